import type { RungsViewOptions } from '../block-view.js';
import type { RungsPasteOptions } from '../pasted-definition.js';

/** Options of the `Rungs` node. */
export interface RungsOptions extends RungsPasteOptions, RungsViewOptions {}
