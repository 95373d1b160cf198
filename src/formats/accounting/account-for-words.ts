import emojis from 'markdown-it-emoji/lib/data/full.mjs';
import { type AccountOptions, countWords, type ReadResult, type WordAccount } from './count-words.js';

/**
 * Checks whether each word of a text is in the ladder or in the lines of an issue. Other words are lost.
 *
 * Shares no code with the readers, except the repair of the encoding. Words are counted: one that is in the text three times and in the
 * ladder twice is lost once. A word is a run of letters and digits, an emoji, or a character of a script without spaces. Tags, numbers of
 * ordered lists, labels of reference links and words that announce examples do not count. If competencies are the parents of levels, the
 * title of a level can occur once for each competency.
 */
export function accountForWords(text: string, result: ReadResult, options: AccountOptions = {}): WordAccount {
  return countWords(text, result, { ...options, emojis });
}
