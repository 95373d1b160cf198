import { type Basis, subjectsOf } from '../../../review/index.js';
import { heading } from '../../heading.js';
import { renderProse } from '../../inline.js';
import { renderTitle } from '../../level/competency-title.js';
import { ExampleList } from '../../level/example-list.js';
import { ExpectationList } from '../../level/expectation-list.js';
import type { HeadingLevel } from '../../parts.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { ReviewPartProps } from '../review-props.js';

export interface SubjectShownProps extends Pick<ReviewPartProps, 'components' | 'labels'> {
  readonly id: string;
  readonly basis: Basis | undefined;
  readonly headingLevel: HeadingLevel;
  readonly words: ReviewLabels;
  readonly idPrefix: string;
}

/** A rated subject as it was defined at the time: a competency with its expectations and examples, or one expectation. */
export function SubjectShown({ id, basis, headingLevel, words, components, labels, idPrefix }: SubjectShownProps) {
  const Heading = heading(headingLevel);
  const competency = basis?.level.competencies.find((each) => each.id === id);
  if (!competency) {
    const subject = basis && subjectsOf(basis.level, 'expectation').find((each) => each.id === id);
    return (
      <Heading data-rungs="assessment-statement">{subject ? renderProse(subject.text, components) : `${words.noLonger}: ${id}`}</Heading>
    );
  }
  return (
    <>
      <Heading data-rungs="assessment-subject">{renderTitle(competency, components)}</Heading>
      <details data-rungs="subject-expected">
        <summary data-rungs="subject-expected-trigger">{words.expected}</summary>
        <ExpectationList expectations={competency.expectations} components={components} idPrefix={idPrefix} />
        <ExampleList examples={competency.examples} components={components} labels={labels} idPrefix={idPrefix} />
      </details>
    </>
  );
}
