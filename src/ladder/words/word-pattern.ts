const classOf = (scripts: readonly string[]): string => `[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`;
const telling = ['Han', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const unspaced = classOf([...telling, 'Hiragana']);
const letter = `(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])`;

/**
 * A word of any script, with its apostrophes and hyphens; `C++`, `C#` and `R&D` are one. Scripts that are written without
 * spaces have no such boundary: each of their characters is a word.
 */
export const wordPattern = new RegExp(`${unspaced}|${letter}+(?:['’&-]${letter}+)*(?:\\+\\+|#)?`, 'gu');

/** Characters in a row of scripts without spaces, but for Hiragana, which mostly is grammar. */
export const unspacedRun = new RegExp(`${classOf(telling)}+`, 'gu');

const unspacedStart = new RegExp(`^${unspaced}`, 'u');

export const isUnspaced = (word: string): boolean => unspacedStart.test(word);

/** A word as it is compared: case and the form of its apostrophe do not count. */
export const spell = (word: string): string => word.toLowerCase().replaceAll('’', "'").normalize('NFC');
