import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { type Assessment, recordTitle } from '../../../review/index.js';
import { downloadAssessment } from '../form/save-status.js';
import type { ReviewPartProps } from '../review-props.js';
import { reviewWordsOf } from '../words.js';

export interface DamagedRecordsProps
  extends Pick<ReviewPartProps, 'className' | 'style' | 'labels'>,
    Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'className' | 'style'> {
  /** The assessment whose damaged records are shown. */
  readonly assessment: Assessment;
}

/**
 * The records of an assessment that could not be read, with what is in them, and a download of everything. It shows nothing if there
 * are none. `AssessmentForm` has it below its title.
 *
 * Renders a `section` with `data-rungs="damaged-records"`.
 */
export const DamagedRecords = forwardRef<HTMLElement, DamagedRecordsProps>(function DamagedRecords({ assessment, labels, ...rest }, ref) {
  const words = reviewWordsOf(labels);
  const records = new Map(assessment.unread.map((each) => [JSON.stringify(each), each]));
  if (records.size === 0) return null;
  return (
    <section aria-label={words.unread} {...rest} ref={ref} data-rungs="damaged-records">
      <p data-rungs="review-label">{words.unread}</p>
      <ul data-rungs="conflict-versions">
        {[...records].map(([json, { key, value }]) => (
          <li key={json} data-rungs="conflict-version">
            <p>{recordTitle(assessment, key, words)}</p>
            <p data-rungs="review-muted" dir="auto">
              {typeof value === 'string' ? value : JSON.stringify(value)}
            </p>
          </li>
        ))}
      </ul>
      <button type="button" data-rungs="review-button" onClick={() => downloadAssessment(assessment)}>
        {words.download}
      </button>
    </section>
  );
});
