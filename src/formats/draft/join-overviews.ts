import { canonicalProse, joinProse, proseText } from '../../ladder/index.js';
import { keyOfName } from '../axes/families.js';
import { isFigure } from '../axes/leaves.js';
import { readLevelName } from '../axes/level-name.js';
import type { Source } from '../source/source.js';
import type { FileReading } from './file-reading.js';
import { grouped } from './grouped.js';
import type { CompetencyInWork, FactInWork, LadderBuilder, LevelInWork, Overview } from './ladder-builder.js';

/**
 * Joins the rows of overview tables with the levels that the rest of the files describes. Many ladders begin with a table of all levels,
 * such as `Level | Title | Experience`. Short cells become facts of the level; statements are added to the level if it is in the same file.
 * A row without such a level stays a level.
 */
export function joinOverviews(readings: readonly FileReading[]): void {
  const builders = readings.flatMap(({ builder, source }) => (builder ? [{ builder, source }] : []));
  const rows = new Set(builders.flatMap(({ builder }) => builder.overviews.flatMap((each) => each.rows.map(({ level }) => level))));
  const described = (each: LadderBuilder): LevelInWork[] => [...each.levels.values()].filter((level) => !rows.has(level));
  for (const { builder, source } of builders) joinBareCodes(described(builder), builder, source);
  const all = builders.flatMap(({ builder }) => described(builder));
  for (const { builder, source } of builders)
    for (const overview of builder.overviews) joinOverview(overview, builder, source, overview.isShort ? all : described(builder));
  const competencies = builders.flatMap(({ builder }) => [...builder.levels.values()].flatMap((level) => [...level.competencies.values()]));
  for (const { builder, source } of builders) joinDefinitions(builder, source, competencies);
}

/** Adds definitions to the competencies that have their names. The others become notes. */
function joinDefinitions({ definitions, notes }: LadderBuilder, source: Source, competencies: readonly CompetencyInWork[]): void {
  if (definitions.length === 0) return;
  const byName = grouped(competencies, (each) => [keyOfName(each.title)]);
  for (const { title, text, place } of definitions) {
    const same = byName.get(keyOfName(title)) ?? [];
    for (const { summary } of same) summary.unshift(text);
    if (same.length > 0) source.syntax.push(place);
    else notes.push({ title, text });
  }
}

function joinOverview(overview: Overview, builder: LadderBuilder, source: Source, levels: readonly LevelInWork[]): void {
  const { rows, isShort } = overview;
  const isNear = nearTo(overview, builder);
  const sameAs = finderOf(levels);
  const sameOf = new Map(
    rows.map(({ level: row }) => {
      const same = sameAs(row);
      const near = same.filter(isNear);
      return [row, near.length > 0 ? near : same];
    }),
  );
  if (![...sameOf.values()].some((same) => same.length > 0)) {
    if (!overview.unjoined) moveFigures(rows.map(({ level }) => level));
    else {
      builder.replace(new Map(rows.map(({ level }) => [level, []])));
      source.refuseTable(overview.unjoined);
    }
    return;
  }
  if (!isShort) moveFigures(rows.map(({ level }) => level));
  const own = new Set(builder.levels.values());
  const replaced = new Map<LevelInWork, readonly LevelInWork[]>();
  for (const { level: row, names } of rows) {
    const same = sameOf.get(row) ?? [];
    addRow(row, same.length > 0 ? same : [row], isShort);
    if (same.length === 0) continue;
    source.syntax.push(...names);
    // The overview defines the order of the levels, unless it is of several jobs.
    replaced.set(row, same.length > 1 ? [] : same.filter((each) => own.has(each)));
  }
  builder.replace(replaced);
}

/** Returns a function that finds the levels that a row names, in their order. */
function finderOf(levels: readonly LevelInWork[]): (row: LevelInWork) => LevelInWork[] {
  const byKey = grouped([...levels.keys()], (at) => (levels[at] ? keysOf(levels[at]) : []));
  return (row) => {
    const found = new Set(keysOf(row).flatMap((key) => byKey.get(key) ?? []));
    return [...found].toSorted((a, b) => a - b).flatMap((at) => (levels[at] && isSame(row, levels[at]) ? [levels[at]] : []));
  };
}

/** All by which `isSame` may find two levels to be the same. */
function keysOf({ code, title }: LevelInWork): string[] {
  const { rank, number, stem } = readLevelName(title);
  const codes = code === undefined ? [] : [codeKey(code), keyOfName(code), keyOfName(`${code} ${title}`)];
  return [...new Set([...codes, codeKey(title), ...namesIn(title), `${rank}\n${number}\n${stem.join(' ')}`])];
}

/** Whether a level is between an overview and the next one of the file. Each of several jobs may begin with its own. */
function nearTo(overview: Overview, { levels, overviews }: LadderBuilder): (level: LevelInWork) => boolean {
  const own = new Set(levels.values());
  const next = overviews[overviews.indexOf(overview) + 1];
  const [start = 0, end = Number.POSITIVE_INFINITY] = [overview, next].map((each) => each?.rows[0]?.level.place.start.line);
  return (level) => own.has(level) && level.place.start.line > start && level.place.start.line < end;
}

/**
 * Joins levels of one file that have only a code with the level that has this code and a title, such as `L1` below `Craft` with
 * `L1: Junior` in a list above, unless both have a competency of the same name.
 */
function joinBareCodes(levels: readonly LevelInWork[], builder: LadderBuilder, source: Source): void {
  if (!levels.some(isBare) || levels.every(isBare)) return;
  const titled = grouped(
    levels.filter((level) => !isBare(level)),
    ({ code }) => [codeKey(code)],
  );
  const joined = new Map<LevelInWork, readonly LevelInWork[]>();
  for (const bare of levels.filter(isBare)) {
    const [level, another] = titled.get(codeKey(bare.code)) ?? [];
    const titles = new Set([...(level?.competencies.values() ?? [])].map(({ title }) => keyOfName(title)));
    if (!level || another || [...bare.competencies.values()].some(({ title }) => titles.has(keyOfName(title)))) continue;
    for (const [key, competency] of bare.competencies) level.competencies.set(`${bare.code}\n${key}`, competency);
    level.summary.push(...bare.summary);
    level.facts.push(...bare.facts);
    level.examples.push(...bare.examples);
    source.syntax.push(bare.place);
    joined.set(bare, []);
  }
  builder.replace(joined);
}

/** Whether a row names a level: by code and title, by the code alone, or by the title alone. */
function isSame(row: LevelInWork, level: LevelInWork): boolean {
  const code = codeKey(row.code);
  if (level.code === undefined) {
    const names = [code, keyOfName(row.code ?? ''), keyOfName(`${row.code} ${row.title}`)];
    return namesIn(level.title).some((name) => names.includes(name)) || isSameTitle(row.title, level.title);
  }
  if (row.code === undefined) return isSameTitle(row.title, level.title) || codeKey(row.title) === codeKey(level.code);
  return code === codeKey(level.code) && (isSameTitle(row.title, level.title) || isBare(row) || isBare(level));
}

/** Whether two titles are equal, or name the same rank or number of the same job: `Sr. Engineer` and `Senior Engineer`. */
function isSameTitle(one: string, other: string): boolean {
  if (namesIn(one).some((name) => namesIn(other).includes(name))) return true;
  const [a, b] = [readLevelName(one), readLevelName(other)];
  const isStep = a.rank !== undefined || a.number !== undefined;
  return isStep && a.rank === b.rank && a.number === b.number && a.stem.length > 0 && a.stem.join(' ') === b.stem.join(' ');
}

/** The names in a title: `Product Manager (PM)` is `Product Manager` and `PM`. */
function namesIn(title: string): string[] {
  const [, name, short] = /^(.+?)\s*\(([\p{L}\p{M} ]+)\)$/u.exec(title) ?? [];
  return [title, ...(name && short ? [name, short] : [])].map(keyOfName);
}

/** Whether a level has only a code. */
const isBare = ({ code, title }: LevelInWork): boolean => code !== undefined && code === title;

/** A code for comparison: `3` for `3`, `L3` and `Level 3`. */
function codeKey(code = ''): string {
  const { code: own, number, rank, stem } = readLevelName(code);
  const isNumber = number !== undefined && rank === undefined && stem.length === 0 && (own === undefined || own.scheme === 'l');
  return isNumber ? String(number) : keyOfName(code);
}

function addRow(row: LevelInWork, levels: readonly LevelInWork[], isShort: boolean): void {
  const competencies = [...row.competencies];
  if (isShort) row.competencies.clear();
  for (const level of levels) {
    if (level !== row) {
      level.code ??= row.code;
      if (keyOfName(level.title) === keyOfName(level.code ?? '')) level.title = row.title;
      level.summary.unshift(...row.summary.filter((each) => !level.summary.includes(each)));
      for (const fact of row.facts.toReversed()) addFact(level, fact);
    }
    if (isShort) for (const [, competency] of competencies.toReversed()) addFact(level, factOf(competency));
    else if (level !== row) for (const [key, competency] of competencies) addCompetency(level, key, competency);
  }
}

/** Makes columns of figures, such as years or pay, facts of the rows. */
function moveFigures(rows: readonly LevelInWork[]): void {
  const textsOf = ({ summary, expectations, examples }: CompetencyInWork): string[] =>
    [...summary, ...[...expectations, ...examples].map(({ text }) => text)].map(proseText);
  const all = rows.flatMap(({ competencies }) => [...competencies]);
  const others = new Set(all.flatMap(([key, competency]) => (textsOf(competency).every(isFigure) ? [] : [key])));
  for (const row of rows)
    for (const [key, competency] of row.competencies) {
      if (others.has(key)) continue;
      row.competencies.delete(key);
      row.facts.push(factOf(competency));
    }
}

function addCompetency(level: LevelInWork, key: string, competency: CompetencyInWork): void {
  const known = [...level.competencies.values()].find(({ title }) => keyOfName(title) === keyOfName(competency.title));
  if (!known) level.competencies.set(`overview\n${key}`, competency);
  else {
    known.summary.unshift(...competency.summary);
    known.expectations.unshift(...competency.expectations);
    known.examples.push(...competency.examples);
  }
}

/** Adds a fact before those of a level, or to the one with its label. */
function addFact({ facts }: LevelInWork, fact: FactInWork): void {
  const at = facts.findIndex(({ label }) => keyOfName(label) === keyOfName(fact.label));
  const known = facts[at];
  if (!known) facts.unshift(fact);
  else if (JSON.stringify(known.value) !== JSON.stringify(fact.value))
    facts[at] = { ...known, value: canonicalProse(joinProse([fact.value, known.value], '\n')) };
}

function factOf({ title, place, summary, expectations, examples }: CompetencyInWork): FactInWork {
  const lines = [...summary, ...[...expectations, ...examples].map(({ text }) => text)];
  return { label: title, value: canonicalProse(joinProse(lines, '\n')), place };
}
