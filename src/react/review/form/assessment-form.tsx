'use client';
import { type ComponentPropsWithoutRef, Fragment, forwardRef, useMemo } from 'react';
import { type Basis, overviewOf } from '../../../review/index.js';
import { deeper, heading } from '../../heading.js';
import { renderTitle } from '../../level/competency-title.js';
import { ExampleList } from '../../level/example-list.js';
import type { HeadingLevel } from '../../parts.js';
import type { AssessmentStateProps, ReviewPartProps } from '../review-props.js';
import { DamagedRecords } from '../shown/damaged-records.js';
import { useAssessment } from '../use-assessment.js';
import { reviewWordsOf } from '../words.js';
import { AssessmentEntry, type EntryContext } from './assessment-entry.js';
import { AssessmentHeader } from './assessment-header.js';
import { AssessmentNav, groupsOf } from './assessment-nav.js';
import { RatingMeanings } from './rating-meanings.js';
import { SaveStatus } from './save-status.js';
import { useEntries } from './use-entries.js';

export interface AssessmentFormProps
  extends ReviewPartProps,
    AssessmentStateProps,
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style' | 'defaultValue'> {
  /**
   * What is rated: each competency or each expectation.
   * @default `rates` of the assessment's basis
   */
  readonly by?: Basis['rates'] | undefined;
  /**
   * Prefix of the field names in a surrounding form: `<name>/rating/<subject id>` and `<name>/note/<subject id>`.
   * @default the id of the assessment
   */
  readonly name?: string | undefined;
  /**
   * Whether a surrounding form requires every rating.
   * @default false
   */
  readonly required?: boolean | undefined;
  /**
   * Validation state by subject id. A string is shown as the error message.
   * @default {}
   */
  readonly invalid?: Readonly<Record<string, boolean | string>> | undefined;
  /**
   * Heading level of the title. Competencies are one level deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

const nothingInvalid: Readonly<Record<string, boolean | string>> = {};

/**
 * Edits one person's assessment against a level. Each entry has the expectations and examples, a rating, a note and evidence.
 *
 * Renders an `article` with `data-rungs="assessment-form"`, and no `form` element: wrap it in a `form` to submit its fields.
 * `data-state` of each `assessment-entry` is `rated` or `open`.
 *
 * Throws an `Error` if none of `session`, `value` and `defaultValue` is given.
 *
 * @example
 * ```tsx
 * <AssessmentForm session={session} />
 * <AssessmentForm value={assessment} onValueChange={setAssessment} by="expectation" />
 * ```
 */
export const AssessmentForm = forwardRef<HTMLElement, AssessmentFormProps>(function AssessmentForm(
  {
    session,
    value,
    defaultValue,
    onValueChange,
    who,
    status,
    readOnly,
    disabled = false,
    by,
    name,
    required = false,
    invalid = nothingInvalid,
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
  const entries = useEntries(assessment, by);
  const { about, basis, role = 'self', scale } = overviewOf(assessment);
  const rates = by ?? basis?.rates;
  const names = name ?? assessment.id;
  const id = `${idPrefix}${names.replace(/\s/g, '-')}`;
  const aboutName = about?.name ?? '';
  const context = useMemo(
    (): EntryContext => ({
      scale,
      role,
      about: aboutName,
      name: names,
      words,
      change,
      readOnly: isReadOnly,
      disabled,
      required,
      headingLevel: deeper(headingLevel),
      meaningsId: `${id}-meaning`,
      components,
      labels,
      idPrefix,
    }),
    [scale, role, aboutName, names, words, change, isReadOnly, disabled, required, headingLevel, id, components, labels, idPrefix],
  );
  const Heading = heading(deeper(headingLevel));
  const headingIdOf = (competency: string): string =>
    rates === 'competency' ? `${idPrefix}${names}-${competency}-subject` : `${id}-group-${competency}`;
  const competencies = new Map(basis?.level.competencies.map((competency) => [competency.id, competency]));
  return (
    <article aria-labelledby={`${id}-title`} {...rest} ref={ref} data-rungs="assessment-form" data-rates={rates}>
      <AssessmentHeader
        assessment={assessment}
        id={`${id}-title`}
        headingLevel={headingLevel}
        words={words}
        change={isReadOnly || disabled ? undefined : change}
      >
        <SaveStatus status={save} assessment={assessment} labels={labels} />
      </AssessmentHeader>
      {isReadOnly && !readOnly && <p data-rungs="review-muted">{words.readOnly}</p>}
      <DamagedRecords assessment={assessment} labels={labels} />
      <RatingMeanings scale={scale} id={`${id}-meaning`} words={words} />
      <AssessmentNav groups={groupsOf(entries, headingIdOf)} rates={rates} components={components} words={words} />
      {entries.map(({ entry, notes, subject }, at) => {
        const before = entries[at - 1]?.subject?.competency.id;
        const competency = subject && competencies.get(subject.competency.id);
        const isFirstOfGroup = rates === 'expectation' && competency && competency.id !== before;
        const isFirstOrphan = !subject && (at === 0 || entries[at - 1]?.subject !== undefined);
        return (
          <Fragment key={entry.subject}>
            {isFirstOfGroup && (
              <div data-rungs="assessment-group">
                <Heading id={headingIdOf(competency.id)} tabIndex={-1} data-rungs="assessment-subject">
                  {renderTitle(competency, components)}
                </Heading>
                <ExampleList examples={competency.examples} components={components} labels={labels} idPrefix={`${id}-`} />
              </div>
            )}
            {isFirstOrphan && <Heading data-rungs="assessment-subject">{words.noLonger}</Heading>}
            <AssessmentEntry
              entry={entry}
              notes={notes}
              subject={subject}
              competency={rates === 'competency' ? competency : undefined}
              invalid={invalid[entry.subject] ?? false}
              context={context}
            />
          </Fragment>
        );
      })}
    </article>
  );
});
