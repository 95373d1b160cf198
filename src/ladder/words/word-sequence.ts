import type { TextRange } from '../types.js';
import { normaliseWord, wordPattern } from './word-pattern.js';

/** A word of a text and its range. */
export interface Word extends TextRange {
  /** The normalised word. */
  readonly word: string;
  /** Index of the word in the text, from 0. */
  readonly at: number;
}

/** Maximum size of the comparison table. Above it, everything between the first and the last difference counts as changed. */
const maxCells = 1_000_000;

export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }, at) => ({
    word: normaliseWord(word),
    at,
    start: index,
    end: index + word.length,
  }));
}

interface SequenceItem {
  readonly word: string;
}

/** Removes the longest common subsequence of two sequences from both. */
export function withoutCommon<T extends SequenceItem>(before: readonly T[], after: readonly T[]): [readonly T[], readonly T[]] {
  let start = 0;
  while (start < before.length && before[start]?.word === after[start]?.word) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end)?.word === after.at(-1 - end)?.word) end++;
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  return a.length * b.length > maxCells ? [a, b] : withoutLongest(a, b);
}

/** Removes the longest common subsequence, without the shortcuts of `withoutCommon`. */
function withoutLongest<T extends SequenceItem>(a: readonly T[], b: readonly T[]): [T[], T[]] {
  const width = b.length + 1;
  // For each i and j, the length of the longest common subsequence of `a` from i and `b` from j.
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i]?.word === b[j]?.word ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const removed: T[] = [];
  const added: T[] = [];
  let i = 0;
  let j = 0;
  for (let x = a[i], y = b[j]; x && y; x = a[i], y = b[j]) {
    if (x.word === y.word) {
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      removed.push(x);
      i++;
    } else {
      added.push(y);
      j++;
    }
  }
  return [
    [...removed, ...a.slice(i)],
    [...added, ...b.slice(j)],
  ];
}
