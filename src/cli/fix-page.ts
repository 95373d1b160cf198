import { isDeepStrictEqual } from 'node:util';
import { readLevel, repairEncoding, writeLevel } from '../markdown/index.js';
import type { InputFile } from './read-files.js';

/** What became of a file that was to be repaired. */
export interface FixedPage {
  /** What to write; as it was, where nothing is to be done. */
  readonly text: string;
  /** What was done. */
  readonly done: readonly ('encoding' | 'rewritten')[];
  /** Why it was not rewritten. */
  readonly reason?: string;
}

/**
 * Repairs the encoding of a page, and rewrites it as `writeLevel` does: only where that reads back as the same level, and
 * no word of the page would be lost. Keeps the line ends that the page has.
 */
export function fixPage({ text, encoding }: InputFile): FixedPage {
  const { text: repaired } = repairEncoding(text);
  const encodings = encoding !== undefined || repaired !== text ? (['encoding'] as const) : [];
  const kept = (reason: string): FixedPage => ({ text: repaired, done: encodings, reason });

  const { level } = readLevel(repaired);
  if (!level) return kept('it has no level that could be read');
  if (table.test(repaired)) return kept('it has a table, which would be a line of text');
  const page = writeLevel(level);
  if (!isDeepStrictEqual(readLevel(page).level, level)) return kept('it would not read back as the same level');
  const lost = lostWords(repaired, page);
  if (lost.length > 0)
    return kept(`these words have no place in a level, and would be lost: ${lost.slice(0, 8).join(' ')}${lost.length > 8 ? ' …' : ''}`);
  const ends = /\r\n/.test(repaired) && !/(?<!\r)\n/.test(repaired) ? page.replaceAll('\n', '\r\n') : page;
  return { text: ends, done: ends === repaired ? encodings : [...encodings, 'rewritten'] };
}

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
