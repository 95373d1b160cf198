import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { at } from '../../build/root.js';
import { circlesOf } from './circles.js';
import { scriptsIn } from './imports.js';
import { importsOfRooms, type RoomImport } from './rooms.js';

/**
 * `npm run rooms` tells what `src/` looks like, in figures: the files of each folder and how long they are, circles of imports,
 * and which room imports from which.
 */
const linesOf = (file: string): number => readFileSync(at(file), 'utf8').split('\n').length - 1;
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const files = scriptsIn('src').map((file) => ({ file, folder: posix.dirname(file), lines: linesOf(file) }));
const folders = groupBy(files, ({ folder }) => folder);
const rowOf = (name: string, within: readonly (typeof files)[number][]) => {
  const lines = within.map((each) => each.lines);
  return { folder: name, files: within.length, lines: sum(lines), median: median(lines), longest: Math.max(...lines) };
};
console.table([...[...folders].toSorted(byName).map(([folder, within]) => rowOf(folder, within)), rowOf('all of src', files)]);

const imports = importsOfRooms();
const inFiles = imports.flatMap(({ file, target }) => (target === undefined ? [] : [[file, target] as const]));
const acrossRooms = imports.flatMap((each) => (each.to === undefined || each.to === each.from ? [] : [{ ...each, to: each.to }]));
const show = (title: string, circles: readonly (readonly string[])[]): void =>
  console.log(`${title}, with types: ${circles.length}${circles.map((circle) => `\n  ${circle.join(' ↔ ')}`).join('')}`);
show('Circles of files', circlesOf(inFiles));
show('Circles of rooms', circlesOf(acrossRooms.map(({ from, to }) => [from, to])));

/** `12 (3 of types)` */
const countOf = (arrows: readonly RoomImport[]): string => {
  const ofTypes = arrows.filter(({ typeOnly }) => typeOnly).length;
  return `${arrows.length}${ofTypes > 0 ? ` (${ofTypes} of types)` : ''}`;
};
const arrows = groupBy(acrossRooms, ({ from, to }) => `${from} → ${to}`);
console.log(`Arrows between rooms: ${arrows.size}`);
for (const [arrow, each] of [...arrows].toSorted(byName)) console.log(`  ${arrow}: ${countOf(each)}`);
