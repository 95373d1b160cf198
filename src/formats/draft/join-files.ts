import type { LevelDraft } from '../ladder/index.js';
import type { FoundLevel } from '../markdown/dialects/index.js';
import type { FileReading } from './read-file.js';

/**
 * Puts together tables that are parts of one: the same levels in the same order, and no competency twice, as Culture Amp
 * exports them, 30 competencies in a file. Levels that are of several files have no path.
 */
export function joinMatrices(readings: readonly FileReading[]): readonly FileReading[] {
  const first = new Map<string, { readonly at: number; readonly competencies: Set<string> }>();
  const joined = [...readings];
  for (const [at, reading] of readings.entries()) {
    // What says more than competencies is a ladder of its own.
    if (!/^(?:csv|tsv|table)$/.test(reading.dialect) || !reading.levels.every(isMatrix)) continue;
    const key = JSON.stringify([reading.dialect, reading.levels.map(({ draft }) => [draft.code, draft.title])]);
    const names = new Set(reading.levels.flatMap(({ draft }) => draft.competencies.map(({ title }) => title)));
    const known = first.get(key);
    const base = known && joined[known.at];
    if (!known || !base || [...names].some((name) => known.competencies.has(name))) {
      first.set(key, { at, competencies: names });
      continue;
    }
    for (const name of names) known.competencies.add(name);
    joined[known.at] = { ...base, levels: base.levels.map((level, nth) => joinLevels(level, reading.levels[nth])) };
    joined[at] = { ...reading, levels: [] };
  }
  return joined;
}

const isMatrix = ({ draft }: FoundLevel): boolean =>
  draft.facts.length === 0 && draft.summary === undefined && draft.examples === undefined;

function joinLevels(level: FoundLevel, more: FoundLevel | undefined): FoundLevel {
  if (!more) return level;
  const draft: LevelDraft = { ...level.draft, competencies: [...level.draft.competencies, ...more.draft.competencies] };
  return { ...level, draft, file: { ...level.file, path: '' } };
}
