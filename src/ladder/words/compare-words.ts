import type { TextRange } from '../types.js';
import { likeness, minLikeness } from './match-texts.js';
import { type Word, withoutCommon, wordsIn } from './word-sequence.js';

export interface WordDifference {
  /** Whether both texts have the same words, ignoring case and punctuation. */
  readonly isSame: boolean;
  readonly removed: readonly TextRange[];
  readonly added: readonly TextRange[];
}

/**
 * The smallest set of words to remove from `from` and to add from `to` to turn one text into the other. Adjacent words are
 * one range. The ranges are empty if the texts are too different, because then they would cover nearly everything.
 */
export function compareWords(from: string, to: string): WordDifference {
  const before = wordsIn(from);
  const after = wordsIn(to);
  const [removed, added] = withoutCommon(before, after);
  // Texts without words have only punctuation, which is compared as it is.
  const isSame = removed.length + added.length === 0 && (before.length > 0 || from.trim() === to.trim());
  if (isSame || likeness(from, to) < minLikeness) return { isSame, removed: [], added: [] };
  return { isSame, removed: rangesOf(removed), added: rangesOf(added) };
}

function rangesOf(words: readonly Word[]): readonly TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  let next = 0;
  for (const { start, end, at } of words) {
    const last = ranges.at(-1);
    if (last && at === next) last.end = end;
    else ranges.push({ start, end });
    next = at + 1;
  }
  return ranges;
}
