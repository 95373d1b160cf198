import type { Labels } from '../../labels/index.js';
import type { Assessment, ReviewSession, SaveState } from '../../review/index.js';
import type { PartProps } from '../parts.js';
import type { ReviewLabels } from './labels/review-labels.js';

/** Props that every review component accepts. */
export interface ReviewPartProps extends Omit<PartProps, 'labels'> {
  /**
   * Interface texts of levels and reviews to override. Pass the same object on each render, because components memoise by it.
   * @default English
   */
  readonly labels?: Partial<Labels & ReviewLabels> | undefined;
}

/**
 * State of components that edit an assessment. Give exactly one of `session` (saves changes itself), `value` (controlled) and
 * `defaultValue` (uncontrolled).
 */
export interface AssessmentStateProps {
  /** An open session. It stores the assessment and saves each change, and the component shows its save state. */
  readonly session?: ReviewSession | undefined;
  /** The assessment (controlled). */
  readonly value?: Assessment | undefined;
  /** The initial assessment (uncontrolled). */
  readonly defaultValue?: Assessment | undefined;
  /** Called with the changed assessment on each input. Not called if a `session` is given. */
  readonly onValueChange?: ((value: Assessment) => void) | undefined;
  /** Name of the author, shown next to concurrent edits. A `session` has its own. */
  readonly who?: string | undefined;
  /**
   * Save state to show and announce, for an assessment that you save yourself.
   * @default the state of the `session`, or none
   */
  readonly status?: SaveState | undefined;
  /**
   * Whether the assessment can be read but not changed. An assessment in the format of a newer version is always read-only.
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * Whether the fields are disabled, for instance while a form is submitting.
   * @default false
   */
  readonly disabled?: boolean | undefined;
}
