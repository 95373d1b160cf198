const classOf = (scripts: readonly string[]): string => `[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`;
const telling = ['Han', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const unspaced = classOf([...telling, 'Hiragana']);
const letter = `(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])`;

/**
 * Matches a word of any script, including inner apostrophes and hyphens; `C++`, `C#` and `R&D` are each one word. In scripts
 * without spaces, each character is a word.
 */
export const wordPattern = new RegExp(`${unspaced}|${letter}+(?:['’&-]${letter}+)*(?:\\+\\+|#)?`, 'gu');

/** Matches a run of characters of scripts without spaces, except Hiragana, which mostly writes grammatical endings. */
export const unspacedRun = new RegExp(`${classOf(telling)}+`, 'gu');

const unspacedCharacter = new RegExp(unspaced, 'u');

/** Whether a word that `wordPattern` matched is a character of a script without spaces. */
export const isUnspaced = (word: string): boolean => unspacedCharacter.test(word);

/** Normalises a word for comparison: lower case, straight apostrophe, NFC. */
export const normaliseWord = (word: string): string => word.toLowerCase().replaceAll('’', "'").normalize('NFC');
