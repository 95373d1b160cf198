import { memo } from 'react';
import { fill } from '../../../labels/index.js';
import type { Competency } from '../../../ladder/index.js';
import { type RatingScale, type Role, rate } from '../../../review/index.js';
import { heading } from '../../heading.js';
import { renderProse } from '../../inline.js';
import { renderTitle } from '../../level/competency-title.js';
import { ExampleList } from '../../level/example-list.js';
import { ExpectationList } from '../../level/expectation-list.js';
import type { HeadingLevel } from '../../parts.js';
import { EvidenceList } from '../evidence/evidence-list.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { ReviewPartProps } from '../review-props.js';
import type { Edit } from '../use-assessment.js';
import { ConflictNotices } from './conflict-notice.js';
import { NoteField } from './note-field.js';
import { RatingInput } from './rating-input.js';
import type { SubjectEntry } from './use-entries.js';

/** Props that all entries of a form share. Memoised by the form, so that entries do not re-render. */
export interface EntryContext extends Pick<ReviewPartProps, 'components' | 'labels' | 'idPrefix'> {
  readonly scale: RatingScale;
  readonly role: Role;
  /** Name of the assessed person. */
  readonly about: string;
  /** Prefix of the field names. */
  readonly name: string;
  readonly words: ReviewLabels;
  readonly change: (edit: Edit) => void;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly headingLevel: HeadingLevel;
  /** Prefix of the ids of the elements that describe each rating. */
  readonly meaningsId: string;
}

export interface AssessmentEntryProps extends SubjectEntry {
  /** The competency to show above the rating, if competencies are rated and not expectations. */
  readonly competency: Competency | undefined;
  readonly invalid: boolean | string;
  readonly context: EntryContext;
}

/** The rating, note and evidence of one subject. Memoised, so that typing in one entry re-renders no other. */
export const AssessmentEntry = memo(function AssessmentEntry({
  entry,
  notes,
  subject,
  competency,
  invalid,
  context,
}: AssessmentEntryProps) {
  const { scale, role, about, name, words, change, readOnly, disabled, components, labels, idPrefix = '', meaningsId } = context;
  const id = entry.subject;
  const prefix = `${idPrefix}${name}-`;
  const Heading = heading(context.headingLevel);
  const canChange = !readOnly && !disabled;
  const question = fill(words.question[role], { name: about });
  return (
    <section data-rungs="assessment-entry" data-state={entry.rating === undefined ? 'open' : 'rated'}>
      {competency ? (
        <>
          <Heading id={`${prefix}${id}-subject`} tabIndex={-1} data-rungs="assessment-subject">
            {renderTitle(competency, components)}
          </Heading>
          <div data-rungs="frame-of-reference">
            {competency.summary !== undefined && <p data-rungs="competency-summary">{renderProse(competency.summary, components)}</p>}
            <ExpectationList expectations={competency.expectations} components={components} idPrefix={prefix} />
            <ExampleList examples={competency.examples} components={components} labels={labels} idPrefix={prefix} />
          </div>
        </>
      ) : (
        <p id={`${prefix}${id}-subject`} data-rungs="assessment-statement">
          {subject ? renderProse(subject.text, components) : id}
        </p>
      )}
      <RatingInput
        name={`${name}/rating/${id}`}
        scale={scale}
        legend={question}
        value={entry.rating ?? null}
        onValueChange={(rating) => change((assessment, stamp) => rate(assessment, id, rating ?? undefined, stamp))}
        variant="compact"
        readOnly={readOnly}
        disabled={disabled}
        required={context.required}
        invalid={invalid}
        meaningsId={meaningsId}
        aria-labelledby={`${prefix}${id}-subject`}
        labels={labels}
        idPrefix={idPrefix}
      />
      <ConflictNotices conflicts={entry.conflicts} scale={scale} change={canChange ? change : undefined} words={words} />
      <div data-rungs="entry-fields">
        <NoteField
          id={`${prefix}${id}-note`}
          name={`${name}/note/${id}`}
          label={fill(words.noteField[role], { name: about })}
          subject={id}
          versions={notes}
          change={change}
          readOnly={readOnly}
          disabled={disabled}
          describedBy={`${prefix}${id}-subject`}
          words={words}
        />
        <EvidenceList
          items={entry.evidence}
          speaksTo={[id]}
          title={subject?.competency.title}
          describedBy={competency ? undefined : `${prefix}${id}-subject`}
          level={undefined}
          change={change}
          canChange={canChange}
          components={components}
          words={words}
          idPrefix={`${prefix}${id}-`}
        />
      </div>
    </section>
  );
});
