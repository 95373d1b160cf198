import type { LevelInWork } from '../draft/ladder-builder.js';
import type { OutlineNode, OutlineText } from '../outline/outline.js';

/** Reads a table into the ladder. Returns `false` if the table is not a list or a matrix of levels. */
export type TableReader = (
  table: Extract<OutlineNode, { kind: 'table' }>,
  around: { readonly heading?: OutlineText; readonly level?: LevelInWork },
) => boolean;
