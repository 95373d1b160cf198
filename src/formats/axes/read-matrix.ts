import { canonicalProse, proseText } from '../../ladder/index.js';
import { isExport, readExport } from '../csv/read-csv-export.js';
import type { LadderBuilder, LevelInWork } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import type { Around } from '../table/around.js';
import { type Cell, type Grid, roleOf, sayAgain, titleOf } from '../table/cell.js';
import { proseOf } from '../table/read-cell.js';
import { isFigure, isSentence, isStatement } from './leaves.js';
import { readLevelName, readScale } from './level-name.js';
import { describesLevels, hasStatements, namesLevels, scaleOf, sideOfLevels } from './level-side.js';
import { addContent, type Column, columnsOf, keyOf, leaveOut, levelAt, retitle, sayCorner } from './matrix-parts.js';
import { readLevelRows } from './read-level-rows.js';
import { isList, readList } from './read-list.js';
import { readMarks } from './read-marks.js';
import { haveTails } from './split-level-name.js';

/**
 * Reads a table into a ladder: a list with a row for each statement (`readList`), or a matrix of levels and competencies. Returns
 * whether the table is one of them.
 *
 * In a matrix, the levels are the side whose names look like levels, or else the side that the corner cell does not name. Rows and
 * columns named `Description` are summaries. If the name of a row is blank, the row continues the one above, as spreadsheets export
 * merged cells. If all columns are levels, the heading above the table names the competency.
 */
export function readTable(grid: Grid, ladder: LadderBuilder, source: Source, around: Around = {}, chosen?: 'rows' | 'columns'): boolean {
  const rows = withoutTitle(
    grid.filter((row) => row.some((cell) => !cell.isBlank)),
    ladder,
    source,
  );
  const [header = [], ...body] = rows;
  if (isExport(header.map(({ words }) => words))) return readExport(rows, ladder, source);
  if (body.length === 0) return false;
  if ((around.hasLevels || !around.isOnly) && readDefinitions(header, body, ladder, source)) return true;
  if (isList(header, body, around)) {
    const isOfHeading = !header.some(({ words }) => roleOf(words) === 'level' || roleOf(words) === 'title');
    ladder.layers ??= isOfHeading ? { levels: 'headings', competencies: 'rows' } : { levels: 'rows' };
    return readList(header, body, ladder, source, around);
  }
  if (namesNoRow(header, body, around)) {
    ladder.layers ??= { levels: 'columns', competencies: 'headings' };
    readUnnamedRows(header, body, ladder, source, around);
    return true;
  }
  if (header.length < 2) return false;
  if (readMarks(header, body, ladder, source, around)) return true;
  const found = chosen ?? sideOfLevels(header, body, source);
  const isMatrix = found !== undefined && hasStatements(header, body);
  if (isMatrix && found === 'columns') {
    ladder.layers ??= { levels: 'columns', competencies: 'rows' };
    return readLevelColumns(header, body, ladder, source, around);
  }
  const isOverview = !isMatrix && around.hasLevels === true && namesLevels(header, body);
  if (!isMatrix && !isOverview && !(around.isOnly && describesLevels(header, body, ladder, around))) return false;
  if (!isOverview) ladder.layers ??= { levels: 'rows', competencies: 'columns' };
  return readLevelRows(header, body, ladder, source, around, isOverview);
}

/** Reads a table that only defines competencies: `Competency | Description`. */
function readDefinitions(header: readonly Cell[], body: Grid, ladder: LadderBuilder, source: Source): boolean {
  const roles = header.map(({ words }) => roleOf(words));
  if (roles.length !== 2 || roles[0] !== 'competency' || roles[1] !== 'description') return false;
  if (!body.every((row) => row.length === 2 && row.every((cell) => !cell.isBlank))) return false;
  for (const { place } of header) source.syntax.push(place);
  for (const [name, text] of body)
    if (name && text) ladder.definitions.push({ title: titleOf(name, source), text: proseOf(text.content), place: name.place });
  return true;
}

/** Removes the rows above the header. Rows with a single cell are the title and notes; a row of groups of levels is reported. */
function withoutTitle(rows: Grid, ladder: LadderBuilder, source: Source): Grid {
  let first = 0;
  for (; first < rows.length - 2; first++) {
    const said = [...new Set(rows[first]?.filter((cell) => !cell.isBlank))];
    const next = [...new Set(rows[first + 1]?.filter((cell) => !cell.isBlank))];
    const [only] = said;
    if (said.length !== 1 || only === undefined || (rows[first]?.length ?? 0) < 2 || (next.length < 2 && first > 0)) break;
    if (ladder.title === '') ladder.title = titleOf(only, source);
    else ladder.notes.push({ title: titleOf(only, source) });
  }
  const table = withMergedNames(rows.slice(first));
  const groups = table.length > 2 ? groupsIn(table) : undefined;
  if (!groups) return table;
  const [above = [], below = [], ...body] = table;
  const areKinds = groups.row === 1 && groups.cells.every(({ words }) => /^(?:text|example)$/.test(roleOf(words)));
  for (const cell of groups.cells)
    if (areKinds) source.syntax.push(cell.place);
    else source.add('unread-group', cell.place, cell.words);
  if (!areKinds) return table.filter((_, at) => at !== groups.row);
  // `Expectation` and `Example` below each level.
  return [above.map((cell, at) => (below[at] && roleOf(below[at].words) === 'example' ? below[at] : cell)), ...body];
}

/**
 * Fills the blank cells of a first row whose names of levels span several columns of the second, as spreadsheets export merged cells:
 * `, Junior, , Senior,` above `, Knows, Does, Knows, Does`.
 */
function withMergedNames(rows: Grid): Grid {
  const [above = [], below = [], ...body] = rows;
  const names = above.filter((cell) => !cell.isBlank);
  const parts = below.filter((cell) => !cell.isBlank).map(({ words }) => words);
  const [corner] = below;
  const areSpread =
    body.length > 0 &&
    (corner?.isBlank || (corner && above[0]?.isBlank)) &&
    new Set(parts).size < parts.length &&
    parts.length > names.length &&
    scaleOf(names.slice(-2)) === 1;
  if (!areSpread) return rows;
  let name: Cell | undefined;
  const filled = below.map((cell, at) => {
    name = above[at]?.isBlank === false ? above[at] : name;
    return cell.isBlank ? (above[at] ?? cell) : (name ?? cell);
  });
  return [[corner, ...filled.slice(1)], [corner, ...below.slice(1)], ...body];
}

/**
 * Of two rows of headers, finds the one that does not name levels: the first, if it only groups the levels in the second and has fewer
 * cells or merged ones, or the second, if it parts merged levels into columns such as `Knows` and `Does`.
 */
function groupsIn(rows: Grid): { readonly row: number; readonly cells: readonly Cell[] } | undefined {
  const [above = [], below = []] = rows;
  const width = Math.max(...rows.map((row) => row.length));
  const groups = [...new Set(above.filter((cell) => !cell.isBlank && !below.includes(cell)))];
  const names = [...new Set(below.filter((cell) => !cell.isBlank && !above.includes(cell)))];
  const isMerged =
    !above[0]?.isBlank && above[0] === below[0] && groups.length < names.length && scaleOf(names) >= Math.max(scaleOf(groups), 0.5);
  const isSplit =
    above[0] !== undefined && above[0] === below[0] && names.length > groups.length && scaleOf(groups) === 1 && scaleOf(names) < 0.5;
  if (isSplit) return { row: 1, cells: names };
  const isSparse = groups.length * 2 <= width && names.length >= width - 1 && scaleOf(names) >= 0.5 && scaleOf(groups) < 0.9;
  return (isMerged || isSparse) && groups.length > 0 ? { row: 0, cells: groups } : undefined;
}

/** Whether all columns are levels and no column names the rows, so that the heading above the table names the competency. */
function namesNoRow(header: readonly Cell[], body: Grid, { heading, isOneOfMany = false }: Around): boolean {
  if (!heading || header.length < 2 || !body.every((row) => row.length <= header.length)) return false;
  const names = header.map(({ words }) => words);
  if (readScale(names).likeness.every((each) => each >= 0.5))
    return body.length <= 3 && (isOneOfMany || body.every(([first]) => !first?.isBlank));
  // Several headings have a table with the same columns and one row: the headings are competencies, the columns are levels of any name.
  const said = body.flat().filter((cell) => !cell.isBlank);
  return (
    isOneOfMany &&
    body.length === 1 &&
    header.every(({ isBlank, words }) => !isBlank && roleOf(words) === 'none') &&
    said.every(({ words }) => isSentence(words) && isStatement(words))
  );
}

function readUnnamedRows(header: readonly Cell[], body: Grid, ladder: LadderBuilder, source: Source, { heading }: Around): void {
  const isTail = haveTails(header.map(({ words }) => words));
  for (const [at, cell] of header.entries()) {
    const level = levelAt(cell, ladder, source, isTail);
    const said = body.flatMap((row) => (row[at] && !row[at].isBlank ? [row[at]] : []));
    if (!heading || said.length === 0) continue;
    const competency = ladder.competency(level, heading.words, heading.place);
    heading.take();
    for (const cell of said) addContent(cell, competency);
  }
}

/** The indexes of the columns that are levels: those with names of levels, and those between them. */
function levelColumns(columns: readonly Column[], nameAt: number): ReadonlySet<number> {
  const open = columns.flatMap(({ role, words }, at) =>
    at > nameAt && role === 'none' && words && !namesExamples(words, columns[at - 1]?.words) ? [at] : [],
  );
  const { likeness } = readScale(open.map((at) => columns[at]?.words ?? ''));
  const sure = open.filter((_, nth) => (likeness[nth] ?? 0) >= 0.5);
  const [first, last] = [sure[0], sure.at(-1)];
  return new Set(sure.length < 2 || first === undefined || last === undefined ? open : open.filter((at) => at >= first && at <= last));
}

/** Whether a column has the examples of the level in the column before: `Examples`, or `L3 examples` or `Examples L3` after `L3`. */
function namesExamples(words: string, level = ''): boolean {
  const [before, after, ...others] = level === '' ? [] : words.toLowerCase().split(level.toLowerCase());
  const rest = others.length === 0 && (before === '' || after === '') ? `${before}${after}` : '';
  return roleOf(words) === 'example' || roleOf(rest.replace(/^[\s:：–の-]+|[\s:：–-]+$/gu, '')) === 'example';
}

function readLevelColumns(
  header: readonly Cell[],
  body: Grid,
  ladder: LadderBuilder,
  source: Source,
  { heading, isOfJob = false }: Around,
): boolean {
  const columns = columnsOf(header, source);
  const nameAt = nameColumn(columns, body);
  const isLevel = levelColumns(columns, nameAt);
  const isTail = haveTails([...isLevel].map((at) => columns[at]?.words ?? ''));
  const job = isOfJob ? heading : undefined;
  const levels = columns.map(({ cell, words }, at): LevelInWork | undefined => {
    if (!isLevel.has(at)) return undefined;
    const level = levelAt(cell, ladder, source, isTail, job && keyOf(`${job.words} ${words}`));
    if (job && level.title === level.code) level.title = proseText(job.take());
    return level;
  });
  const exampled = columns.map(({ words }, at) => (namesExamples(words, columns[at - 1]?.words) ? levels[at - 1] : undefined));
  for (const [at, { cell }] of columns.entries()) if (exampled[at]) source.syntax.push(cell.place);
  sayCorner(columns[nameAt], source);
  let last: Cell | undefined;
  const told = new Set<Cell>();
  for (const row of body) {
    const name = row[nameAt];
    for (const group of row.slice(0, nameAt))
      if (!group.isBlank && !told.has(group)) source.add('unread-group', told.add(group) && group.place, group.words);
    const role = name && !name.isBlank ? roleOf(name.words) : undefined;
    const said = row.filter((cell, at) => at > nameAt && !cell.isBlank && cell !== name);
    const isAboutLevels = role === 'description' || role === 'title' || (role === undefined && last === undefined);
    // A row without a name below codes has the titles of the levels.
    const areTitles = role === 'title' || (isAboutLevels && role === undefined && said.length > 1 && scaleOf(said) === 1);
    if (name && isAboutLevels && !name.isBlank) source.syntax.push(name.place);
    if (name && !name.isBlank && !isAboutLevels) {
      if (said.length === 0) {
        source.add('unread-group', name.place, name.words);
        continue;
      }
      last = name;
      const figures = row.flatMap((cell, at) => (levels[at] && !cell.isBlank ? [{ level: levels[at], cell }] : []));
      if (figures.length > 1 && figures.length === said.length && figures.every(({ cell }) => isFigure(cell.words))) {
        for (const { level, cell } of figures)
          level.facts.push({ label: titleOf(name, source), value: canonicalProse(cell.prose), place: name.place });
        continue;
      }
    }
    const descriptions = row.filter((cell, at) => columns[at]?.role === 'description' && !cell.isBlank);
    const used = new Set<Cell>();
    let isUsed = false;
    for (const [at, cell] of row.entries()) {
      if (cell.isBlank || at <= nameAt) continue;
      const column = columns[at];
      const level = levels[at];
      const exampleOf = exampled[at];
      if (exampleOf && last && !isAboutLevels) {
        const { content } = cell;
        ladder.competency(exampleOf, titleOf(last, source), last.place).examples.push(...content.statements, ...content.examples);
      } else if (!column || (!level && ((column.role === 'none' && !column.words) || !last))) source.add('extra-cells', cell.place);
      else if (!level && column.role !== 'description') leaveOut(column, cell, told, source);
      else if (level && isAboutLevels) {
        if (areTitles) retitle(level, cell, source);
        else ladder.summariseOnce(level, proseOf(cell.content), cell.place);
      } else if (level && last) {
        isUsed = true;
        const competency = ladder.competency(level, titleOf(last, source), last.place);
        sayAgain(competency, last, source);
        addContent(cell, competency);
        for (const description of descriptions) {
          ladder.summariseOnce(competency, proseOf(description.content), description.place);
          used.add(description);
        }
      }
    }
    for (const cell of descriptions) if (!used.has(cell)) source.add('unread-row', cell.place);
    if (name && name === last && !isUsed && !isAboutLevels) source.add('unread-row', name.place);
  }
  return levels.some((level) => level !== undefined);
}

/** The index of the column that names the rows: the first, or the second if the first names groups of rows. */
function nameColumn(columns: readonly Column[], body: Grid): number {
  if (columns[0]?.role === 'group' && columns[1]?.role === 'competency') return 1;
  const [first, second] = [0, 1].map((at) => body.map((row) => row[at]?.words ?? ''));
  if (!first || !second || columns.length < 4 || columns[1]?.role === 'description') return 0;
  // Two columns without a header: the second names the rows if all its cells are filled.
  if (!columns[0]?.words && !columns[1]?.words && second.every(Boolean)) return 1;
  // A group of several rows is blank after its first row, or repeats.
  const spans = first.some((words, at) => at > 0 && words === '' && second[at] !== '');
  const isGroup = (spans || repeats(first)) && new Set(second).size === second.length;
  return isGroup && second.every((words) => words !== '' && words.length < 60) && readLevelName(columns[1]?.words ?? '').likeness < 0.5
    ? 1
    : 0;
}

/** Whether a text is that of several rows, which all follow each other. */
function repeats(names: readonly string[]): boolean {
  const runs = names.filter((name, at) => name !== names[at - 1]);
  return runs.length < names.length && new Set(runs).size === runs.length;
}
