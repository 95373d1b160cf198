import { isDeepStrictEqual } from 'node:util';
import type { Ladder } from '../../ladder/index.js';
import { repairEncoding, writeLevel } from '../../markdown/index.js';
import { type InputFile, readTexts } from './read-files.js';

/** Result of repairing a file. */
export interface FixedPage {
  /** The new text, equal to the old one if nothing was repaired. */
  readonly text: string;
  /** The repairs that were made. */
  readonly done: readonly ('encoding' | 'rewritten')[];
  /** Why the file was not rewritten. */
  readonly reason?: string;
}

/** Dialects of pages that can be rewritten in the dialect of `writeLevel`. */
const pages = new Set(['page', 'bold']);

/**
 * Repairs the encoding of a file, and rewrites a page with `writeLevel` if the result reads back as the same levels and loses no word.
 * Keeps CRLF line endings.
 */
export function fixPage({ path, text, encoding, isMade, refusal }: InputFile): FixedPage {
  if (refusal) return { text, done: [], reason: noLevel };
  if (isMade) return { text, done: [], reason: onlyPages(undefined, path) };
  const { text: repaired } = repairEncoding(text);
  const encodings = encoding !== undefined || repaired !== text ? (['encoding'] as const) : [];
  const kept = (reason: string): FixedPage => ({ text: repaired, done: encodings, reason });

  const ladder = readAlone(path, repaired);
  // It may be a binary file, which saving as UTF-8 would destroy.
  if (!ladder) return { text, done: [], reason: noLevel };
  const dialect = ladder.levels.map(({ source }) => source?.dialect ?? '').find((each) => !pages.has(each));
  // JSON and YAML written by rungs keep the dialect they were read from, so the extension is tested too.
  if (dialect !== undefined || !isText(path)) return kept(onlyPages(dialect, path));
  if (ladder.notes) return kept('it has notes outside its levels, which would be lost');
  if (table.test(repaired)) return kept('it has a table, which would become a line of text');
  const page = ladder.levels.map(writeLevel).join('\n');
  if (!isDeepStrictEqual(levelsOf(readAlone(path, page)), levelsOf(ladder))) return kept('the result would not be the same level');
  const lost = lostWords(repaired, page);
  if (lost.length > 0)
    return kept(`these words are not part of a level and would be lost: ${lost.slice(0, 8).join(' ')}${lost.length > 8 ? ' …' : ''}`);
  const ends = /\r\n/.test(repaired) && !/(?<!\r)\n/.test(repaired) ? page.replaceAll('\n', '\r\n') : page;
  return { text: ends, done: ends === repaired ? encodings : [...encodings, 'rewritten'] };
}

const readAlone = (path: string, text: string): Ladder | undefined => readTexts({ files: [{ path, text }], issues: [] }, {}).ladder;

/** The levels without their source, because rewriting changes its dialect. */
const levelsOf = (ladder: Ladder | undefined): readonly unknown[] | undefined => ladder?.levels.map(({ source: _, ...level }) => level);

const isText = (path: string): boolean => !/\.(?:csv|tsv|ya?ml|json|html?)$/i.test(path);
const noLevel = 'no level was found in it';
const onlyPages = (dialect: string | undefined, path: string): string => `only pages are rewritten; this is ${nameOf(dialect, path)}`;
const nameOf = (dialect: string | undefined, path: string): string =>
  dialect === undefined || !isText(path) ? (/\.\w+$/.exec(path)?.[0] ?? 'data') : `of the dialect “${dialect}”`;

/** Returns the words that occur more often in `text` than in `other`, in order. Markdown and HTML syntax is not counted. */
function lostWords(text: string, other: string): readonly string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(other)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(text).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** The delimiter row of a Markdown table. */
const table = /^[\s|:-]*-[\s:]*\|[\s|:-]*$/m;

const tags = /<\/?(?:details|summary|br|p|ul|ol|li)\s*\/?>/gi;

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(tags, ' ')
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu) ?? [];
