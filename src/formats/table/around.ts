import type { LevelInWork } from '../draft/ladder-builder.js';
import type { OutlineText } from '../outline/outline.js';

/** The context of a table, which can name the level or the competency of its cells. */
export interface Around {
  /** The heading above the table. It names the competency or the level if the table does not. */
  readonly heading?: OutlineText | undefined;
  /** The level that contains the table. */
  readonly level?: LevelInWork | undefined;
  /** Whether the file has another table with the same columns. */
  readonly isOneOfMany?: boolean;
  /** Whether a table below another heading has the same columns and rows, so that the headings are jobs with the same levels. */
  readonly isOfJob?: boolean;
  /** Whether the files have other levels, which an overview can be joined with. */
  readonly hasLevels?: boolean;
  /** Whether the table is the only one, and nothing else can be levels. */
  readonly isOnly?: boolean;
}
