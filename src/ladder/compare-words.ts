import { likeEnough, likeness } from './match-texts.js';
import type { TextRange } from './types.js';
import { spell, wordPattern } from './word-pattern.js';

export interface WordDifference {
  /** Whether the words are the same, whatever their case and punctuation. */
  readonly isSame: boolean;
  readonly removed: readonly TextRange[];
  readonly added: readonly TextRange[];
}

/** Longest table of words by words that is filled in; beyond it, all between the first and last difference counts. */
const most = 1_000_000;

/**
 * The words of two texts that are not in the other at their place: the fewest that tell them apart. Neighbours are one
 * range. Texts that are not alike have no words marked, for all of them would be.
 */
export function compareWords(from: string, to: string): WordDifference {
  const before = wordsIn(from);
  const after = wordsIn(to);
  let start = 0;
  while (start < before.length && before[start]?.word === after[start]?.word) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end)?.word === after.at(-1 - end)?.word) end++;
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  // Without any word, what is left is punctuation.
  if (a.length === 0 && b.length === 0) return { isSame: before.length > 0 || from.trim() === to.trim(), removed: [], added: [] };
  if (likeness(from, to) < likeEnough) return { isSame: false, removed: [], added: [] };
  const [removed, added] = a.length * b.length > most ? [a, b] : withoutCommon(a, b);
  return { isSame: false, removed: rangesOf(removed), added: rangesOf(added) };
}

interface Word extends TextRange {
  readonly word: string;
  readonly at: number;
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }, at) => ({
    word: spell(word),
    at,
    start: index,
    end: index + word.length,
  }));
}

/** What is left of both without their longest common subsequence. */
function withoutCommon(a: readonly Word[], b: readonly Word[]): [Word[], Word[]] {
  const width = b.length + 1;
  // The length of what `a` from i and `b` from j have in common.
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i]?.word === b[j]?.word ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const removed: Word[] = [];
  const added: Word[] = [];
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

function rangesOf(words: readonly Word[]): readonly TextRange[] {
  const ranges: { start: number; end: number; at: number }[] = [];
  for (const { start, end, at } of words) {
    const last = ranges.at(-1);
    if (last?.at === at - 1) Object.assign(last, { end, at });
    else ranges.push({ start, end, at });
  }
  return ranges.map(({ start, end }) => ({ start, end }));
}
