import { readLevelName } from '../axes/level-name.js';
import type { FileReading } from './file-reading.js';

/**
 * Groups files by ladder, in two steps:
 *
 * 1. Files of one level each form a bundle if they have the same folder and the same job, which is the title without rank. So do files in
 *    one folder that can be joined. Any other file is a bundle by itself.
 * 2. Bundles with the same title of their ladder, and with at most one level in common, belong to one ladder.
 *
 * Files without levels are added to the first ladder in their folder.
 */
export function groupByJob(readings: readonly FileReading[]): readonly (readonly FileReading[])[] {
  const bundles = new Map<string, FileReading[]>();
  const others: FileReading[] = [];
  for (const reading of readings) {
    if (!hasLevels(reading)) others.push(reading);
    else push(bundles, bundleOf(reading), reading);
  }
  const groups: FileReading[][] = [];
  for (const bundle of bundles.values()) {
    const levels = levelsOf(bundle);
    const group = groups.find((each) => titleOf(each) === titleOf(bundle) && !overlaps(levelsOf(each), levels));
    if (group) group.push(...bundle);
    else groups.push(bundle);
  }
  if (groups.length === 0) return [others];
  for (const other of others) (groups.find((group) => group.some((each) => folderOf(each) === folderOf(other))) ?? groups[0])?.push(other);
  return groups;
}

const hasLevels = ({ builder }: FileReading): boolean => (builder?.levels.size ?? 0) > 0;

const titleOf = ([reading]: readonly FileReading[]): string => reading?.builder?.title ?? '';

const folderOf = ({ file }: FileReading): string => file.path.replace(/[^/\\]*$/, '');

function bundleOf(reading: FileReading): string {
  const levels = [...(reading.builder?.levels.values() ?? [])];
  const [level] = levels;
  // Files that can be joined, such as a file for each competency, have the same levels.
  if (reading.mayJoin) return JSON.stringify(['', folderOf(reading)]);
  if (levels.length !== 1 || !level) return JSON.stringify([titleOf([reading]), folderOf(reading), reading.file.path]);
  return JSON.stringify(['', folderOf(reading), readLevelName(level.title).stem]);
}

/** The codes of levels, or titles of levels without a code, in lower case. */
const levelsOf = (readings: readonly FileReading[]): ReadonlySet<string> =>
  new Set(readings.flatMap(({ builder }) => [...(builder?.levels.values() ?? [])].map(({ code, title }) => (code ?? title).toLowerCase())));

/** Whether two sets have several levels in common, as those of two jobs have. A single common level can be a copy. */
function overlaps(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...others].filter((level) => some.has(level)).length;
  return shared >= 2;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
