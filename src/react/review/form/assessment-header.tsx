import type { ReactNode } from 'react';
import { fill } from '../../../labels/index.js';
import { type Assessment, basisLines, overviewOf, periodText, statusText } from '../../../review/index.js';
import { heading } from '../../heading.js';
import type { HeadingLevel } from '../../parts.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';
import { OverviewConflicts } from './conflict-notice.js';

export interface AssessmentHeaderProps {
  readonly assessment: Assessment;
  readonly id: string;
  readonly headingLevel: HeadingLevel;
  readonly words: ReviewLabels;
  /** Settles conflicts. Without it the versions are shown without buttons. */
  readonly change?: ((edit: Edit) => void) | undefined;
  /** The save status. */
  readonly children?: ReactNode;
}

/** The title of an assessment and its author, subject, level, period and status, with the conflicts of these. */
export function AssessmentHeader({ assessment, id, headingLevel, words, change, children }: AssessmentHeaderProps) {
  const overview = overviewOf(assessment);
  const { about, by, role, basis, cycle, status } = overview;
  const Heading = heading(headingLevel);
  const facts = [
    role !== 'self' && about && by ? fill(words.aboutBy, { about: about.name, by: by.name }) : about?.name,
    ...(basis ? basisLines(basis, words) : []),
    cycle && periodText(cycle, words),
  ];
  return (
    <div data-rungs="review-header">
      <Heading id={id} data-rungs="review-title">
        {words.titles[role ?? 'self']}
      </Heading>
      <ul data-rungs="review-facts">
        {facts.filter(Boolean).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        <li data-rungs="review-status" data-state={status}>
          {statusText(overview, words)}
        </li>
      </ul>
      {children}
      <OverviewConflicts assessment={assessment} change={change} words={words} />
    </div>
  );
}
