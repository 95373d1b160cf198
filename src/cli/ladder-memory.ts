import { readFile, rm } from 'node:fs/promises';
import { type CarriedIds, type Ladder, validateLadder } from '../ladder/index.js';
import { UsageError } from './usage-error.js';
import { writeFile } from './write-file.js';

/** What an earlier build has left: the ladder, and the ids that nothing has any more. */
export interface Memory {
  readonly ladder: Ladder;
  readonly earlier: Pick<CarriedIds, 'gone' | 'offered'>;
}

/** Reads what was built last; undefined where nothing was. Throws a `UsageError` where it cannot be read: it would be lost. */
export async function readMemory(path: string): Promise<Memory | undefined> {
  const data = await readJson(path);
  if (data === undefined) return undefined;
  const { ladder, issues } = validateLadder(data);
  if (!ladder) {
    const [first] = issues;
    throw new UsageError(
      `${path} is there but is no ladder, so no ids can be carried from it: ${first?.path ?? ''} ${first?.message ?? ''} Mend it, or move it away to begin anew.`,
    );
  }
  const earlier = await readJson(idsPath(path));
  if (earlier !== undefined && !isEarlier(earlier))
    throw new UsageError(`${idsPath(path)} is not what rungs build has written. Mend it, or move it away to forget ids that are gone.`);
  return { ladder, earlier: earlier ?? { gone: [], offered: [] } };
}

/** Writes a ladder, and beside it the ids that are to stay out of use, if there are any. Says whether anything changed. */
export async function writeMemory(path: string, { ladder, gone, offered }: CarriedIds): Promise<boolean> {
  // First what is gone: stopped half-way, an id is kept out of use once too often rather than given away.
  if (gone.length + offered.length > 0) await writeFile(idsPath(path), textOf({ gone, offered }));
  const isWritten = await writeFile(path, textOf(ladder));
  if (gone.length + offered.length === 0) await rm(idsPath(path), { force: true });
  return isWritten;
}

const idsPath = (path: string): string => `${path.replace(/\.json$/i, '')}.ids.json`;
const textOf = (data: unknown): string => `${JSON.stringify(data, undefined, 2)}\n`;

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UsageError(
      `${path} is there but is no JSON (${error instanceof Error ? error.message : String(error)}). Mend it, or move it away to begin anew.`,
    );
  }
}

function isEarlier(data: unknown): data is Memory['earlier'] {
  if (typeof data !== 'object' || data === null || !('gone' in data) || !('offered' in data)) return false;
  const { gone, offered } = data;
  if (!Array.isArray(gone) || !Array.isArray(offered)) return false;
  return gone.every(isPart) && offered.every((match: unknown) => isObject(match) && isPart(match['from']) && isPart(match['to']));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPart = (value: unknown): boolean => isObject(value) && ['kind', 'id', 'text'].every((field) => typeof value[field] === 'string');
