import type { Issue, Ladder, Place } from '../../ladder/index.js';
import { repairEncoding } from '../../markdown/index.js';
import { type KeptWords, wordsOfLadder } from './words-of-ladder.js';
import { type SourceWord, wordsOfSource } from './words-of-source.js';

export interface WordAccount {
  /** Number of words in the text. */
  readonly total: number;
  /** Number of words in the ladder or in the lines of an issue. */
  readonly accounted: number;
  /** The other words, in the order of the text. */
  readonly lost: readonly LostWord[];
}

export interface LostWord {
  readonly word: string;
  readonly place: Place;
}

export interface AccountOptions {
  /** Path of the file of `text`, if the ladder has several files. Only levels, notes and issues of this file count. */
  readonly path?: string;
}

/** The result of a reader, for one or several texts. */
export interface ReadResult {
  readonly ladder: Ladder | undefined;
  readonly issues: readonly Issue[];
  /** Places of words that are syntax, not content: keys of data, names of columns. */
  readonly syntax?: readonly (Place & { readonly file?: string })[];
}

export interface CountOptions extends AccountOptions {
  /** Emoji by shortcode, such as `rocket`, if the reader replaces shortcodes. */
  readonly emojis?: Readonly<Record<string, string>>;
}

/** Counts the words for `accountForWords` and `unreadWords`. */
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

/** Whether levels of the file were read from YAML. */
const isYaml = (ladder: Ladder | undefined, path: string | undefined): boolean =>
  ladder?.levels.some(
    ({ source }) =>
      (source?.dialect === 'yaml' || source?.dialect === 'front-matter') &&
      (path === undefined || source.path === undefined || source.path === path),
  ) ?? false;

/** Returns the words that the ladder does not have. Words split by punctuation, as in `un**like**ly`, can be one word there. */
function takeWords(words: readonly SourceWord[], kept: KeptWords): SourceWord[] {
  const taken = new Set<SourceWord>();
  for (const word of words) if (kept.take(word)) taken.add(word);
  if (taken.size === words.length) return [];
  const missing = new Set(words.flatMap((word) => (taken.has(word) ? [] : [word.word])));
  // A word that was found may have used up the count of an equal word that is a part of a joined word.
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

/** Maximum number of words that are tried as one joined word. */
const mostJoined = 12;

const placeOf = (word: string, line: number, column: number): Place => ({
  start: { line, column },
  end: { line, column: column + word.length },
});

/** Rules whose issues do not leave text out. */
const aboutCharacters = new Set(['encoding', 'bad-characters']);

function linesNamed(issues: readonly Issue[], path: string | undefined): ReadonlySet<number> {
  const lines = new Set<number>();
  const places = issues
    .flatMap(({ rule, place, places = [], file }) =>
      !place || aboutCharacters.has(rule) || (path !== undefined && file !== undefined && file !== path) ? [] : [place, ...places],
    )
    .sort((a, b) => a.start.line - b.start.line);
  // Performance: visit each line once, even if it is in many issues.
  let next = 0;
  for (const { start, end } of places) for (next = Math.max(next, start.line); next <= end.line; next++) lines.add(next);
  return lines;
}

/** Removes repeated titles of levels: lines, or texts before a colon, that consist of a title. */
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
