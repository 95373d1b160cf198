import type { FileReading } from './draft/file-reading.js';
import type { GivenStatement } from './draft/ladder-builder.js';
import type { Layer, Layers } from './draft/layers.js';

/** What was read as levels and competencies in some files. */
export interface FilesReading {
  readonly files: readonly string[];
  /** Absent if the format defines where its levels are, such as JSON written by `rungs`. */
  readonly levels?: Layer | undefined;
  readonly competencies?: Layer | undefined;
  /** The reading in a sentence: `Headings are levels, labels are competencies: 4 levels, 6 competencies, 83 statements.` */
  readonly says: string;
}

/** Describes what was read as levels and competencies. Files with the same reading share an entry. */
export function readingsOf(readings: readonly FileReading[]): readonly FilesReading[] {
  const groups = new Map<string, { readonly how: string; readonly layers: Layers | undefined; readonly readings: FileReading[] }>();
  for (const reading of readings) {
    const { builder, dialect } = reading;
    if (!builder || builder.levels.size === 0) continue;
    const { layers } = builder;
    const how = layers ? sentenceOf(layers) : (ownForms[dialect] ?? 'This is what rungs writes');
    const group = groups.get(how);
    if (group) group.readings.push(reading);
    else groups.set(how, { how, layers, readings: [reading] });
  }
  return [...groups.values()].map(({ how, layers, readings }) => ({
    files: readings.map(({ file }) => file.path),
    ...layers,
    says: `${how}: ${countsOf(readings)}.`,
  }));
}

/** Sentences for formats that define where the levels are. */
const ownForms: Readonly<Partial<Record<FileReading['dialect'], string>>> = {
  notion: 'These are blocks of Notion',
  case: 'This is a package of CASE',
  'json-ld': 'These are terms of schema.org',
};

function sentenceOf({ levels, competencies }: Layers): string {
  const named = `${levels.charAt(0).toUpperCase()}${levels.slice(1)} are levels`;
  if (competencies === undefined) return named;
  return competencies === levels ? `${named} and competencies` : `${named}, ${competencies} are competencies`;
}

function countsOf(readings: readonly FileReading[]): string {
  const levels = readings.flatMap(({ builder }) => [...(builder?.levels.values() ?? [])]);
  // Files that were joined have the same levels.
  const isOne = readings.every(({ mayJoin }) => mayJoin !== undefined);
  const count = isOne ? new Set(levels.map(({ code, title }) => `${code}\n${title}`)).size : levels.length;
  const competencies = levels.flatMap((level) => [...level.competencies.values()]);
  const titles = new Set(competencies.map(({ title }) => title));
  const countIn = (list: readonly GivenStatement[]): number => list.reduce((sum, { children = [] }) => sum + 1 + countIn(children), 0);
  const statements = [
    ...competencies.flatMap(({ expectations, examples }) => [expectations, examples]),
    ...levels.map(({ examples }) => examples),
  ];
  const sum = statements.reduce((all, list) => all + countIn(list), 0);
  return [plural(count, 'level'), plural(titles.size, 'competency', 'competencies'), plural(sum, 'statement')].join(', ');
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count < 1000 ? count : count.toLocaleString('en')} ${count === 1 ? one : many}`;
