import type { SearchLabels } from '../../labels/index.js';
import type { Ladder } from '../../ladder/index.js';

/** Data that a site's `ladder.js` provides to its `search.js`, as `globalThis.rungsSite`. */
export interface SearchData {
  readonly ladder: Ladder;
  readonly words: SearchLabels;
  /** File names of the level pages, by level id. */
  readonly pages: Readonly<Record<string, string>>;
}
