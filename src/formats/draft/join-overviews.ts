import { canonicalProse, type Inline, type Prose } from '../../ladder/index.js';
import type { Source } from '../source/source.js';
import type { FileReading } from './file-reading.js';
import type { CompetencyInWork, LadderBuilder, LevelInWork, Overview } from './ladder-builder.js';

/**
 * Joins the rows of overview tables with the levels that the rest of the files describes. Many ladders begin with a table of all levels,
 * such as `Level | Title | Experience`. Short cells become facts of the level; statements are added to the level if it is in the same file.
 * A row without such a level stays a level.
 */
export function joinOverviews(readings: readonly FileReading[]): void {
  const builders = readings.flatMap(({ builder, source }) => (builder ? [{ builder, source }] : []));
  const rows = new Set(builders.flatMap(({ builder }) => builder.overviews.flatMap((each) => each.rows.map(({ level }) => level))));
  const described = (each: LadderBuilder): LevelInWork[] => [...each.levels.values()].filter((level) => !rows.has(level));
  const all = builders.flatMap(({ builder }) => described(builder));
  for (const { builder, source } of builders) joinBareCodes(builder, source);
  for (const { builder, source } of builders)
    for (const overview of builder.overviews) joinOverview(overview, builder, source, overview.isShort ? all : described(builder));
}

function joinOverview({ rows, isShort }: Overview, builder: LadderBuilder, source: Source, levels: readonly LevelInWork[]): void {
  const sameOf = new Map(rows.map(({ level }) => [level, levels.filter((each) => isSame(level, each))]));
  if (![...sameOf.values()].some((same) => same.length > 0)) return;
  for (const { level: row, names } of rows) {
    const same = sameOf.get(row) ?? [];
    for (const level of same.length > 0 ? same : [row]) addRow(row, level, isShort);
    if (same.length === 0) continue;
    source.syntax.push(...names);
    builder.replace(
      row,
      same.filter((each) => [...builder.levels.values()].includes(each)),
    );
  }
}

/**
 * Joins levels of one file that have only a code with the level that has this code and a title, such as `L1` below `Craft` with
 * `L1: Junior` in a list above, unless both have a competency of the same name.
 */
function joinBareCodes(builder: LadderBuilder, source: Source): void {
  const levels = [...builder.levels.values()];
  const isBare = ({ code, title }: LevelInWork): boolean => code !== undefined && code === title;
  if (!levels.some(isBare) || levels.every(isBare)) return;
  for (const bare of levels.filter(isBare)) {
    const [level, another] = levels.filter((each) => !isBare(each) && keyOf(each.code) === keyOf(bare.code));
    const titles = new Set([...(level?.competencies.values() ?? [])].map(({ title }) => keyOf(title)));
    if (!level || another || [...bare.competencies.values()].some(({ title }) => titles.has(keyOf(title)))) continue;
    for (const [key, competency] of bare.competencies) level.competencies.set(`${bare.code}\n${key}`, competency);
    level.summary.push(...bare.summary);
    level.facts.push(...bare.facts);
    level.examples.push(...bare.examples);
    source.syntax.push(bare.place);
    builder.replace(bare, []);
  }
}

/** Whether a row names a level: by code and title, by the code alone, or by the title alone. */
function isSame(row: LevelInWork, level: LevelInWork): boolean {
  const code = keyOf(row.code);
  const title = keyOf(row.title);
  if (level.code === undefined)
    return [code, title].includes(keyOf(level.title)) || keyOf(`${row.code} ${row.title}`) === keyOf(level.title);
  if (row.code === undefined) return title === keyOf(level.title) || title === keyOf(level.code);
  return code === keyOf(level.code) && (title === keyOf(level.title) || title === code || keyOf(level.title) === code);
}

const keyOf = (name = ''): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

function addRow(row: LevelInWork, level: LevelInWork, isShort: boolean): void {
  const competencies = [...row.competencies];
  if (level !== row) {
    level.code ??= row.code;
    if (keyOf(level.title) === keyOf(level.code)) level.title = row.title;
    level.summary.unshift(...row.summary.filter((each) => !level.summary.includes(each)));
  }
  if (isShort) {
    row.competencies.clear();
    level.facts.unshift(...competencies.map(([, competency]) => factOf(competency)));
  } else if (level !== row) for (const [key, competency] of competencies) addCompetency(level, key, competency);
}

function addCompetency(level: LevelInWork, key: string, competency: CompetencyInWork): void {
  const known = [...level.competencies.values()].find(({ title }) => keyOf(title) === keyOf(competency.title));
  if (!known) level.competencies.set(`overview\n${key}`, competency);
  else {
    known.summary.unshift(...competency.summary);
    known.expectations.unshift(...competency.expectations);
    known.examples.push(...competency.examples);
  }
}

function factOf({ title, place, summary, expectations, examples }: CompetencyInWork): LevelInWork['facts'][number] {
  const lines = [...summary, ...[...expectations, ...examples].map(({ text }) => text)];
  return { label: title, value: joinedLines(lines), place };
}

const joinedLines = (lines: readonly Prose[]): Prose =>
  canonicalProse(
    lines.flatMap((line, at): readonly Inline[] => [...(at > 0 ? ['\n'] : []), ...(typeof line === 'string' ? [line] : line)]),
  );
