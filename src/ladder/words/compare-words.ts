import type { TextRange } from '../types.js';
import { likeEnough, likeness } from './match-texts.js';
import { type Word, withoutCommon, wordsIn } from './word-sequence.js';

export interface WordDifference {
  /** Whether the words are the same, whatever their case and punctuation. */
  readonly isSame: boolean;
  readonly removed: readonly TextRange[];
  readonly added: readonly TextRange[];
}

/**
 * The words of two texts that are not in the other at their place: the fewest that tell them apart. Neighbours are one
 * range. Texts that are not alike have no words marked, for all of them would be.
 */
export function compareWords(from: string, to: string): WordDifference {
  const before = wordsIn(from);
  const after = wordsIn(to);
  const [removed, added] = withoutCommon(before, after);
  // Without any word, what is left is punctuation.
  if (removed.length === 0 && added.length === 0) return { isSame: before.length > 0 || from.trim() === to.trim(), removed: [], added: [] };
  if (likeness(from, to) < likeEnough) return { isSame: false, removed: [], added: [] };
  return { isSame: false, removed: rangesOf(removed), added: rangesOf(added) };
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
