import type { Components } from '../../parts.js';
import { Assessed } from './assessment-overlay.js';

/**
 * Parts that show the assessment of the `AssessmentOverlay` around them; to be joined with your own. The same object for a server
 * component, which hands on no functions but those that a browser has.
 */
export const assessed: Components = { Beside: Assessed };
