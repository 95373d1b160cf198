import type { Issue, Ladder, Place } from '../../ladder/index.js';
import { repairEncoding } from '../../markdown/index.js';
import { type KeptWords, wordsOfLadder } from './words-of-ladder.js';
import { type SourceWord, wordsOfSource } from './words-of-source.js';

export interface WordAccount {
  /** How many words the source has. */
  readonly total: number;
  /** How many of them are in the ladder, or within the lines of an issue. */
  readonly accounted: number;
  /** The others, in the order of the source. */
  readonly lost: readonly LostWord[];
}

export interface LostWord {
  readonly word: string;
  readonly place: Place;
}

export interface AccountOptions {
  /** Of a ladder of several files, the one that `text` is of: only what was read from it counts. */
  readonly path?: string;
}

/** What a reader gives, of one text or of several. */
export interface ReadResult {
  readonly ladder: Ladder | undefined;
  readonly issues: readonly Issue[];
  /** Where words of the form stand that are none of the content: keys of data, names of columns. */
  readonly syntax?: readonly (Place & { readonly file?: string })[];
}

/** What the count has to know. */
export interface CountOptions extends AccountOptions {
  /** Emoji by their names, where the reader turned names into them. */
  readonly emojis?: Readonly<Record<string, string>>;
}

/** Counts for `accountForWords`, and for the net beneath the readers of tables and data, which know no names of emoji. */
export function countWords(text: string, { ladder, issues, syntax = [] }: ReadResult, { path, emojis = {} }: CountOptions): WordAccount {
  const source = repairEncoding(text).text.replace(/\r\n?/g, '\n');
  const words = wordsOfSource(
    source,
    syntax.filter(({ file }) => path === undefined || file === undefined || file === path),
    isYaml(ladder, path),
  );
  const named = linesNamed(issues, path);
  const kept = wordsOfLadder(ladder, path, words, source, emojis);
  const lost = takeWords(
    takeTitles(
      words.filter(({ line }) => !named.has(line)),
      kept,
    ),
    kept,
  );
  return {
    total: words.length,
    accounted: words.length - lost.length,
    lost: lost.map(({ word, line, column }) => ({ word, place: placeOf(word, line, column) })),
  };
}

const isYaml = (ladder: Ladder | undefined, path: string | undefined): boolean =>
  ladder?.levels.some(
    ({ source }) =>
      (source?.dialect === 'yaml' || source?.dialect === 'front-matter') &&
      (path === undefined || source.path === undefined || source.path === path),
  ) ?? false;

/** Gives the words that are not kept. Those that signs part, as in `un**like**ly`, may be kept as one. */
function takeWords(words: readonly SourceWord[], kept: KeptWords): SourceWord[] {
  const taken = new Set<SourceWord>();
  for (const word of words) if (kept.take(word)) taken.add(word);
  if (taken.size === words.length) return [];
  const missing = new Set(words.flatMap((word) => (taken.has(word) ? [] : [word.word])));
  // What has all it needs may have taken it from another that is alike.
  const isSettled = (word: SourceWord): boolean => taken.has(word) && !missing.has(word.word);
  const joined = new Set<SourceWord>();
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (end < words.length && end - at < mostJoined && words[end]?.run === words[at]?.run) end++;
    let length = end - at;
    for (; length > 0; length--) {
      const parts = words.slice(at, at + length);
      if (parts.every(isSettled) || !kept.takeJoined(parts)) continue;
      for (const word of parts) {
        if (taken.has(word)) kept.giveBack(word);
        joined.add(word);
      }
      break;
    }
    at += Math.max(1, length);
  }
  return words.filter((word) => !taken.has(word) && !joined.has(word) && !kept.take(word));
}

/** Most words that are looked at as one. */
const mostJoined = 12;

const placeOf = (word: string, line: number, column: number): Place => ({
  start: { line, column },
  end: { line, column: column + word.length },
});

/** What these say is kept is kept: they name a place, and leave nothing out. */
const aboutCharacters = new Set(['encoding', 'bad-characters']);

function linesNamed(issues: readonly Issue[], path: string | undefined): ReadonlySet<number> {
  const lines = new Set<number>();
  const places = issues
    .flatMap(({ rule, place, file }) =>
      !place || aboutCharacters.has(rule) || (path !== undefined && file !== undefined && file !== path) ? [] : [place],
    )
    .sort((a, b) => a.start.line - b.start.line);
  // Each line is gone through once, however many issues it is within.
  let next = 0;
  for (const { start, end } of places) for (next = Math.max(next, start.line); next <= end.line; next++) lines.add(next);
  return lines;
}

/** The words but those of lines, or of what stands before a colon, that are a level's title. */
function takeTitles(words: readonly SourceWord[], kept: KeptWords): SourceWord[] {
  const rest: SourceWord[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (end < words.length && words[end]?.line === words[at]?.line) end++;
    const line = words.slice(at, end);
    const label = line.filter(({ part }) => part === 0);
    const taken = [line, label].find((each) => kept.takeTitle(each.map(({ word }) => word))) ?? [];
    for (const word of line.slice(taken.length)) rest.push(word);
    at = end;
  }
  return rest;
}
