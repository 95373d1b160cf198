import type { LevelDraft } from '../../ladder/index.js';
import { sortPages } from '../../markdown/dialects/index.js';
import { readLevelName } from '../axes/level-name.js';
import type { FileReading } from './file-reading.js';
import type { FoundLevel } from './finish-ladder.js';
import { draftOf } from './ladder-builder.js';

interface SortedLevel extends FoundLevel {
  readonly draft: LevelDraft;
}

/** Sorts levels by code if all have one, or else by rank if each file has one level. Otherwise the levels of a file stay together. */
export function sortLevels(readings: readonly FileReading[]): FoundLevel[] {
  const files = readings.map(({ builder, file, dialect, source, isJoined }) =>
    inOrder(
      [...(builder?.levels.values() ?? [])].map(
        (level): SortedLevel => ({ level, file, dialect, source, draft: draftOf(level), ...(isJoined && { isJoined }) }),
      ),
    ),
  );
  const [first, another] = readings;
  // A single file defines the order of its levels.
  if (first && !another) return [...(files[0] ?? [])];
  const all = files.flat();
  const single = files.every((levels) => levels.length === 1);
  if (single && !all.some(hasNumber)) {
    const ranks = all.map(({ level }) => readLevelName(level.title));
    if (ranks.some(({ rank }) => rank !== undefined))
      return all
        .map((level, at) => ({ level, step: stepOf(ranks[at]) }))
        .sort((a, b) => a.step - b.step)
        .map(({ level }) => level);
  }
  if (single || all.every(hasNumber)) return sortPages(all);
  const pages = sortPages(files.filter((levels) => levels.length === 1).flat());
  const books = files.filter((levels) => levels.length > 1).map((levels) => (levels.every(hasNumber) ? sortPages(levels) : levels));
  return [...pages, ...books.flat()];
}

/** The position of a level in the order of ranks. A role without a rank is between junior and senior. */
const stepOf = (name: ReturnType<typeof readLevelName> | undefined): number => (name?.rank ?? 2) + (name?.number ?? 0) / 100;

const hasNumber = ({ draft }: { readonly draft: LevelDraft }): boolean => /\d/.test(draft.code ?? '');

/** Whether levels of one page have the same code, such as those of engineers and of their managers. */
const haveTracks = (levels: readonly SortedLevel[]): boolean =>
  levels.every((level) => !/^(?:csv|tsv|yaml|front-matter|json)$/.test(level.dialect) && hasNumber(level)) &&
  new Set(levels.map(({ draft }) => draft.code)).size < levels.length;

/**
 * Sorts the levels of a file by number if all have one of the same scheme, such as `L1` to `L5`. The file may list the highest first. If
 * codes repeat, it has several tracks, which stay in its order.
 */
function inOrder(levels: readonly SortedLevel[]): readonly SortedLevel[] {
  const read = levels.map(({ level }) => readLevelName(level.code ?? level.title));
  const numbers = read.map(({ number }) => number);
  if (levels.length < 2 || /^(?:notion|case|json-ld)$/.test(levels[0]?.dialect ?? '') || numbers.some((number) => number === undefined))
    return levels;
  const schemes = new Set(read.map(({ code, stem }) => code?.scheme ?? stem.join(' ')));
  if (schemes.size !== 1 || haveTracks(levels)) return levels;
  const placed = levels.map((level, at) => ({ level, number: numbers[at] ?? 0 }));
  return placed.sort((a, b) => a.number - b.number).map(({ level }) => level);
}

/** Whether a file is a Markdown text, as opposed to HTML, a table or data. */
export const isPage = ({ dialect }: { readonly dialect: string }): boolean => /^(?:page|outline|bold)$/.test(dialect);
