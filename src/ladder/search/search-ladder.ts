import { proseText } from '../prose/canonical-prose.js';
import type { Ladder, TextRange } from '../types.js';
import { foldWithRanges } from '../words/fold.js';
import { type Findable, indexOf, type SearchIndex, type SearchKind } from './search-index.js';
import { endsAt, offsetsOf, termsOf, wordsIn } from './search-words.js';

/** Options of `searchLadder`. */
export interface SearchOptions {
  /**
   * Maximum number of results. It does not affect `total`.
   *
   * @default 50
   */
  readonly limit?: number | undefined;
}

/** The return value of `searchLadder`. */
export interface SearchResults {
  /** At most `limit` results, best first. */
  readonly results: readonly SearchResult[];
  /** The number of all results, including those beyond `limit`. */
  readonly total: number;
}

/**
 * A text that matches a query. `id` is the id of the element to scroll to: `l4` for a level, its summary and its facts,
 * `l4-domain-expertise` for a competency and its summary, and the own id of an expectation or example.
 */
export interface SearchResult extends Findable {
  /** The matching ranges of `proseText(text)`: sorted, not empty, and neither overlapping nor adjacent. */
  readonly matches: readonly TextRange[];
  /** Higher is better. Comparable only with other results of the same search. */
  readonly score: number;
}

/**
 * Finds the texts of a ladder that contain every word of a query: titles, facts, summaries, expectations and examples. The
 * `notes` of a ladder are not searched.
 *
 * A query word matches the start of a word, without regard to case and accents. In scripts without spaces it matches
 * anywhere. A query word may also match the title of the level or competency that contains the text.
 *
 * Results are sorted by these criteria:
 *
 * 1. texts that contain all query words themselves,
 * 2. more query words that match whole words,
 * 3. the query words in a row,
 * 4. titles of levels, titles of competencies, facts, expectations, examples, summaries,
 * 5. the order of the ladder.
 *
 * The first search of a ladder builds its index. For a long ladder, call `prepareSearch` before.
 *
 * @example
 * const { results, total } = searchLadder(ladder, 'mentor team', { limit: 10 });
 */
export function searchLadder(ladder: Ladder, query: string, { limit = 50 }: SearchOptions = {}): SearchResults {
  const terms = termsOf(query);
  if (terms.length === 0) return { results: [], total: 0 };
  const distinct = [...new Set(terms)];
  const index = indexOf(ladder);
  const groups = candidatesOf(index, distinct);
  const results: SearchResult[] = [];
  // Performance: stop at `limit`, because most queries match many more texts.
  for (const [findable, score] of limit > 0 ? ranked(index, groups, terms) : []) {
    results.push(resultOf(findable, distinct, score));
    if (results.length >= limit) break;
  }
  return { results, total: groups.reduce((sum, { length }) => sum + length, 0) };
}

/** Matches are cached for at most this many terms, so that the memory of a search does not grow with its query. */
const maxCachedTerms = 16;

/** The indices of the entries that match every term, in ladder order, in groups of increasing match quality. */
function candidatesOf(index: SearchIndex, terms: readonly string[]): readonly (readonly number[])[] {
  const { folded, competencies, levels } = index;
  const groups = Array.from({ length: 32 }, (): number[] => []);
  const cachedMatches: Uint8Array[] = [];
  // How many terms each entry matches with its own text.
  const termCounts = new Uint32Array(folded.length);
  const matching: number[] = [];
  for (const term of terms) {
    const { matches, entries } = find(term, index);
    if (cachedMatches.length < maxCachedTerms) cachedMatches.push(matches);
    for (const at of entries) {
      if (termCounts[at] === 0) matching.push(at);
      termCounts[at] = (termCounts[at] ?? 0) + 1;
    }
  }
  const matchAt = (term: number, at: number): number => cachedMatches[term]?.[at] ?? matchIn(terms[term] ?? '', folded[at] ?? '');
  for (const at of inOrder(matching, termCounts)) {
    const hasAllTerms = termCounts[at] === terms.length;
    let wholeWords = 0;
    for (let term = 0; term < terms.length; term++) {
      const best = matchAt(term, at) || Math.max(matchAt(term, competencies[at] ?? at), matchAt(term, levels[at] ?? at));
      if (best > 1) wholeWords++;
      if (best > 0) continue;
      wholeWords = -1;
      break;
    }
    if (wholeWords >= 0) groups[(hasAllTerms ? 16 : 0) + Math.floor((15 * wholeWords) / terms.length)]?.push(at);
  }
  return groups;
}

/** Sorts the indices of matching entries. When there are many, scanning all counts is faster than sorting. */
function inOrder(matching: readonly number[], counts: Uint32Array): Uint32Array {
  const ordered = new Uint32Array(matching);
  if (matching.length * 16 < counts.length) return ordered.sort();
  let next = 0;
  for (let at = 0; at < counts.length; at++) if (counts[at] !== 0) ordered[next++] = at;
  return ordered;
}

/** The indices of the entries that match a term. `matches` has for every entry 2 for whole words, 1 for the start of a word, or 0. */
function find(term: string, { folded, words }: SearchIndex): { matches: Uint8Array; entries: readonly number[] } {
  const matches = new Uint8Array(folded.length);
  const entries: number[] = [];
  const [last = '', ...before] = wordsIn(term).toReversed();
  for (const [word, having] of words.get(last.charAt(0)) ?? []) {
    if (!word.startsWith(last)) continue;
    const match = word === last ? 2 : 1;
    for (const at of having) {
      if (matches[at] === 0) entries.push(at);
      if (matches[at] !== 2) matches[at] = match;
    }
  }
  if (last === term) return { matches, entries };

  // The term is more than one word, such as `ci/cd`, or is in a script without spaces, so the text itself must be checked.
  const others = new Set(before);
  const counts = new Uint32Array(folded.length);
  for (const word of others) for (const at of words.get(word.charAt(0))?.get(word) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  for (const at of entries) matches[at] = counts[at] === others.size ? matchIn(term, folded[at] ?? '') : 0;
  return { matches, entries: entries.filter((at) => matches[at] !== 0) };
}

/** How a folded text matches a term: 2 for whole words, 1 for the start of a word, or 0. */
function matchIn(term: string, text: string): number {
  let match = 0;
  for (const at of offsetsOf(term, text)) {
    if (endsAt(text, at + term.length)) return 2;
    match = 1;
  }
  return match;
}

const kinds: readonly SearchKind[] = ['summary', 'example', 'expectation', 'fact', 'competency', 'level'];

/** Matching entries with their scores, best first. */
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
          if (entry && (!inOrder || matchIn(phrase, folded[at] ?? '') > 0)) yield [entry, 16 * group + (inOrder ? 8 : 0) + kind];
          else others[kind]?.push(at);
        }
      }
    }
  }
}

function resultOf(findable: Findable, terms: readonly string[], score: number): SearchResult {
  const { text, rangeOf } = foldWithRanges(proseText(findable.text));
  const ranges = terms
    .flatMap((term) => Array.from(offsetsOf(term, text), (at) => rangeOf(at, at + term.length)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const matches: TextRange[] = [];
  for (const range of ranges) {
    const last = matches.at(-1);
    if (last === undefined || range.start > last.end) matches.push(range);
    else if (range.end > last.end) matches[matches.length - 1] = { start: last.start, end: range.end };
  }
  return { ...findable, matches, score };
}
