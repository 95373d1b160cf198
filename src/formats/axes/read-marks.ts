import type { LadderBuilder } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import type { Around } from '../table/around.js';
import { type Cell, type Grid, roleOf, titleOf } from '../table/cell.js';
import { isNo, isYes } from './leaves.js';
import { readLevelName } from './level-name.js';
import { levelAt } from './matrix-parts.js';
import { haveTails } from './split-level-name.js';

/**
 * Reads a table whose cells only mark which level needs what: `Skill | Junior | Senior`, with `x` in the cells. The name of a row is an
 * expectation of the levels that are marked. Its competency is named by the columns before, or else by the header of its column or the
 * heading above. All columns of marks must have names with a rank, because many tables compare products in this way.
 */
export function readMarks(header: readonly Cell[], body: Grid, ladder: LadderBuilder, source: Source, { heading }: Around): boolean {
  const isLevel = ({ words }: Cell): boolean => readLevelName(words).rank !== undefined && readLevelName(words).likeness >= 0.6;
  const first = header.findIndex(isLevel);
  const columns = header.slice(Math.max(first, 1));
  if (first < 1 || columns.length < 2 || !columns.every(isLevel)) return false;
  const marks = body.flatMap((row) => row.slice(first)).filter(({ isBlank }) => !isBlank);
  if (!marks.some(({ words }) => isYes(words)) || !marks.every(({ words }) => isYes(words) || isNo(words))) return false;
  ladder.layers ??= { levels: 'columns' };
  for (const { place } of [...marks, ...header.slice(0, first)]) source.syntax.push(place);
  const isTail = haveTails(columns.map(({ words }) => words));
  const levels = columns.map((cell) => levelAt(cell, ladder, source, isTail));
  const corner = header[first - 1];
  const isNamed = corner !== undefined && !corner.isBlank && roleOf(corner.words) !== 'none';
  let group: Cell | undefined = isNamed || !heading ? corner : undefined;
  for (const row of body) {
    for (const outer of row.slice(0, Math.max(first - 2, 0))) if (!outer.isBlank) source.add('unread-group', outer.place, outer.words);
    group = row.slice(0, first - 1).findLast((cell) => !cell.isBlank) ?? group;
    const name = row[first - 1];
    if (!name || name.isBlank) continue;
    const marked = levels.filter((_, at) => isYes(row[first + at]?.words ?? ''));
    if (marked.length === 0) source.add('unread-row', name.place);
    const own = group?.isBlank === false ? group : undefined;
    if (!own && marked.length > 0) heading?.take();
    const title = own ? titleOf(own, source) : (heading?.words ?? 'Expectations');
    for (const level of marked) ladder.competency(level, title, (own ?? name).place).expectations.push(...name.content.statements);
  }
  return true;
}
