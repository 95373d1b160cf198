import { withoutCommon, wordsIn } from './word-sequence.js';

/** From here on two statements of one competency are one that was reworded. */
export const sure = 0.9;
/** From here on they may be: a person has to say. */
export const likely = 0.6;

/** A text as it is compared with others. */
export interface Spelt {
  /** Its words without case and punctuation; of a text without words, all of it. */
  readonly said: string;
  readonly words: readonly { readonly word: string }[];
}

export function spellOut(text: string): Spelt {
  const words = wordsIn(text).map(({ word }) => ({ word }));
  return { said: words.length > 0 ? words.map(({ word }) => word).join(' ') : text.trim(), words };
}

/**
 * How much of two texts is the same, from 0 to 1: Dice's coefficient of their words, all of them and in their order
 * (twice the longest common subsequence, by the words of both). 1 is the same but for case and punctuation. A word
 * exchanged costs a text of ten 0.1; a "not" counts as any word. What is less than `least` may be given as 0.
 */
export function similarity({ said, words: from }: Spelt, { said: other, words: to }: Spelt, least = 0): number {
  if (said === other) return 1;
  const all = from.length + to.length;
  // Most pairs have nothing to do with each other: known without a look at the order of their words.
  const shared = sharedWords(from, to);
  if (shared === 0 || (2 * shared) / all < least) return 0;
  const [removed] = withoutCommon(from, to);
  return (2 * (from.length - removed.length)) / all;
}

function sharedWords(from: Spelt['words'], to: Spelt['words']): number {
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
