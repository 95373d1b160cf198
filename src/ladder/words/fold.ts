import type { TextRange } from '../types.js';

/** A text without accents, as NFC; which marks count as accents is for the caller to say. */
export const withoutAccents = (text: string, accents: RegExp): string => text.normalize('NFKD').replace(accents, '').normalize('NFC');

/** A text as it is searched, and where in the original each part of it came from. */
export interface Folded {
  readonly text: string;
  /** The range of the original that a range of the folded text came from. */
  readonly rangeOf: (start: number, end: number) => TextRange;
}

/**
 * Folds what people do not type: case, accents of any script, presentation forms, kinds of dashes and apostrophes, and
 * characters that are not seen. The marks that make another letter of a Japanese or Indic one stay.
 */
export const fold = (text: string): string => (isAscii(text) ? text : text.replace(clusters, foldCluster)).toLowerCase();

/** `fold`, with the way back. A range that ends within a character of the original takes in all of it. */
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

// What is written after a character and is one with it: marks, half-width dakuten, the later letters of a Hangul syllable.
const after = '[\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff\\ud7b0-\\ud7ff]';
/** Characters that may fold into another number of them, each with what is one with it. */
const clusters = new RegExp(`(?:[\\0-\\x7f](?=${after})|[^\\0-\\x7f])${after}*`, 'gu');

/** Accents, and the points of Hebrew and Arabic, which are mostly not written. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]+/g;
/** Nor are these, which only give a text its form. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u0640]+/gu;

/** What Unicode does not take apart. */
const alike: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ '‘': "'", '’': "'", ʼ: "'", '“': '"', '”': '"', '‐': '-', '‒': '-', '–': '-', '—': '-', '−': '-' },
};

/** Most characters come again and again. */
const known = new Map<string, string>();

function foldCluster(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  // By way of upper case, as `ß` is `SS`, and a final `ς` is a `Σ` like others.
  const folded = withoutAccents(cluster.replace(unseen, ''), accents)
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (character) => alike[character] ?? character);
  if (cluster.length === 1) known.set(cluster, folded);
  return folded;
}
