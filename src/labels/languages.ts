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

/** Right-to-left scripts: ISO 15924 codes of the scripts whose letters have the bidi class R or AL in Unicode 16. */
const rightToLeft = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh ' +
    'Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi'
  ).split(' '),
);

/**
 * The writing direction of a language, from the script subtag of its tag, or from its most likely script
 * (https://unicode.org/reports/tr35/#Likely_Subtags). An invalid tag is left to right.
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
