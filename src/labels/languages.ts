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

/** What `Intl.Locale` knows about the direction of a language. Older engines have it as a property, some do not have it. */
interface LocaleText {
  readonly textInfo?: { readonly direction?: string };
  getTextInfo?(): { readonly direction?: string };
}

/** Right-to-left scripts in use today (ISO 15924): engines know the direction of languages, but not of each script. */
const rightToLeft = /^(?:Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

/**
 * The direction in which a language is written: that of the script in its tag, or else of its likely script
 * (https://unicode.org/reports/tr35/#Likely_Subtags). `ltr` for an invalid tag.
 *
 * @example directionOf('az-Arab') // 'rtl'
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    const locale: Intl.Locale & LocaleText = new Intl.Locale(tag).maximize();
    const { direction } = locale.getTextInfo?.() ?? locale.textInfo ?? {};
    return direction === 'rtl' || rightToLeft.test(locale.script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
