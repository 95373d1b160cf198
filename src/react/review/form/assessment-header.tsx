import type { ReactNode } from 'react';
import { fill } from '../../../labels/index.js';
import { levelName } from '../../../ladder/index.js';
import { type Assessment, overviewOf } from '../../../review/index.js';
import { heading } from '../../heading.js';
import type { HeadingLevel } from '../../parts.js';
import type { ReviewLabels } from '../labels/review-labels.js';

export interface AssessmentHeaderProps {
  readonly assessment: Assessment;
  readonly id: string;
  readonly headingLevel: HeadingLevel;
  readonly words: ReviewLabels;
  /** The save status. */
  readonly children?: ReactNode;
}

/** The title of an assessment and its author, subject, level and status. */
export function AssessmentHeader({ assessment, id, headingLevel, words, children }: AssessmentHeaderProps) {
  const { about, by, role, basis, status } = overviewOf(assessment);
  const Heading = heading(headingLevel);
  const facts = [
    role !== 'self' && about && by ? fill(words.aboutBy, { about: about.name, by: by.name }) : about?.name,
    basis && fill(words.basis, { level: levelName(basis.level), ladder: basis.ladder.title }),
    basis?.target && fill(words.target, { level: levelName(basis.target) }),
    words.statuses[status],
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
      </ul>
      {children}
    </div>
  );
}
