'use client';
import { type ComponentPropsWithoutRef, forwardRef, useMemo, useState } from 'react';
import { countOf, fill } from '../../../labels/index.js';
import { type Evidence, evidenceOf, formatDay, overviewOf } from '../../../review/index.js';
import { heading } from '../../heading.js';
import type { HeadingLevel } from '../../parts.js';
import { SaveStatus } from '../form/save-status.js';
import type { AssessmentStateProps, ReviewPartProps } from '../review-props.js';
import { namesOf } from '../subjects.js';
import { useAssessment } from '../use-assessment.js';
import { reviewWordsOf } from '../words.js';
import { EvidenceList } from './evidence-list.js';
import { findEvidence } from './find-evidence.js';

export interface EvidenceLogProps
  extends ReviewPartProps,
    AssessmentStateProps,
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style' | 'defaultValue'> {
  /**
   * Ids of the competencies and expectations that new evidence refers to initially, such as the competency that the page shows.
   * @default []
   */
  readonly speaksTo?: readonly string[] | undefined;
  /**
   * `add` shows only the add button and its fields, for use on any page.
   * @default 'full'
   */
  readonly variant?: 'full' | 'add' | undefined;
  /**
   * Heading level of the title.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

const noSubjects: readonly string[] = [];

/**
 * A log of evidence, collected over the year: an editor to add evidence, a search field and the list. Every input is saved at once.
 *
 * Renders an `article` with `data-rungs="evidence-log"`; each item is `evidence`.
 *
 * @example
 * ```tsx
 * <EvidenceLog session={session} />
 * <EvidenceLog session={session} variant="add" speaksTo={['delivery']} />
 * ```
 */
export const EvidenceLog = forwardRef<HTMLElement, EvidenceLogProps>(function EvidenceLog(
  {
    session,
    value,
    defaultValue,
    onValueChange,
    who,
    status,
    readOnly,
    disabled = false,
    speaksTo = noSubjects,
    variant = 'full',
    headingLevel = 2,
    components,
    labels,
    idPrefix = '',
    ...rest
  },
  ref,
) {
  const words = useMemo(() => reviewWordsOf(labels), [labels]);
  const { assessment, change, save, isReadOnly } = useAssessment({ session, value, defaultValue, onValueChange, who, status, readOnly });
  const [query, setQuery] = useState('');
  const { basis } = overviewOf(assessment);
  const names = useMemo(() => namesOf(basis?.level), [basis]);
  const subjectsOf = (item: Evidence): readonly string[] => item.speaksTo.map((id) => names.get(id) ?? id);
  const all = evidenceOf(assessment);
  const texts = all.map(({ value: each }) => each);
  const matching = new Set(findEvidence(texts, query, (item) => [formatDay(words.locale, item.date), ...subjectsOf(item)]));
  const found = all.filter(({ value: each }) => matching.has(each));
  const Heading = heading(headingLevel);
  const id = `${idPrefix}${assessment.id}-evidence-`;
  return (
    <article aria-label={words.evidence} {...rest} ref={ref} data-rungs="evidence-log" data-variant={variant}>
      {variant === 'full' && (
        <div data-rungs="review-header">
          <Heading data-rungs="review-title">{words.evidence}</Heading>
          <SaveStatus status={save} assessment={assessment} labels={labels} />
        </div>
      )}
      <EvidenceList
        items={variant === 'add' ? [] : found}
        all={all}
        subjectsOf={subjectsOf}
        speaksTo={speaksTo}
        level={basis?.level}
        change={change}
        canChange={!isReadOnly && !disabled}
        adding="start"
        components={components}
        words={words}
        idPrefix={id}
      >
        {variant === 'full' && all.length === 0 && <p data-rungs="review-muted">{words.noEvidence}</p>}
        {variant === 'full' && all.length > 0 && (
          <div data-rungs="evidence-search">
            <label htmlFor={`${id}search`} data-rungs="review-label">
              {words.searchEvidence}
            </label>
            <input
              type="search"
              id={`${id}search`}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
              data-rungs="review-input"
            />
            <p role="status" data-rungs="review-muted">
              {query.trim() !== '' &&
                (found.length === 0
                  ? fill(words.noEvidenceFound, { query: query.trim() })
                  : countOf(words.evidenceCount, found.length, { ...words, lang: words.locale }))}
            </p>
          </div>
        )}
      </EvidenceList>
    </article>
  );
});
