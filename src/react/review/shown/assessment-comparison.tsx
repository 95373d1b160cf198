import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { fill } from '../../../labels/index.js';
import { levelName } from '../../../ladder/index.js';
import {
  type Agreement,
  type Assessment,
  compareAssessments,
  type Entry,
  type Mismatch,
  mismatchesOf,
  overviewOf,
  periodText,
  type RatingScale,
  statusText,
} from '../../../review/index.js';
import { deeper, heading } from '../../heading.js';
import type { HeadingLevel } from '../../parts.js';
import { EvidenceItems } from '../evidence/evidence-item.js';
import { ConflictNotices, OverviewConflicts } from '../form/conflict-notice.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { ReviewPartProps } from '../review-props.js';
import { reviewWordsOf } from '../words.js';
import { RatingShown } from './rating-shown.js';
import { SubjectShown } from './subject-shown.js';

export interface AssessmentComparisonProps
  extends ReviewPartProps,
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style'> {
  /** The first assessment, usually the self-assessment. Its level defines the subjects that are shown. */
  readonly a: Assessment;
  /** The second assessment, such as the manager's. */
  readonly b: Assessment;
  /**
   * Heading level of the title. Groups are one level deeper, subjects two.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

const agreementsInOrder: readonly Agreement[] = ['different', 'one', 'same', 'neither'];

/**
 * Compares two assessments, grouped by agreement, differences first. Each subject shows both ratings in words, both notes and the
 * evidence. There is no score. A notice says where the two cannot be compared word by word, such as for different levels.
 *
 * Renders an `article` with `data-rungs="assessment-comparison"`. `data-state` of each `agreement` is `different`, `one`, `same`
 * or `neither`; `data-state` of `mismatch` is `period`, `level`, `words` or `ratings`.
 */
export const AssessmentComparison = forwardRef<HTMLElement, AssessmentComparisonProps>(function AssessmentComparison(
  { a, b, headingLevel = 2, components, labels, idPrefix = '', ...rest },
  ref,
) {
  const words = reviewWordsOf(labels);
  const all = compareAssessments(a, b);
  const { basis, cycle } = overviewOf(a);
  const mismatches = mismatchesOf(a, b);
  const Title = heading(headingLevel);
  const Heading = heading(deeper(headingLevel));
  const id = `${idPrefix}${a.id}-${b.id}`;
  const sides = [sideOf('a', a, words), sideOf('b', b, words)] as const;
  return (
    <article aria-labelledby={`${id}-title`} {...rest} ref={ref} data-rungs="assessment-comparison">
      <div data-rungs="review-header">
        <Title id={`${id}-title`} data-rungs="review-title">
          {words.sideBySide}
        </Title>
        <ul data-rungs="review-facts">
          {basis && !mismatches.includes('level') && <li>{levelName(basis.level)}</li>}
          {cycle && !mismatches.includes('period') && <li>{periodText(cycle, words)}</li>}
          {sides.map(({ side, name, title, status }) => (
            <li key={side}>{`${[name, title].filter(Boolean).join(': ')} (${status})`}</li>
          ))}
        </ul>
        {sides.map(({ side, name, title, assessment }) => (
          <OverviewConflicts key={side} assessment={assessment} of={name ?? title} words={words} />
        ))}
      </div>
      {mismatches.map((mismatch) => (
        <p key={mismatch} data-rungs="mismatch" data-state={mismatch} role="note">
          {mismatchText(mismatch, a, b, words)}
        </p>
      ))}
      {agreementsInOrder.map((agreement) => {
        const found = all.filter((each) => each.agreement === agreement);
        return (
          found.length > 0 && (
            <section key={agreement} data-rungs="agreement" data-state={agreement}>
              <Heading data-rungs="agreement-title">{words.agreements[agreement]}</Heading>
              {found.map(({ subject, ...entries }) => (
                <div key={subject} data-rungs="compared">
                  <SubjectShown
                    id={subject}
                    basis={basis}
                    headingLevel={deeper(deeper(headingLevel))}
                    words={words}
                    components={components}
                    labels={labels}
                    idPrefix={`${id}-`}
                  />
                  <div data-rungs="views">
                    {sides.map(({ side, name, title, scale }) => (
                      <AssessmentSide
                        key={side}
                        side={side}
                        name={name ?? title}
                        entry={entries[side]}
                        scale={scale}
                        words={words}
                        components={components}
                      />
                    ))}
                  </div>
                </div>
              ))}
            </section>
          )
        );
      })}
    </article>
  );
});

function sideOf<Side extends 'a' | 'b'>(side: Side, assessment: Assessment, words: ReviewLabels) {
  const overview = overviewOf(assessment);
  const { by, role = 'self', scale } = overview;
  return { side, assessment, name: by?.name, title: words.titles[role], status: statusText(overview, words), scale };
}

function mismatchText(mismatch: Mismatch, a: Assessment, b: Assessment, words: ReviewLabels): string {
  const nameOf = (assessment: Assessment): string => {
    const { basis, cycle } = overviewOf(assessment);
    if (mismatch === 'period') return cycle?.title ?? words.noPeriod;
    return basis ? levelName(basis.level) : '';
  };
  return fill(words.mismatches[mismatch], { a: nameOf(a), b: nameOf(b) });
}

interface AssessmentSideProps extends Pick<ReviewPartProps, 'components'> {
  readonly side: 'a' | 'b';
  readonly name: string;
  readonly entry: Entry;
  readonly scale: RatingScale;
  readonly words: ReviewLabels;
}

function AssessmentSide({ side, name, entry, scale, words, components }: AssessmentSideProps) {
  return (
    <section data-rungs="view" data-side={side}>
      <p data-rungs="review-label">{name}</p>
      <RatingShown rating={entry.rating} scale={scale} words={words} />
      {entry.note === '' ? (
        <p data-rungs="review-muted">{words.nothingWritten}</p>
      ) : (
        <p data-rungs="note" dir="auto">
          {entry.note}
        </p>
      )}
      <ConflictNotices conflicts={entry.conflicts} scale={scale} words={words} />
      <EvidenceItems items={entry.evidence} components={components} words={words} />
    </section>
  );
}
