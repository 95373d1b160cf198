import type { Labels } from './labels.js';

/** Loads the labels of a language by BCP 47 tag. English is not included, because every component contains it. */
export const translations: Readonly<Record<string, () => Promise<Labels>>> = {
  ar: async () => (await import('./ar.js')).arabic,
  de: async () => (await import('./de.js')).german,
  es: async () => (await import('./es.js')).spanish,
  fr: async () => (await import('./fr.js')).french,
  ja: async () => (await import('./ja.js')).japanese,
  'pt-BR': async () => (await import('./pt-br.js')).brazilianPortuguese,
};

/** The language subtag of a BCP 47 tag in lower case, such as `pt` for `pt-BR`. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Parses a BCP 47 tag. `undefined`, which stands for the default of the runtime, if the tag is invalid. */
export function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** Right-to-left scripts in use today (ISO 15924). `getTextInfo` of `Intl.Locale` knows only languages that the engine has data of. */
const rightToLeft = /Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi/;

/**
 * The direction in which a language is written: that of the script in its tag, or else of its likely script
 * (https://unicode.org/reports/tr35/#Likely_Subtags). `ltr` for an invalid tag.
 *
 * @example directionOf('az-Arab') // 'rtl'
 */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (rightToLeft.test(localeOf(tag)?.maximize().script ?? '') ? 'rtl' : 'ltr');
