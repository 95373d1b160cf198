import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { type Assessment, actionsOf, entryOf, evidenceOf, overviewOf, summarise } from '../../../review/index.js';
import { deeper, heading } from '../../heading.js';
import type { HeadingLevel } from '../../parts.js';
import { EvidenceItems } from '../evidence/evidence-item.js';
import { AssessmentHeader } from '../form/assessment-header.js';
import { ConflictNotices } from '../form/conflict-notice.js';
import { ActionItem } from '../plan/action-item.js';
import type { ReviewPartProps } from '../review-props.js';
import { namesOf } from '../subjects.js';
import { reviewWordsOf } from '../words.js';

export interface AssessmentSummaryProps
  extends ReviewPartProps,
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style'> {
  /** The assessment to summarise. */
  readonly assessment: Assessment;
  /**
   * Heading level of the title. Ratings are one level deeper, subjects two.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * A summary of an assessment for the conversation and for print: notes and evidence grouped by rating, strongest first, then evidence
 * without a subject and the agreed actions. It has no counts or scores.
 *
 * Renders an `article` with `data-rungs="assessment-summary"`. `data-state` of each `summary-group` is `rated` or `open`.
 */
export const AssessmentSummary = forwardRef<HTMLElement, AssessmentSummaryProps>(function AssessmentSummary(
  { assessment, headingLevel = 2, components, labels, idPrefix = '', ...rest },
  ref,
) {
  const words = reviewWordsOf(labels);
  const { groups } = summarise(assessment, words);
  const { basis, scale } = overviewOf(assessment);
  const names = namesOf(basis?.level);
  const actions = actionsOf(assessment);
  const placed = new Set(
    groups.flatMap(({ subjects }) => subjects.flatMap(({ id }) => entryOf(assessment, id).evidence.map((each) => each.id))),
  );
  const unplaced = evidenceOf(assessment).filter(({ id }) => !placed.has(id));
  const Heading = heading(deeper(headingLevel));
  const Subject = heading(deeper(deeper(headingLevel)));
  const id = `${idPrefix}${assessment.id}-summary`;
  return (
    <article aria-labelledby={id} {...rest} ref={ref} data-rungs="assessment-summary">
      <AssessmentHeader assessment={assessment} id={id} headingLevel={headingLevel} words={words} />
      {groups.map(({ rating, subjects }) => (
        <section key={rating?.id ?? ''} data-rungs="summary-group" data-state={rating ? 'rated' : 'open'}>
          <Heading data-rungs="summary-rating">{rating?.title ?? words.notYetDiscussed}</Heading>
          {subjects.map((subject) => {
            const { note, evidence, conflicts } = entryOf(assessment, subject.id);
            return (
              <div key={subject.id} data-rungs="summary-subject">
                <Subject data-rungs="summary-title">{names.has(subject.id) ? subject.text : `${words.noLonger}: ${subject.id}`}</Subject>
                {note !== '' && (
                  <p data-rungs="note" dir="auto">
                    {note}
                  </p>
                )}
                <ConflictNotices conflicts={conflicts} scale={scale} words={words} />
                <EvidenceItems items={evidence} components={components} words={words} />
              </div>
            );
          })}
        </section>
      ))}
      {unplaced.length > 0 && (
        <section data-rungs="summary-group">
          <Heading data-rungs="summary-rating">{words.unplaced}</Heading>
          <EvidenceItems items={unplaced} components={components} words={words} />
        </section>
      )}
      {actions.length > 0 && (
        <section data-rungs="summary-group">
          <Heading data-rungs="summary-rating">{words.growthPlan}</Heading>
          <ul data-rungs="action-list">
            {actions.map((item) => (
              <ActionItem key={item.id} item={item} subjects={item.value.speaksTo.map((name) => names.get(name) ?? name)} words={words} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
});
