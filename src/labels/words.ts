import type { Labels, Language, Plural } from './labels.js';
import { localeOf } from './languages.js';

/** Merges the default labels of a component with the labels that the host passed. */
export const wordsOf = <Words extends Language>(words: Words, given: Partial<Labels> | undefined): Words =>
  given ? { ...words, ...given } : words;

/**
 * Replaces the first occurrence of each placeholder in a label.
 *
 * @example fill('Share {level}', { level: 'L4' }) // 'Share L4'
 */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{${name}}`, () => value), label);
}

/** Formats an integer with the digits of a language. Performance: creating an `Intl.NumberFormat` takes longer than rendering a page. */
export const numberIn = ({ digits }: Language, number: number): string =>
  digits === undefined ? String(number) : String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

const plurals = new Map<string, Intl.PluralRules>();

/** Formats a count with the plural category and the digits of a language. */
export function countOf(label: Plural, count: number, language: Language): string {
  const rules = plurals.get(language.lang) ?? new Intl.PluralRules(localeOf(language.lang));
  plurals.set(language.lang, rules);
  return (label[rules.select(count)] ?? label.other).replace('{count}', numberIn(language, count));
}

const lists = new Map<string, Intl.ListFormat>();

/** Joins items as a list in a language, such as `2 new, 1 raised, 3 kept`. Performance: creating an `Intl.ListFormat` takes 10 ms and more. */
export function listOf(items: readonly string[], { lang }: Language): string {
  if (items.length < 2 || lang === 'en') return items.join(', ');
  const format = lists.get(lang) ?? new Intl.ListFormat(localeOf(lang), { type: 'unit' });
  lists.set(lang, format);
  return format.format(items);
}
