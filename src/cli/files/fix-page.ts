import { isDeepStrictEqual } from 'node:util';
import type { Ladder } from '../../ladder/index.js';
import { repairEncoding, writeLevel } from '../../markdown/index.js';
import { type InputFile, readTexts } from './read-files.js';

/** What became of a file that was to be repaired. */
export interface FixedPage {
  /** What to write; as it was, where nothing is to be done. */
  readonly text: string;
  /** What was done. */
  readonly done: readonly ('encoding' | 'rewritten')[];
  /** Why it was not rewritten. */
  readonly reason?: string;
}

/** What `writeLevel` may take the place of. */
const pages = new Set(['page', 'bold']);

/**
 * Repairs the encoding of a file, and rewrites a page as `writeLevel` does: only where that reads back as the same levels,
 * and no word of the page would be lost. Keeps the line ends that the page has.
 */
export function fixPage({ path, text, encoding }: InputFile): FixedPage {
  const { text: repaired } = repairEncoding(text);
  const encodings = encoding !== undefined || repaired !== text ? (['encoding'] as const) : [];
  const kept = (reason: string): FixedPage => ({ text: repaired, done: encodings, reason });

  const ladder = readAlone(path, repaired);
  // Perhaps no text at all: saved as UTF-8 it would be destroyed.
  if (!ladder) return { text, done: [], reason: 'nothing in it could be read as a level' };
  const dialect = ladder.levels.map(({ source }) => source?.dialect ?? '').find((each) => !pages.has(each));
  // Data that rungs has written says what it was read from, and no dialect of its own.
  if (dialect !== undefined || !isText(path)) return kept(`pages alone are rewritten, and this is ${nameOf(dialect, path)}`);
  if (ladder.notes) return kept('it says more than its levels do, which would be lost');
  if (table.test(repaired)) return kept('it has a table, which would be a line of text');
  const page = ladder.levels.map(writeLevel).join('\n');
  if (!isDeepStrictEqual(levelsOf(readAlone(path, page)), levelsOf(ladder))) return kept('it would not read back as the same level');
  const lost = lostWords(repaired, page);
  if (lost.length > 0)
    return kept(`these words have no place in a level, and would be lost: ${lost.slice(0, 8).join(' ')}${lost.length > 8 ? ' …' : ''}`);
  const ends = /\r\n/.test(repaired) && !/(?<!\r)\n/.test(repaired) ? page.replaceAll('\n', '\r\n') : page;
  return { text: ends, done: ends === repaired ? encodings : [...encodings, 'rewritten'] };
}

const readAlone = (path: string, text: string): Ladder | undefined => readTexts([{ path, text }], {}).ladder;

/** A page that was in bold is none afterwards; that alone may differ. */
const levelsOf = (ladder: Ladder | undefined): readonly unknown[] | undefined => ladder?.levels.map(({ source: _, ...level }) => level);

const isText = (path: string): boolean => !/\.(?:csv|tsv|ya?ml|json)$/i.test(path);
const nameOf = (dialect: string | undefined, path: string): string =>
  dialect === undefined || !isText(path) ? (/\.\w+$/.exec(path)?.[0] ?? 'data') : `of the dialect “${dialect}”`;

/** The words of a text that are not in another as often, in their order; what is Markdown's and HTML's own is no word. */
function lostWords(text: string, other: string): readonly string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(other)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(text).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** The line between the head of a table and its rows. */
const table = /^[\s|:-]*-[\s:]*\|[\s|:-]*$/m;

const tags = /<\/?(?:details|summary|br|p|ul|ol|li)\s*\/?>/gi;

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(tags, ' ')
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu) ?? [];
