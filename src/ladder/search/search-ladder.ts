import { proseText } from '../prose/canonical-prose.js';
import type { Ladder, TextRange } from '../types.js';
import { foldWithRanges } from '../words/fold.js';
import { type Findable, indexOf, type SearchIndex, type SearchKind } from './search-index.js';
import { endsAt, placesOf, termsOf, wordsIn } from './search-words.js';

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
 * A ladder's `notes` are not searched.
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

/** Of so many terms what was found is kept, so that no query takes more memory than the ladder. */
const kept = 16;

/** The entries that have every term, in the order of the ladder; in the last group those that have them best. */
function candidatesOf(index: SearchIndex, terms: readonly string[]): readonly (readonly number[])[] {
  const { folded, competencies, levels } = index;
  const groups = Array.from({ length: 32 }, (): number[] => []);
  const founds: Uint8Array[] = [];
  const own = new Uint32Array(folded.length);
  const some: number[] = [];
  for (const term of terms) {
    const { found, entries } = find(term, index);
    if (founds.length < kept) founds.push(found);
    for (const at of entries) {
      if (own[at] === 0) some.push(at);
      own[at] = (own[at] ?? 0) + 1;
    }
  }
  const has = (term: number, at: number): number => founds[term]?.[at] ?? look(terms[term] ?? '', folded[at] ?? '');
  for (const at of inOrder(some, own)) {
    const isOwn = own[at] === terms.length;
    let whole = 0;
    for (let term = 0; term < terms.length; term++) {
      const best = has(term, at) || Math.max(has(term, competencies[at] ?? at), has(term, levels[at] ?? at));
      if (best > 1) whole++;
      if (best > 0) continue;
      whole = -1;
      break;
    }
    if (whole >= 0) groups[(isOwn ? 16 : 0) + Math.floor((15 * whole) / terms.length)]?.push(at);
  }
  return groups;
}

/** Entries in the order of the ladder: sorted if they are few, else those of all that are counted. */
function inOrder(some: readonly number[], counts: Uint32Array): Uint32Array {
  const ordered = new Uint32Array(some);
  if (some.length * 16 < counts.length) return ordered.sort();
  let next = 0;
  for (let at = 0; at < counts.length; at++) if (counts[at] !== 0) ordered[next++] = at;
  return ordered;
}

/** The entries that have a term, and for every entry 2 if it has it as whole words, 1 if a word begins with it, else 0. */
function find(term: string, { folded, words }: SearchIndex): { found: Uint8Array; entries: readonly number[] } {
  const found = new Uint8Array(folded.length);
  const entries: number[] = [];
  const [last = '', ...before] = wordsIn(term).toReversed();
  for (const [word, having] of words.get(last.charAt(0)) ?? []) {
    if (!word.startsWith(last)) continue;
    const how = word === last ? 2 : 1;
    for (const at of having) {
      if (found[at] === 0) entries.push(at);
      if (found[at] !== 2) found[at] = how;
    }
  }
  if (last === term) return { found, entries };

  // More than a word, such as `ci/cd`, or a word of a script without spaces: only the text itself can tell.
  const others = new Set(before);
  const counts = new Uint32Array(folded.length);
  for (const word of others) for (const at of words.get(word.charAt(0))?.get(word) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  for (const at of entries) found[at] = counts[at] === others.size ? look(term, folded[at] ?? '') : 0;
  return { found, entries: entries.filter((at) => found[at] !== 0) };
}

/** How a text has a term: 2, 1 or 0 as above. */
function look(term: string, text: string): number {
  let found = 0;
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
