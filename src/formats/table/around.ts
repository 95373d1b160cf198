import type { LevelInWork } from '../draft/ladder-builder.js';
import type { OutlineText } from '../outline/outline.js';

/** What stands around a table and says what its cells are of. */
export interface Around {
  /** The heading above it, which names the competency or the level where the table does not. */
  readonly heading?: OutlineText | undefined;
  /** The level that the table is of. */
  readonly level?: LevelInWork | undefined;
  /** Whether the file has another table with the same columns. */
  readonly isOneOfMany?: boolean;
}
