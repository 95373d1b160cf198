import type { LevelInWork } from '../draft/ladder-builder.js';
import type { OutlineNode, OutlineText } from '../outline/outline.js';

/** What reads a table into the ladder, and says whether it did. */
export type TableReader = (
  table: Extract<OutlineNode, { kind: 'table' }>,
  around: { readonly heading?: OutlineText; readonly level?: LevelInWork },
) => boolean;
