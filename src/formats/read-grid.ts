import type { LadderInWork, LevelInWork } from './draft-ladder.js';
import { type Around, type Cell, type Grid, type Role, roleOf, sayAgain, titleOf } from './grid.js';
import { looksLikeLevel, nameLevel } from './name-level.js';
import { proseOf } from './read-cell.js';
import { isList, readList } from './read-list-grid.js';
import type { ReadReport } from './read-report.js';

/**
 * Reads a table into a ladder, and says whether it is one: a row for each statement (`readList`), or levels along one
 * side and competencies along the other.
 *
 * The levels are along the side whose names read as levels (a code, a number, `Senior`), else along the one that the
 * corner does not name. Rows and columns named `Description` are summaries, of what stands on their side. A blank cell
 * says nothing; one in the place of a name goes on with the row above, as spreadsheets write merged cells.
 */
export function readGrid(grid: Grid, ladder: LadderInWork, report: ReadReport, around: Around = {}): boolean {
  const rows = withoutTitle(
    grid.filter((row) => row.some((cell) => !cell.isBlank)),
    ladder,
    report,
  );
  const [header = [], ...body] = rows;
  if (body.length === 0) return false;
  if (isList(header, around)) return readList(header, body, ladder, report, around);
  if (header.length < 2) return false;
  const side = sideOfLevels(header, body, report);
  if (side === undefined) return false;
  if (side === 'columns') readLevelColumns(header, body, ladder, report);
  else readLevelRows(header, body, ladder, report);
  return true;
}

/** What stands alone in the rows above a table is its title, and more. */
function withoutTitle(rows: Grid, ladder: LadderInWork, report: ReadReport): Grid {
  let first = 0;
  for (; first < rows.length - 2; first++) {
    const said = [...new Set(rows[first]?.filter((cell) => !cell.isBlank))];
    const [only] = said;
    const next = new Set(rows[first + 1]?.filter((cell) => !cell.isBlank)).size;
    if (said.length !== 1 || only === undefined || (rows[first]?.length ?? 0) < 2 || (next < 2 && first > 0)) break;
    if (ladder.title === '') ladder.title = titleOf(only, report);
    else report.add('outside-table', only.place);
  }
  return rows.slice(first);
}

function sideOfLevels(header: readonly Cell[], body: Grid, report: ReadReport): 'columns' | 'rows' | undefined {
  const corner = header[0];
  const role = roleOf(corner?.words ?? '');
  const across = header.slice(1).filter((cell) => !cell.isBlank && roleOf(cell.words) === 'none');
  const down = body.flatMap(([cell]) => (cell && !cell.isBlank && roleOf(cell.words) === 'none' ? [cell] : []));
  const share = (cells: readonly Cell[]): number =>
    cells.length === 0 ? 0 : cells.filter(({ words }) => looksLikeLevel(words)).length / cells.length;
  const [columns, lines] = [share(across), share(down)];
  if (across.length === 0) return undefined;
  if (role === 'competency' || role === 'group') return 'columns';
  if (Math.abs(columns - lines) > 0.2) return columns > lines ? 'columns' : 'rows';
  if (role === 'level') return 'rows';
  // Culture Amp's columns; `Title` by itself may be that of anything.
  if (role === 'title' && ['description', 'aside'].every((each) => header.some((cell) => roleOf(cell.words) === each))) return 'columns';
  if (columns === 0 && lines === 0) return undefined;
  if (role === 'title') return 'rows';
  report.add('unsure-orientation', corner?.place ?? report.whole);
  return 'columns';
}

interface Column {
  readonly cell: Cell;
  readonly role: Role;
  readonly words: string;
}

/** The columns, the first of which names the rows; those before it that name groups of them are not read. */
function columnsOf(header: readonly Cell[], report: ReadReport): readonly Column[] {
  return header.map((cell) => {
    const words = cell.words;
    const role = roleOf(words);
    if (role !== 'none') report.syntax.push(cell.place);
    return { cell, role, words };
  });
}

/** What the corner is called names the column, unless it is a level's name that has come to stand there. */
function sayCorner(corner: Column | undefined, report: ReadReport): void {
  if (corner?.role !== 'none' || !corner.words) return;
  if (looksLikeLevel(corner.words)) report.add('unread-cell', corner.cell.place);
  else report.syntax.push(corner.cell.place);
}

function readLevelColumns(header: readonly Cell[], body: Grid, ladder: LadderInWork, report: ReadReport): void {
  const columns = columnsOf(header, report);
  const nameAt = columns[0]?.role === 'group' && columns[1]?.role === 'competency' ? 1 : 0;
  const levels = columns.map(({ cell, role, words }, at): LevelInWork | undefined => {
    if (at <= nameAt || role !== 'none' || !words) return undefined;
    const level = ladder.level(words, nameLevel(titleOf(cell, report)), cell.place);
    sayAgain(level, cell, report);
    return level;
  });
  sayCorner(columns[nameAt], report);
  let last: Cell | undefined;
  const told = new Set<Cell>();
  for (const row of body) {
    const name = row[nameAt];
    for (const group of row.slice(0, nameAt))
      if (!group.isBlank && !told.has(group)) report.add('unread-group', told.add(group) && group.place, group.words);
    const role = name && !name.isBlank ? roleOf(name.words) : undefined;
    const said = row.filter((cell, at) => at > nameAt && !cell.isBlank && cell !== name);
    const isAboutLevels = role === 'description' || role === 'title' || (role === undefined && last === undefined);
    if (name && isAboutLevels && !name.isBlank) report.syntax.push(name.place);
    if (name && !name.isBlank && !isAboutLevels) {
      if (said.length === 0) {
        report.add('unread-group', name.place, name.words);
        continue;
      }
      last = name;
    }
    const descriptions = row.filter((cell, at) => columns[at]?.role === 'description' && !cell.isBlank);
    const used = new Set<Cell>();
    let isUsed = false;
    for (const [at, cell] of row.entries()) {
      if (cell.isBlank || at <= nameAt) continue;
      const column = columns[at];
      const level = levels[at];
      if (!column || (!level && (column.role === 'none' || !last))) report.add('extra-cells', cell.place);
      else if (!level && column.role !== 'description') leaveOut(column, cell, told, report);
      else if (level && isAboutLevels) {
        if (role === 'title') retitle(level, cell, report);
        else ladder.summariseOnce(level, proseOf(cell.content), cell.place);
      } else if (level && last) {
        isUsed = true;
        const competency = ladder.competency(level, titleOf(last, report), last.place);
        sayAgain(competency, last, report);
        competency.expectations.push(...cell.content.statements);
        competency.examples.push(...cell.content.examples);
        for (const description of descriptions) {
          ladder.summariseOnce(competency, proseOf(description.content), description.place);
          used.add(description);
        }
      }
    }
    for (const cell of descriptions) if (!used.has(cell)) report.add('unread-row', cell.place);
    if (name && name === last && !isUsed && !isAboutLevels) report.add('unread-row', name.place);
  }
}

/** Calls a level by a cell of its own; what it was called before, but for its code, is left out. */
function retitle(level: LevelInWork, cell: Cell, report: ReadReport): void {
  const title = titleOf(cell, report);
  const isNamed = level.title !== (level.code ?? level.title) && level.title !== title;
  if (isNamed) report.add('unread-cell', level.place);
  level.title = title;
}

function leaveOut({ cell: header, words }: Column, cell: Cell, told: Set<Cell>, report: ReadReport): void {
  if (!told.has(header)) report.add('unread-column', header.place, words);
  told.add(header);
  report.add('unread-column', cell.place, words);
}

function readLevelRows(header: readonly Cell[], body: Grid, ladder: LadderInWork, report: ReadReport): void {
  const columns = columnsOf(header, report);
  const codeAt = columns.findIndex(({ role }) => role === 'level');
  const titleAt = columns.findIndex(({ role }) => role === 'title');
  const nameAt = Math.max(codeAt >= 0 ? codeAt : titleAt, 0);
  const corner = columns[nameAt];
  sayCorner(corner, report);
  const told = new Set<Cell>();
  /** What rows of descriptions say of the competencies, by column. */
  const abouts = new Map<number, Cell[]>();
  let level: LevelInWork | undefined;
  for (const row of body) {
    const name = row[nameAt];
    const role = name && !name.isBlank ? roleOf(name.words) : undefined;
    const isAbout = role === 'description' || (level === undefined && (!name || name.isBlank));
    if (name && isAbout && !name.isBlank) report.syntax.push(name.place);
    if (name && !name.isBlank && !isAbout) {
      const words = titleOf(name, report);
      const title = nameAt === titleAt ? undefined : row[titleAt];
      const isFirst = !ladder.levels.has(words);
      level = ladder.level(words, nameLevel(words), name.place);
      sayAgain(level, name, report);
      if (title && !title.isBlank) {
        if (isFirst) {
          level.code ??= words;
          retitle(level, title, report);
        } else if (title.words === level.title) report.syntax.push(title.place);
        else report.add('unread-cell', title.place);
      }
    }
    for (const [at, cell] of row.entries()) {
      const column = columns[at];
      if (cell.isBlank || at === nameAt || cell === name) continue;
      if (at === titleAt && level && !isAbout) continue;
      if (!column || (column.role === 'none' && !column.words) || (!level && !isAbout)) report.add('extra-cells', cell.place);
      else if (column.role === 'aside') leaveOut(column, cell, told, report);
      else if (isAbout) abouts.set(at, [...(abouts.get(at) ?? []), cell]);
      else if (level && column.role === 'description') ladder.summariseOnce(level, proseOf(cell.content), cell.place);
      else if (level) {
        const competency = ladder.competency(level, titleOf(column.cell, report), column.cell.place);
        sayAgain(competency, column.cell, report);
        competency.expectations.push(...cell.content.statements);
        competency.examples.push(...cell.content.examples);
        for (const about of abouts.get(at) ?? []) {
          told.add(about);
          ladder.summariseOnce(competency, proseOf(about.content), about.place);
        }
      }
    }
  }
  for (const about of [...abouts.values()].flat()) if (!told.has(about)) report.add('unread-row', about.place);
  for (const { cell, words, role } of columns.filter((column) => column !== corner)) {
    const isUsed = [...ladder.levels.values()].some(({ competencies }) => competencies.has(cell.words));
    if (role === 'none' && words && !isUsed) report.add('unread-group', cell.place, words);
  }
}
