import emojis from 'markdown-it-emoji/lib/data/full.mjs';
import { type AccountOptions, countWords, type ReadResult, type WordAccount } from './count-words.js';

/**
 * Says where each word of a source went: every one is in the ladder, or within the lines of an issue, or it is lost.
 *
 * It shares nothing with the readers but the repair of the encoding, and counts: a word that the source has three times
 * and the ladder twice is lost once. A word is a run of letters and digits, an emoji, or one character of a script
 * without spaces. Tags, the numbers of ordered lists, the labels of reference links and the word that announces
 * examples are no words; a level's title may be repeated by each of its competencies, where those come first.
 */
export function accountForWords(text: string, result: ReadResult, options: AccountOptions = {}): WordAccount {
  return countWords(text, result, { ...options, emojis });
}
