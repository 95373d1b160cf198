import type { FileReading } from './file-reading.js';
import { LadderBuilder, type LevelInWork } from './ladder-builder.js';
import { mergeOrders } from './merge-orders.js';

interface Joined {
  readonly at: number;
  readonly files: LadderBuilder[];
  readonly levels: Set<string>;
  readonly competencies: Set<string>;
}

/**
 * Joins files with different competencies of the same levels: files in which competencies are the parents of levels, of which some may be
 * missing, and tables with the same levels, such as those of Culture Amp with 30 competencies each.
 */
export function joinFiles(readings: readonly FileReading[]): readonly FileReading[] {
  const joined = [...readings];
  const all: Joined[] = [];
  const first = new Map<string, Joined>();
  for (const [at, { builder, dialect, mayJoin }] of readings.entries()) {
    if (!builder || !mayJoin) continue;
    const levels = [...builder.levels.values()].map(nameOf);
    const names = new Set([...builder.levels.values()].flatMap(({ competencies }) => [...competencies.values()].map(({ title }) => title)));
    const keys =
      mayJoin === 'same' ? [JSON.stringify([dialect, levels.toSorted()])] : levels.map((name) => JSON.stringify([dialect, 'some', name]));
    const known = keys.map((key) => first.get(key)).find((each) => each !== undefined);
    const shared = known ? levels.filter((name) => known.levels.has(name)).length : 0;
    const fits =
      known && shared * 2 >= Math.min(levels.length, known.levels.size) && ![...names].some((name) => known.competencies.has(name));
    const own: Joined = fits ? known : { at, files: [], levels: new Set(), competencies: new Set() };
    if (!fits) all.push(own);
    own.files.push(builder);
    for (const name of levels) own.levels.add(name);
    for (const name of names) own.competencies.add(name);
    for (const key of keys) first.set(key, own);
    const reading = readings[at];
    if (fits && reading) joined[at] = { ...reading, builder: new LadderBuilder(reading.source) };
  }
  for (const { at, files } of all) {
    const reading = joined[at];
    if (reading && files.length > 1) joined[at] = { ...reading, builder: join(files, reading), isJoined: true };
  }
  return joined;
}

const nameOf = ({ code, title }: LevelInWork): string => `${code ?? ''}\n${title}`;

/** Combines the levels of all files. Each level has the competencies of the files, in their order. */
function join(files: readonly LadderBuilder[], { source }: FileReading): LadderBuilder {
  const builder = new LadderBuilder(source);
  builder.id = files[0]?.id;
  builder.notes.push(...files.flatMap(({ notes }) => notes));
  const levels = new Map<string, LevelInWork>();
  const lists = files.map((file) =>
    [...file.levels.values()].map((level) => {
      const known = levels.get(nameOf(level)) ?? { ...level, competencies: new Map() };
      levels.set(nameOf(level), known);
      for (const competency of level.competencies.values()) known.competencies.set(String(known.competencies.size), competency);
      return known;
    }),
  );
  for (const [at, level] of mergeOrders(lists).entries()) builder.levels.set(String(at), level);
  return builder;
}
