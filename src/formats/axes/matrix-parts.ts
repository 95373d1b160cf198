import type { LadderBuilder, LevelInWork } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import { type Cell, type Grid, type Role, roleOf, sayAgain, titleOf } from '../table/cell.js';
import { plainName } from '../words/words.js';
import { isSentence, isStatement } from './leaves.js';
import { readLevelName } from './level-name.js';
import { splitWords } from './split-level-name.js';

export function levelAt(cell: Cell, ladder: LadderBuilder, source: Source, isTail: boolean, key?: string): LevelInWork {
  const words = titleOf(cell, source);
  const level = ladder.level(key ?? keyOf(words), splitWords(words, isTail), cell.place);
  sayAgain(level, cell, source);
  return level;
}

export const keyOf = (words: string): string => `name\n${plainName(words) || words}`;

export function addContent({ content }: Cell, competency: ReturnType<LadderBuilder['competency']>): void {
  if (content.lead !== undefined && !competency.summary.includes(content.lead)) competency.summary.push(content.lead);
  competency.expectations.push(...content.statements);
  competency.examples.push(...content.examples);
}

export interface Column {
  readonly cell: Cell;
  readonly role: Role;
  readonly words: string;
}

export function columnsOf(header: readonly Cell[], source: Source): readonly Column[] {
  return header.map((cell) => {
    const { words } = cell;
    const role = readLevelName(words).likeness === 1 ? 'none' : roleOf(words);
    if (role !== 'none') source.syntax.push(cell.place);
    return { cell, role, words };
  });
}

/** Marks the corner cell of a table as syntax, because it is a column header. If it is the name of a level, reports it as not read. */
export function sayCorner(corner: Column | undefined, source: Source): void {
  if (corner?.role !== 'none' || !corner.words) return;
  if (readLevelName(corner.words).likeness >= 0.9) source.add('unread-cell', corner.cell.place);
  else source.syntax.push(corner.cell.place);
}

/** Sets the title of a level from a cell. A previous title other than its code is reported as not read. */
export function retitle(level: LevelInWork, cell: Cell, source: Source): void {
  const title = titleOf(cell, source);
  const isNamed = level.title !== (level.code ?? level.title) && level.title !== title;
  if (isNamed) source.add('unread-cell', level.place);
  level.title = title;
}

/** Leaves out a cell of a column that a ladder has no place for. */
export function leaveOut({ cell: header, role, words }: Column, cell: Cell, told: Set<Cell>, source: Source): void {
  if (!told.has(header)) source.add('unread-column', header.place, words);
  told.add(header);
  source.add('unread-column', cell.place, words, role !== 'aside' && asksForSomething(cell) ? 'error' : 'warning');
}

/** Whether most cells of a table have such words, except those that only name, describe, explain or point to something. */
export function tableAsks([header = [], ...body]: Grid): boolean {
  const isOpen = header.map(({ words }, at) => at > 0 && !['description', 'aside', 'title'].includes(roleOf(words)));
  const cells = body.flatMap((row) => row.filter((cell, at) => isOpen[at] && !cell.isBlank));
  return cells.filter(asksForSomething).length * 2 > cells.length;
}

/** Whether a cell has words that may be expected of people, rather than a name, a figure or a link. */
const asksForSomething = ({ words }: Cell): boolean => isSentence(words) && isStatement(words) && !/[\p{Sc}%]/u.test(words);
