/** Whether anything in a text is a word, or an emoji. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}\p{M}\p{Extended_Pictographic}]/u.test(text);
