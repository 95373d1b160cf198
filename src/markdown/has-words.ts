/** Whether a text has at least one letter, digit, mark or emoji. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}\p{M}\p{Extended_Pictographic}]/u.test(text);
