import type { Labels } from '../../labels/index.js';
import type { Assessment, ReviewSession, SaveState } from '../../review/index.js';
import type { PartProps } from '../parts.js';
import type { ReviewLabels } from './labels/review-labels.js';

/** What every component of a review takes. */
export interface ReviewPartProps extends Omit<PartProps, 'labels'> {
  /**
   * Words of the interface to replace: those of a level and those of a review. Hand on the same object each time.
   * @default English
   */
  readonly labels?: Partial<Labels & ReviewLabels> | undefined;
}

/** Where an assessment is, for components that change it: a session, your own state (`value`), or the component (`defaultValue`). */
export interface AssessmentStateProps {
  /** An assessment that is open: it saves what is changed, and the components say how that goes. */
  readonly session?: ReviewSession | undefined;
  /** The assessment, for state that you keep. */
  readonly value?: Assessment | undefined;
  /** The assessment at first. */
  readonly defaultValue?: Assessment | undefined;
  /** Called with the assessment after each change, each key that is typed. */
  readonly onValueChange?: ((value: Assessment) => void) | undefined;
  /** Who writes, shown beside what others wrote at the same time; a session knows. */
  readonly who?: string | undefined;
  /**
   * Whether what was typed is kept, for state that you keep: said in words, and announced.
   * @default what the session says; nothing without one
   */
  readonly status?: SaveState | undefined;
  /**
   * Shown, and not to be changed; what was written by a newer version is so in any case.
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * Whether nothing can be changed or sent, as in a form that waits.
   * @default false
   */
  readonly disabled?: boolean | undefined;
}
