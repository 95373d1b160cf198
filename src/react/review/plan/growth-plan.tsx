'use client';
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react';
import { fill } from '../../../labels/index.js';
import { type CompareLevelsOptions, type Level, levelName } from '../../../ladder/index.js';
import { actionsOf, type Gap, gapsTo, overviewOf } from '../../../review/index.js';
import { deeper, heading } from '../../heading.js';
import { renderProse } from '../../inline.js';
import { renderTitle } from '../../level/competency-title.js';
import type { HeadingLevel } from '../../parts.js';
import { EvidenceItems } from '../evidence/evidence-item.js';
import { ConflictNotices, OverviewConflicts } from '../form/conflict-notice.js';
import { SaveStatus } from '../form/save-status.js';
import type { AssessmentStateProps, ReviewPartProps } from '../review-props.js';
import { RatingShown, titleOf } from '../shown/rating-shown.js';
import { useAssessment } from '../use-assessment.js';
import { reviewWordsOf } from '../words.js';
import { ActionList } from './action-list.js';

export interface GrowthPlanProps
  extends ReviewPartProps,
    AssessmentStateProps,
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style' | 'defaultValue'> {
  /** The level to reach. */
  readonly next: Level;
  /** Pairs of competency ids to treat as the same competency: an id of the assessed level, mapped to an id of `next`. */
  readonly aliases?: CompareLevelsOptions['aliases'];
  /**
   * Heading level of the title. Competencies are one level deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * A plan towards the next level. For each competency it shows what that level additionally expects, the ratings, notes and evidence
 * so far, and the agreed actions. It shows no progress or completion.
 *
 * Renders an `article` with `data-rungs="growth-plan"`. Each `plan-competency` has three columns if the container is wide enough.
 *
 * @example
 * ```tsx
 * <GrowthPlan session={session} next={staff} aliases={{ delivery: 'execution' }} />
 * ```
 */
export const GrowthPlan = forwardRef<HTMLElement, GrowthPlanProps>(function GrowthPlan(
  {
    session,
    value,
    defaultValue,
    onValueChange,
    who,
    status,
    readOnly,
    disabled = false,
    next,
    aliases,
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
  const { basis, scale, about } = overviewOf(assessment);
  const gaps = useMemo(() => gapsTo(assessment, next, aliases && { aliases }), [assessment, next, aliases]);
  const placed = new Set(gaps.flatMap(({ actions }) => actions.map(({ id }) => id)));
  const others = actionsOf(assessment).filter(({ id }) => !placed.has(id));
  const Title = heading(headingLevel);
  const Heading = heading(deeper(headingLevel));
  const PartHeading = heading(deeper(deeper(headingLevel)));
  const id = `${idPrefix}${assessment.id}-plan`;
  const shared = { change, canChange: !isReadOnly && !disabled, words };
  const code = next.code ?? next.title;

  const renderSoFar = ({ entry, entries, evidence }: Gap) => {
    const rated = entries.filter(({ rating }) => rating !== undefined);
    return (
      <>
        {entry.rating !== undefined && <RatingShown rating={entry.rating} scale={scale} words={words} />}
        {entry.note !== '' && (
          <p data-rungs="note" dir="auto">
            {entry.note}
          </p>
        )}
        <ConflictNotices
          conflicts={[entry, ...entries].flatMap(({ conflicts }) => conflicts)}
          scale={scale}
          change={shared.canChange ? change : undefined}
          words={words}
        />
        {rated.length > 0 && <p>{[...new Set(rated.map(({ rating = '' }) => titleOf(rating, scale)))].join(' · ')}</p>}
        <EvidenceItems items={evidence} change={shared.canChange ? change : undefined} components={components} words={words} />
        {entry.rating === undefined && entry.note === '' && evidence.length === 0 && rated.length === 0 && (
          <p data-rungs="review-muted">{words.nothingThere}</p>
        )}
      </>
    );
  };
  return (
    <article aria-labelledby={`${id}-title`} {...rest} ref={ref} data-rungs="growth-plan">
      <div data-rungs="review-header">
        <Title id={`${id}-title`} data-rungs="review-title">
          {fill(words.planTowards, { level: levelName(next) })}
        </Title>
        <ul data-rungs="review-facts">
          {[about?.name, basis && fill(words.basis, { level: levelName(basis.level), ladder: basis.ladder.title })]
            .filter((fact) => fact !== undefined)
            .map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
        </ul>
        <SaveStatus status={save} assessment={assessment} labels={labels} />
        <OverviewConflicts assessment={assessment} change={shared.canChange ? change : undefined} words={words} />
      </div>
      {gaps.map((gap) => (
        <section key={gap.competency.id} data-rungs="plan-competency">
          <Heading data-rungs="assessment-subject">{renderTitle(gap.competency, components)}</Heading>
          <div data-rungs="plan-parts">
            <div data-rungs="plan-part" data-part="asks">
              <PartHeading data-rungs="review-label">{fill(words.asks, { level: code })}</PartHeading>
              <ul data-rungs="expectation-list">
                {gap.asks.map(
                  ({ to }) =>
                    to && (
                      <li key={to.id} data-rungs="expectation">
                        {renderProse(to.text, components)}
                      </li>
                    ),
                )}
              </ul>
            </div>
            <div data-rungs="plan-part" data-part="there">
              <PartHeading data-rungs="review-label">{words.isThere}</PartHeading>
              {renderSoFar(gap)}
            </div>
            <div data-rungs="plan-part" data-part="agreed">
              <PartHeading data-rungs="review-label">{words.growthPlan}</PartHeading>
              <ActionList
                {...shared}
                items={gap.actions}
                speaksTo={[gap.competency.id]}
                title={gap.competency.title}
                idPrefix={`${id}-${gap.competency.id}-`}
              />
            </div>
          </div>
        </section>
      ))}
      {(others.length > 0 || shared.canChange) && (
        <section data-rungs="plan-competency">
          <Heading data-rungs="assessment-subject">{words.otherActions}</Heading>
          <ActionList {...shared} items={others} speaksTo={[]} title={words.otherActions} idPrefix={`${id}-`} />
        </section>
      )}
    </article>
  );
});
