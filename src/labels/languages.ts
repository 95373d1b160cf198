import type { Labels } from './labels.js';

/** The words of each language but English, by its BCP 47 tag; loaded when they are asked for. */
export const translations: Readonly<Record<string, () => Promise<Labels>>> = {
  ar: async () => (await import('./ar.js')).arabic,
  de: async () => (await import('./de.js')).german,
  es: async () => (await import('./es.js')).spanish,
  fr: async () => (await import('./fr.js')).french,
  ja: async () => (await import('./ja.js')).japanese,
  'pt-BR': async () => (await import('./pt-br.js')).brazilianPortuguese,
};

/** The language of a tag, without its script and region: `pt` of `pt-BR`. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Scripts that run from right to left: those whose letters have the bidi class R or AL in Unicode 16. */
const rightToLeft = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh ' +
    'Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi'
  ).split(' '),
);

/**
 * The direction that a language is written in: that of the script in its tag, else of the script that it is mostly written
 * in (https://unicode.org/reports/tr35/#Likely_Subtags). A tag that is not valid is taken for left to right.
 *
 * @example directionOf('az-Arab') // 'rtl'
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
