import type { SearchLabels } from '../../labels/index.js';
import type { Ladder } from '../../ladder/index.js';

/** What a site's ladder.js leaves for its search.js. */
export interface SearchData {
  readonly ladder: Ladder;
  readonly words: SearchLabels;
  /** The page of each level, by its id. */
  readonly pages: Readonly<Record<string, string>>;
}
