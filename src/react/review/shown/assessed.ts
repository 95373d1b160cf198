import type { Components } from '../../parts.js';
import { Assessed } from './assessment-overlay.js';

/**
 * Components that show the assessment of the surrounding `AssessmentOverlay`. Spread it into your own `components`. A server
 * component can pass it too, because its only function is a client component.
 */
export const assessed: Components = { Beside: Assessed };
