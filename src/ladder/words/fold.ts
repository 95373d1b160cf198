import type { TextRange } from '../types.js';

/** Removes the combining marks that `accents` matches. Returns NFC. */
export const withoutAccents = (text: string, accents: RegExp): string => text.normalize('NFKD').replace(accents, '').normalize('NFC');

/** A folded text and a mapping back to the original text. */
export interface Folded {
  readonly text: string;
  /** Maps a range of the folded text to the original text. Offsets are UTF-16 code units, `end` is exclusive. */
  readonly rangeOf: (start: number, end: number) => TextRange;
}

/**
 * Folds differences that people ignore when they search: case, accents, presentation forms, variants of dashes and quotes,
 * and invisible characters. Japanese and Indic marks that create a different letter are kept.
 */
export const fold = (text: string): string => (isAscii(text) ? text : text.replace(clusters, foldCluster)).toLowerCase();

/** Folds a text and maps ranges back to the original. A range that ends inside a character of the original includes all of it. */
export function foldWithRanges(original: string): Folded {
  const text = fold(original);
  if (isAscii(original)) return { text, rangeOf: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (start: number, end: number, length: number): void => {
    for (let at = 0; at < length; at++) {
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  for (const { 0: cluster, index } of original.matchAll(clusters)) {
    for (; at < index; at++) add(at, at + 1, 1);
    at += cluster.length;
    add(index, at, foldCluster(cluster).length);
  }
  for (; at < original.length; at++) add(at, at + 1, 1);
  return { text, rangeOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? original.length }) };
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

// Characters that combine with the one before: marks, half-width dakuten, and the vowels and finals of a Hangul syllable.
const after = '[\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff\\ud7b0-\\ud7ff]';
/** Base characters with their combining characters. Folding one can change its length. */
const clusters = new RegExp(`(?:[\\0-\\x7f](?=${after})|[^\\0-\\x7f])${after}*`, 'gu');

/** Accents, and Hebrew and Arabic vowel points, which are usually not written. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]+/g;
/** Invisible characters that affect only the presentation, and the Arabic tatweel. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u0640]+/gu;

/** Equivalent characters that Unicode normalisation does not decompose. */
const equivalents: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ '‘': "'", '’': "'", ʼ: "'", '“': '"', '”': '"', '‐': '-', '‒': '-', '–': '-', '—': '-', '−': '-' },
};

/** Cache of single characters, because most characters repeat. */
const cache = new Map<string, string>();

function foldCluster(cluster: string): string {
  const cached = cache.get(cluster);
  if (cached !== undefined) return cached;
  // Upper case first, because it maps `ß` to `SS`, and both `ς` and `σ` to `Σ`.
  const folded = withoutAccents(cluster.replace(unseen, ''), accents)
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (character) => equivalents[character] ?? character);
  if (cluster.length === 1) cache.set(cluster, folded);
  return folded;
}
