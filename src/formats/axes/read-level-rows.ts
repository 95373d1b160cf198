import type { LadderBuilder, LevelInWork, OverviewRow } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import type { Around } from '../table/around.js';
import { type Cell, type Grid, roleOf, sayAgain, titleOf } from '../table/cell.js';
import { proseOf } from '../table/read-cell.js';
import { readLevelName, readScale } from './level-name.js';
import { addContent, type Column, columnsOf, keyOf, leaveOut, levelAt, retitle, sayCorner, tableAsks } from './matrix-parts.js';
import { haveTails } from './split-level-name.js';

/** Reads a table whose rows are levels and whose columns are competencies. `mustJoin`: whether its rows are levels that others describe. */
export function readLevelRows(
  header: readonly Cell[],
  body: Grid,
  ladder: LadderBuilder,
  source: Source,
  { heading, isOfJob = false, isOnly = false }: Around,
  mustJoin = false,
): boolean {
  const columns = columnsOf(header, source);
  const codeAt = columns.findIndex(({ role }) => role === 'level');
  const isNumbered = codeAt >= 0 && body.every((row) => /^\d{0,2}$/.test(row[codeAt]?.words ?? ''));
  const titleAt = titleColumn(columns, body, isNumbered);
  const nameAt = Math.max(codeAt >= 0 ? codeAt : titleAt, 0);
  const corner = columns[nameAt];
  // If nothing else is expected of the levels, their descriptions are.
  const isSummary =
    !isOnly ||
    columns.some(({ role, words }, at) => at !== nameAt && at !== titleAt && role !== 'aside' && role !== 'description' && words);
  sayCorner(corner, source);
  const isTail = haveTails(body.flatMap((row) => (row[nameAt] && !row[nameAt].isBlank ? [row[nameAt].words] : [])));
  const told = new Set<Cell>();
  /** Descriptions of the competencies, by column index. */
  const abouts = new Map<number, Cell[]>();
  const rows: OverviewRow[] = [];
  let level: LevelInWork | undefined;
  for (const row of body) {
    const name = row[nameAt];
    const role = name && !name.isBlank ? roleOf(name.words) : undefined;
    const isAbout = role === 'description' || (level === undefined && (!name || name.isBlank));
    if (name && isAbout && !name.isBlank) source.syntax.push(name.place);
    // A row with a single cell below a table, such as a total or a source, is not a level.
    if (
      name &&
      !name.isBlank &&
      !isAbout &&
      row.every((cell) => cell === name || cell.isBlank) &&
      readLevelName(name.words).likeness < 0.5
    ) {
      source.add('unread-row', name.place);
      continue;
    }
    if (name && !name.isBlank && !isAbout) {
      const title = nameAt === titleAt ? undefined : row[titleAt];
      // The tables of several jobs have the same names. A second table with other titles has other levels, too.
      const words = isOfJob ? `${header[0]?.place.start.line} ${name.words}` : name.words;
      const known = ladder.levels.get(keyOf(words));
      const isOther = known !== undefined && title !== undefined && title !== name && !title.isBlank && known.title !== title.words;
      const key = keyOf(isOther ? `${words} ${title.words}` : words);
      const isFirst = !ladder.levels.has(key);
      level = levelAt(name, ladder, source, isTail, key);
      // A number alone names nothing: what it is of, the column says.
      if (isNumbered && isFirst && level.title === name.words)
        level.title = `${corner?.words.split(/\s*[/\\]/)[0] ?? ''} ${name.words}`.trim();
      if (isFirst) rows.push({ level, names: [name.place, ...(title && !title.isBlank ? [title.place] : [])] });
      if (title && !title.isBlank) {
        if (isFirst) {
          level.code ??= name.words;
          if (isNumbered) level.title = name.words;
          retitle(level, title, source);
        } else if (title.words === level.title) source.syntax.push(title.place);
        else source.add('unread-cell', title.place);
      }
    }
    for (const [at, cell] of row.entries()) {
      const column = columns[at];
      if (cell.isBlank || at === nameAt || cell === name) continue;
      if (at === titleAt && level && !isAbout) continue;
      if (!column || (column.role === 'none' && !column.words) || (!level && !isAbout)) source.add('extra-cells', cell.place);
      else if (column.role === 'aside') leaveOut(column, cell, told, source);
      else if (isAbout) abouts.set(at, [...(abouts.get(at) ?? []), cell]);
      else if (
        level &&
        row.every((each) => each === cell || each === name || each.isBlank || each === row[titleAt]) &&
        row.indexOf(cell) < row.lastIndexOf(cell) &&
        columns.length > 3
      )
        level.summary.push(proseOf(cell.content));
      else if (level && column.role === 'description' && isSummary) ladder.summariseOnce(level, proseOf(cell.content), cell.place);
      else if (level) {
        const competency = ladder.competency(level, titleOf(column.cell, source), column.cell.place);
        sayAgain(competency, column.cell, source);
        addContent(cell, competency);
        for (const about of abouts.get(at) ?? []) {
          told.add(about);
          ladder.summariseOnce(competency, proseOf(about.content), about.place);
        }
      }
    }
  }
  for (const about of [...abouts.values()].flat()) if (!told.has(about)) source.add('unread-row', about.place);
  const place = { start: header[0]?.place.start ?? source.whole.start, end: body.at(-1)?.at(-1)?.place.end ?? source.whole.end };
  ladder.overviews.push({ rows, isShort: mustJoin || !tableAsks([header, ...body]), ...(mustJoin && { unjoined: place }) });
  const title = columns[titleAt];
  if (title?.role === 'none') source.syntax.push(title.cell.place);
  for (const { cell, words, role } of columns.filter((column) => column !== corner && column !== title)) {
    const isUsed = [...ladder.levels.values()].some(({ competencies }) => competencies.has(cell.words));
    if (role === 'none' && words && !isUsed) source.add('unread-group', cell.place, words);
  }
  return heading === undefined || level !== undefined;
}

/** The column of titles: the one that is called so, or of levels that are only numbered, the one whose cells make a scale. */
function titleColumn(columns: readonly Column[], body: Grid, isNumbered: boolean): number {
  const named = columns.findIndex(({ role }) => role === 'title');
  if (named >= 0 || !isNumbered) return named;
  return columns.findIndex(({ role }, at) => {
    const names = body.flatMap((row) => (row[at] && !row[at].isBlank ? [row[at].words] : []));
    return role === 'none' && names.length === body.length && readScale(names).likeness.every((each) => each >= 0.5);
  });
}
