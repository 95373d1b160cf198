import { english, type Labels, translations } from '../../labels/index.js';

/** The languages that a page can be written in, by their BCP 47 tags, in the order of the alphabet. */
export const languageNames: readonly string[] = ['en', ...Object.keys(translations)].sort();

/** The words of a language of `languageNames`. */
export const wordsIn = async (language: string): Promise<Labels> => (await translations[language]?.()) ?? english;
