import { english, type Labels, translations } from '../../labels/index.js';

/** BCP 47 tags of the languages of the interface, sorted. */
export const languageNames: readonly string[] = ['en', ...Object.keys(translations)].sort();

/** Loads the labels of a language, or returns English for a tag that is not in `languageNames`. */
export const wordsIn = async (language: string): Promise<Labels> => (await translations[language]?.()) ?? english;
