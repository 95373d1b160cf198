import { proseText } from './canonical-prose.js';
import { foldWithRanges } from './fold.js';
import { type Findable, indexOf, type SearchIndex, type SearchKind } from './search-index.js';
import { endsAt, placesOf, termsOf, wordsIn } from './search-words.js';
import type { Ladder, TextRange } from './types.js';

export interface SearchOptions {
  /**
   * How many results are given; all of them are counted.
   * @default 50
   */
  readonly limit?: number | undefined;
}

export interface SearchResults {
  /** The best results, best first, at most `limit`. */
  readonly results: readonly SearchResult[];
  /** How many there are without a limit. */
  readonly total: number;
}

/**
 * Something that was found. `id` is what it has in the page: `l4` for a level, its summary and facts,
 * `l4-domain-expertise` for a competency and its summary, its own for an expectation or an example.
 */
export interface SearchResult extends Findable {
  /** What was found in `proseText(text)`: in order, apart from each other, none empty. */
  readonly matches: readonly TextRange[];
  /** The higher, the better; comparable within one search. */
  readonly score: number;
}

/**
 * Finds what has every word of a query, in a ladder's own words: titles, facts, summaries, expectations and examples.
 *
 * - Words are found by how they begin, whole words come first. Case and accents make no difference, and scripts
 *   without spaces are found anywhere.
 * - Some of the words may be of the title of the level or the competency that a text stands in; such results come last.
 * - Then come those that have the words in a row, then titles, facts, expectations, examples, summaries, each in the
 *   order of the ladder.
 *
 * The first search of a ladder prepares it, which takes time where it is a long one: see `prepareSearch`.
 */
export function searchLadder(ladder: Ladder, query: string, { limit = 50 }: SearchOptions = {}): SearchResults {
  const terms = termsOf(query);
  if (terms.length === 0) return { results: [], total: 0 };
  const distinct = [...new Set(terms)];
  const index = indexOf(ladder);
  const groups = candidatesOf(index, distinct);
  const results: SearchResult[] = [];
  // Only as far as results are asked for: most queries find many more.
  for (const [findable, score] of limit > 0 ? ranked(index, groups, terms) : []) {
    results.push(resultOf(findable, distinct, score));
    if (results.length >= limit) break;
  }
  return { results, total: groups.reduce((sum, { length }) => sum + length, 0) };
}

/** The entries that have every term; in the last group those that have them best. */
function candidatesOf(index: SearchIndex, terms: readonly string[]): readonly (readonly number[])[] {
  const { entries, competencies, levels } = index;
  const own = new Uint32Array(entries.length);
  const whole = new Uint32Array(entries.length);
  // The entries that are left are at the beginning.
  const left = new Uint32Array(entries.length);
  let count = left.length;
  for (let at = 0; at < count; at++) left[at] = at;
  for (const term of terms) {
    const found = find(term, index);
    let kept = 0;
    for (let each = 0; each < count; each++) {
      const at = left[each] ?? 0;
      const here = found[at] ?? 0;
      const best = Math.max(here, found[competencies[at] ?? at] ?? 0, found[levels[at] ?? at] ?? 0);
      if (best === 0) continue;
      if (here > 0) own[at] = (own[at] ?? 0) + 1;
      if (best > 1) whole[at] = (whole[at] ?? 0) + 1;
      left[kept++] = at;
    }
    count = kept;
  }
  const groups = Array.from({ length: 32 }, (): number[] => []);
  for (let each = 0; each < count; each++) {
    const at = left[each] ?? 0;
    if (own[at] === 0) continue;
    groups[(own[at] === terms.length ? 16 : 0) + Math.floor((15 * (whole[at] ?? 0)) / terms.length)]?.push(at);
  }
  return groups;
}

/** For each entry 2 where it has the term as whole words, 1 where a word begins with it, else 0. */
function find(term: string, { folded, words }: SearchIndex): Uint8Array {
  const found = new Uint8Array(folded.length);
  const [last = '', ...before] = wordsIn(term).toReversed();
  for (const [word, having] of words.get(last.charAt(0)) ?? []) {
    if (!word.startsWith(last)) continue;
    if (word === last) for (const at of having) found[at] = 2;
    else for (const at of having) found[at] ||= 1;
  }
  if (last === term) return found;

  // More than a word, such as `ci/cd`, or a word of a script without spaces: only the text itself can tell.
  const others = new Set(before);
  const counts = new Uint32Array(folded.length);
  for (const word of others) for (const at of words.get(word.charAt(0))?.get(word) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  for (let at = 0; at < folded.length; at++) {
    if (found[at] === 0) continue;
    found[at] = counts[at] === others.size ? look(term, folded[at] ?? '') : 0;
  }
  return found;
}

function look(term: string, text: string): 0 | 1 | 2 {
  let found: 0 | 1 = 0;
  for (const at of placesOf(term, text)) {
    if (endsAt(text, at + term.length)) return 2;
    found = 1;
  }
  return found;
}

const kinds: readonly SearchKind[] = ['summary', 'example', 'expectation', 'fact', 'competency', 'level'];

/** What was found, best first, each with its score. */
function* ranked(
  { entries, folded }: SearchIndex,
  groups: readonly (readonly number[])[],
  terms: readonly string[],
): Generator<readonly [Findable, number]> {
  const phrase = terms.join(' ');
  for (let group = groups.length - 1; group >= 0; group--) {
    const byKind = kinds.map((): number[] => []);
    for (const at of groups[group] ?? []) byKind[kinds.indexOf(entries[at]?.kind ?? 'summary')]?.push(at);
    const others = kinds.map((): number[] => []);
    for (const inOrder of [true, false]) {
      for (let kind = kinds.length - 1; kind >= 0; kind--) {
        for (const at of (inOrder ? byKind : others)[kind] ?? []) {
          const entry = entries[at];
          if (entry && (!inOrder || look(phrase, folded[at] ?? '') > 0)) yield [entry, 16 * group + (inOrder ? 8 : 0) + kind];
          else others[kind]?.push(at);
        }
      }
    }
  }
}

function resultOf(findable: Findable, terms: readonly string[], score: number): SearchResult {
  const { text, rangeOf } = foldWithRanges(proseText(findable.text));
  const found = terms
    .flatMap((term) => Array.from(placesOf(term, text), (at) => rangeOf(at, at + term.length)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const matches: TextRange[] = [];
  for (const range of found) {
    const last = matches.at(-1);
    if (last === undefined || range.start > last.end) matches.push(range);
    else if (range.end > last.end) matches[matches.length - 1] = { start: last.start, end: range.end };
  }
  return { ...findable, matches, score };
}
