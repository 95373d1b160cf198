import { canonicalProse } from '../../ladder/index.js';
import type { LevelInWork } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import { type Cell, type Grid, roleOf, titleOf } from '../table/cell.js';

/** Maximum length of a value, in UTF-16 code units. Longer ones are statements. */
const longestValue = 60;

/**
 * Reads a table of labels and values beneath the heading of a level, such as `Level | E1` and `Experience | 0-2 years`: facts of the level,
 * and its code. It has two columns, and no header but a blank one. Returns whether the table is one.
 */
export function readFactTable(grid: Grid, level: LevelInWork, source: Source): boolean {
  const [first = []] = grid;
  const hasBlankHeader = first.every(({ isBlank }) => isBlank);
  if (!hasBlankHeader && !isCode(first[0], first[1])) return false;
  const rows = hasBlankHeader ? grid.slice(1) : grid;
  const pairs = rows.flatMap((row) => pairOf(row) ?? []);
  if (pairs.length === 0 || pairs.length < rows.length) return false;
  for (const { label, value } of pairs) {
    if (isCode(label, value) && level.code === undefined) {
      level.code = value.words;
      source.syntax.push(label.place);
    } else level.facts.push({ label: titleOf(label, source), value: canonicalProse(value.prose), place: label.place });
  }
  return true;
}

/** Whether two cells are the code of a level: `Level | E1`. */
const isCode = (label: Cell | undefined, value: Cell | undefined): boolean =>
  roleOf(label?.words ?? '') === 'level' && /^\p{L}{0,4}-?\d{1,3}\+?$/u.test(value?.words ?? '');

function pairOf(row: readonly Cell[]): { readonly label: Cell; readonly value: Cell } | undefined {
  const [label, value, ...others] = row;
  const isPair = label && value && label !== value && others.length === 0 && !label.isBlank && !value.isBlank;
  return isPair && value.words.length <= longestValue ? { label, value } : undefined;
}
