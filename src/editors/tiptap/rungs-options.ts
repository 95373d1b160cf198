import type { RungsViewOptions } from '../block-view.js';
import type { RungsPasteOptions } from '../pasted-definition.js';

/** What `Rungs.configure` takes. */
/** Options of the `Rungs` node. */
export interface RungsOptions extends RungsPasteOptions, RungsViewOptions {}
