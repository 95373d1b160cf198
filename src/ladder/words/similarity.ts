import { withoutCommon, wordsIn } from './word-sequence.js';

/** Minimum similarity at which two statements of one competency are the same statement, reworded. */
export const sure = 0.9;
/** Minimum similarity at which they may be the same, which a person has to decide. */
export const likely = 0.6;

/** A text prepared for `similarity`. */
export interface ComparableText {
  /** The words in lower case without punctuation, or the whole text if it has no words. */
  readonly normalised: string;
  readonly words: readonly { readonly word: string }[];
}

export function comparableText(text: string): ComparableText {
  const words = wordsIn(text).map(({ word }) => ({ word }));
  return { normalised: words.length > 0 ? words.map(({ word }) => word).join(' ') : text.trim(), words };
}

/**
 * Similarity of two texts from 0 to 1: twice the length of the longest common subsequence of words, divided by the number of
 * words in both (Dice's coefficient). It is 1 for texts that differ only in case and punctuation. Replacing one word of ten
 * costs 0.1. All words count equally, including "not". A result below `least` may be returned as 0.
 */
export function similarity(
  { normalised, words: from }: ComparableText,
  { normalised: other, words: to }: ComparableText,
  least = 0,
): number {
  if (normalised === other) return 1;
  const all = from.length + to.length;
  // Performance: most pairs share few words, which is known without comparing their order.
  const shared = sharedWords(from, to);
  if (shared === 0 || (2 * shared) / all < least) return 0;
  const [removed] = withoutCommon(from, to);
  return (2 * (from.length - removed.length)) / all;
}

function sharedWords(from: ComparableText['words'], to: ComparableText['words']): number {
  const left = new Map<string, number>();
  for (const { word } of from) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const { word } of to) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return shared;
}
