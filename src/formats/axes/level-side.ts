import type { LadderBuilder } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import type { Around } from '../table/around.js';
import { type Cell, type Grid, roleOf } from '../table/cell.js';
import { namesLadder } from '../words/words.js';
import { isNo, isSentence, isStatement, isYes } from './leaves.js';
import { readLevelName, readScale } from './level-name.js';

/** The share of names that look like names of levels, from 0 to 1. */
export const scaleOf = (cells: readonly Cell[]): number => {
  const names = cells.map(({ words }) => words);
  const { likeness } = readScale(names);
  return names.length === 0 ? 0 : likeness.filter((each) => each >= 0.5).length / names.length;
};

/** How much the names of one side look like levels, on average, from 0 to 1. */
const surenessOf = (cells: readonly Cell[]): number =>
  readScale(cells.map(({ words }) => words)).likeness.reduce((sum, each) => sum + each, 0) / Math.max(cells.length, 1);

/** Whether most cells are texts that can be statements, not figures, links, names of levels or marks such as `x`. */
export function hasStatements(header: readonly Cell[], body: Grid): boolean {
  const cells = new Set(
    body.flatMap((row) => row.filter((cell, at) => at > 0 && !cell.isBlank && roleOf(header[at]?.words ?? '') !== 'aside')),
  );
  // A table of the names of levels, such as `Level | Engineer | Manager`. A cell such as `Expert, high quality` is not a name.
  const names = [...cells].filter(({ words }) => !words.includes(',') && readLevelName(words).likeness >= 0.5);
  // Below levels, beside rows that are none, such names are the grades that a skill asks for.
  const areGrades = scaleOf(header.slice(1)) === 1 && body.every(([name]) => readLevelName(name?.words ?? '').likeness === 0);
  if (names.length * 2 > cells.size && scaleOf(names) === 1 && !hasTitles(header) && !areGrades) return false;
  let others = 0;
  for (const { words, content } of cells) {
    const isLink =
      content.statements.length > 0 &&
      content.statements.every(
        ({ text }) => typeof text !== 'string' && text.length === 1 && typeof text[0] === 'object' && 'href' in text[0],
      );
    if (isLink || isCode(content) || (/\d/.test(words) && !isStatement(words)) || isYes(words) || isNo(words) || /^[-–—]$/.test(words))
      others++;
  }
  return cells.size > 0 && others * 2 < cells.size;
}

/** Whether all texts of a cell are only code. */
const isCode = ({ statements }: Cell['content']): boolean =>
  statements.length > 0 &&
  statements.every(
    ({ text }) => typeof text !== 'string' && text.every((each) => (typeof each === 'string' ? /^[\s,/|]*$/.test(each) : 'code' in each)),
  );

/** The side of a table that has the levels, by its names. `undefined` if neither does. */
export function sideOfLevels(header: readonly Cell[], body: Grid, source: Source): 'columns' | 'rows' | undefined {
  const corner = header[0];
  const role = roleOf(corner?.words ?? '');
  // If several columns have a name for expectations, these names are levels or competencies.
  const areTexts = header.filter((cell) => roleOf(cell.words) === 'text').length > 1;
  const across = header
    .slice(1)
    .filter(
      (cell) =>
        !cell.isBlank &&
        (roleOf(cell.words) === 'none' || (areTexts && roleOf(cell.words) === 'text') || readLevelName(cell.words).likeness === 1),
    );
  // The titles of levels that are only numbered in the first column tell more than their numbers.
  const nameAt = role === 'level' && hasTitles(header) ? header.findIndex(({ words }) => roleOf(words) === 'title') : 0;
  const down = [...new Set(body.flatMap((row) => nameIn(row[nameAt])))];
  const [columns, lines] = [scaleOf(across), scaleOf(down)];
  const isDefinition = header
    .slice(1)
    .every((cell) => cell.isBlank || roleOf(cell.words) === 'description' || roleOf(cell.words) === 'aside');
  if (isDefinition || across.length === 0) return undefined;
  // A table with one other column, without a rank or a code, explains its first column and is not a matrix.
  if (across.length === 1 && columns === 0 && lines < 0.5) return undefined;
  // Columns can be levels even if most of them are not, so the number of levels counts, too.
  const count = across.filter(({ words }) => readLevelName(words).likeness >= 0.5).length;
  if (role === 'competency' || role === 'group') return columns > 0 || lines === 0 ? 'columns' : 'rows';
  // One name among many, such as `Base`, tells nothing.
  if (role === 'none' && Math.max(columns, lines) < 0.34 && count < 2) return undefined;
  if (Math.abs(columns - lines) > 0.2) return columns > lines || (count > 1 && lines < 0.5) ? 'columns' : 'rows';
  if (role === 'level') return 'rows';
  // The columns of Culture Amp. `Title` alone can be the title of anything.
  if (role === 'title' && ['description', 'aside'].every((each) => header.some((cell) => roleOf(cell.words) === each))) return 'columns';
  if (columns === 0 && lines === 0) return undefined;
  if (role === 'title') return 'rows';
  const surer = surenessOf(across) - surenessOf(down);
  if (Math.abs(surer) > 0.15) return surer > 0 ? 'columns' : 'rows';
  source.add('unsure-orientation', corner?.place ?? source.whole);
  return 'columns';
}

/**
 * Whether a table has a row for each level and only describes it, such as `Level | Title | Description`. The names of
 * its rows must have a job, such as `Senior Designer`, or the title of the file must be that of a ladder.
 */
export function describesLevels(header: readonly Cell[], body: Grid, ladder: LadderBuilder, { heading }: Around): boolean {
  const names = levelNames(header, body);
  const jobs = names.filter((name) => readLevelName(name).stem.length > 0);
  const texts = body.filter((row) => row.some(({ words }) => !names.includes(words) && isSentence(words) && isStatement(words)));
  const isNamed = jobs.length * 2 >= names.length || namesLadder(heading?.words ?? '') || namesLadder(ladder.title);
  return isScale(names) && isNamed && texts.length * 2 > body.length;
}

/** Whether a table has a column of levels, such as `Level | Years` or `Title | Reports to`, whose names look like levels. */
export const namesLevels = (header: readonly Cell[], body: Grid): boolean =>
  header.some(({ words }) => ['level', 'title'].includes(roleOf(words))) && isScale(levelNames(header, body));

/** The names in the column of titles, or else in the first. */
function levelNames(header: readonly Cell[], body: Grid): readonly string[] {
  const at = header.findIndex(({ words }) => roleOf(words) === 'title');
  return body.map((row) => row[Math.max(at, 0)]?.words ?? '');
}

/** Whether all names are different and look like levels of one scale. */
const isScale = (names: readonly string[]): boolean =>
  names.length > 1 && new Set(names).size === names.length && readScale(names).likeness.every((each) => each >= 0.5);

const nameIn = (cell: Cell | undefined): readonly Cell[] => (cell && !cell.isBlank && roleOf(cell.words) === 'none' ? [cell] : []);

const hasTitles = (header: readonly Cell[]): boolean => header.some(({ words }) => roleOf(words) === 'title');
