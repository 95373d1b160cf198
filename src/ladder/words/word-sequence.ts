import type { TextRange } from '../types.js';
import { spell, wordPattern } from './word-pattern.js';

/** A word of a text as it is compared, where it stands, and which of its words it is. */
export interface Word extends TextRange {
  readonly word: string;
  readonly at: number;
}

/** Longest table of words by words that is filled in; beyond it, all between the first and last difference counts. */
const most = 1_000_000;

export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }, at) => ({
    word: spell(word),
    at,
    start: index,
    end: index + word.length,
  }));
}

interface Item {
  readonly word: string;
}

/** What is left of two sequences without what both have in the same order: the least that tells them apart. */
export function withoutCommon<T extends Item>(before: readonly T[], after: readonly T[]): [readonly T[], readonly T[]] {
  let start = 0;
  while (start < before.length && before[start]?.word === after[start]?.word) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end)?.word === after.at(-1 - end)?.word) end++;
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  return a.length * b.length > most ? [a, b] : withoutLongest(a, b);
}

/** What is left of both without their longest common subsequence. */
function withoutLongest<T extends Item>(a: readonly T[], b: readonly T[]): [T[], T[]] {
  const width = b.length + 1;
  // The length of what `a` from i and `b` from j have in common.
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
