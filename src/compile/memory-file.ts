import { readFileSync } from 'node:fs';
import { type CarriedIds, type Ladder, type LadderPart, validateLadder } from '../ladder/index.js';
import { folderOf, resolvePath } from './paths.js';

/** Two parts that may be the same, in `offered`, or in `confirmed` after a person has decided. */
export type Pair = Pick<CarriedIds['offered'][number], 'from' | 'to'>;

/** The stored state of one definition. */
export interface MemoryEntry {
  /** The last build. `undefined` if the file at `built` does not exist. */
  readonly ladder: Ladder | undefined;
  /** Path of the file that has the ladder, relative to the memory file. If present, the memory file does not contain the ladder. */
  readonly built?: string | undefined;
  /** Parts of earlier versions that no longer exist. */
  readonly gone: readonly LadderPart[];
  readonly offered: readonly Pair[];
  readonly confirmed: readonly Pair[];
}

/** Thrown if a memory file or a built ladder exists but cannot be read. Overwriting it would lose ids. */
export class UnreadableMemory extends Error {
  override readonly name = 'UnreadableMemory';
}

const version = 1;

/** Reads the entries of a memory file by name. Returns an empty map if the file does not exist. */
export function readMemory(file: string): ReadonlyMap<string, MemoryEntry> {
  const folder = folderOf(file);
  return (
    readJson(file, (data) => {
      const { version: found, definitions } = Object(data) as { readonly version?: unknown; readonly definitions?: unknown };
      if (found !== version || typeof definitions !== 'object' || definitions === null)
        throw new Error(`It is not a file of version ${version}.`);
      return new Map(Object.entries(definitions).map(([name, entry]) => [name, checked(name, entry, folder)]));
    }) ?? new Map<string, MemoryEntry>()
  );
}

/** Serialises the entries of a memory file. */
export function textOfMemory(entries: readonly (readonly [name: string, entry: MemoryEntry])[]): string {
  const definitions = entries.map(([name, { ladder, built, ...rest }]) => [
    name,
    { ...(built === undefined ? { ladder } : { built }), ...rest },
  ]);
  return textOfData({ version, definitions: Object.fromEntries(definitions) });
}

/** Serialises data as indented JSON. */
export const textOfData = (data: unknown): string => `${JSON.stringify(data, undefined, 2)}\n`;

/** Reads a built ladder. Returns `undefined` if the file does not exist. */
export const readBuilt = (file: string): Ladder | undefined =>
  readJson(file, (data) => {
    const { ladder, issues } = validateLadder(data);
    if (!ladder) throw new Error(`It is not a ladder: ${issues[0]?.path ?? ''} ${issues[0]?.message ?? ''}`);
    return ladder;
  });

function readJson<Value>(file: string, read: (data: unknown) => Value): Value | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return read(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    if (error instanceof UnreadableMemory) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UnreadableMemory(
      `${file} cannot be read, so the ids of earlier builds are unknown: ${why} Restore it from version control, or delete it to derive all ids again.`,
      { cause: error },
    );
  }
}

function checked(name: string, entry: unknown, folder: string): MemoryEntry {
  const { ladder, built, gone, offered, confirmed } = Object(entry) as { readonly [Key in keyof MemoryEntry]?: unknown };
  const isBuilt = typeof built === 'string';
  const found = isBuilt ? readBuilt(resolvePath(folder, built)) : validateLadder(ladder).ladder;
  if ((!isBuilt && !found) || !isList(gone, isPart) || !isList(offered, isPair) || !isList(confirmed, isPair))
    throw new Error(`“${name}” is damaged.`);
  return { ladder: found, ...(isBuilt && { built }), gone, offered, confirmed };
}

const isList = <Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] =>
  Array.isArray(value) && value.every(isItem);

const isPart = (value: unknown): value is LadderPart => {
  const { kind, id, text } = Object(value) as { readonly [Key in keyof LadderPart]?: unknown };
  return [kind, id, text].every((each) => typeof each === 'string');
};

const isPair = (value: unknown): value is Pair => {
  const { from, to } = Object(value) as { readonly [Key in keyof Pair]?: unknown };
  return isPart(from) && isPart(to);
};
