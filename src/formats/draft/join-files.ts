import type { FileReading } from './file-reading.js';
import { LadderBuilder, type LevelInWork } from './ladder-builder.js';

/**
 * Puts together files that are parts of one ladder: the same levels, and no competency twice, as where each competency has a file,
 * and as Culture Amp exports tables, 30 competencies in each.
 */
export function joinFiles(readings: readonly FileReading[]): readonly FileReading[] {
  const first = new Map<string, { readonly at: number; readonly competencies: Set<string> }>();
  const joined = [...readings];
  for (const [at, reading] of readings.entries()) {
    const { builder, dialect, mayJoin } = reading;
    if (!builder || !mayJoin) continue;
    const levels = [...builder.levels.values()];
    const key = JSON.stringify([dialect, levels.map(nameOf).sort()]);
    const names = new Set(levels.flatMap(({ competencies }) => [...competencies.values()].map(({ title }) => title)));
    const known = first.get(key);
    const base = known && joined[known.at];
    if (!known || !base?.builder || [...names].some((name) => known.competencies.has(name))) {
      first.set(key, { at, competencies: names });
      continue;
    }
    for (const name of names) known.competencies.add(name);
    joined[known.at] = { ...base, builder: join(base.builder, builder, base), isJoined: true };
    joined[at] = { ...reading, builder: new LadderBuilder(reading.source) };
  }
  return joined;
}

const nameOf = ({ code, title }: LevelInWork): string => `${code ?? ''}\n${title}`;

function join(first: LadderBuilder, other: LadderBuilder, { source }: FileReading): LadderBuilder {
  const builder = new LadderBuilder(source);
  builder.id = first.id;
  builder.notes.push(...first.notes, ...other.notes);
  const more = new Map([...other.levels.values()].map((level) => [nameOf(level), level]));
  for (const [key, level] of first.levels) {
    const competencies = [...level.competencies, ...(more.get(nameOf(level))?.competencies ?? [])];
    builder.levels.set(key, { ...level, competencies: new Map(competencies.map(([, competency], at) => [String(at), competency])) });
  }
  return builder;
}
