import type { Labels, Language, Plural } from './labels.js';

/** A component's words: its own English ones, those that are given in their place. */
export const wordsOf = <Words extends Language>(words: Words, given: Partial<Labels> | undefined): Words =>
  given ? { ...words, ...given } : words;

/** Fills the `{names}` of a label. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{${name}}`, () => value), label);
}

/** A number in the digits of the labels' language. `Intl.NumberFormat` would take longer to make than the page. */
export const numberIn = ({ digits }: Language, number: number): string =>
  digits === undefined ? String(number) : String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

const plurals = new Map<string, Intl.PluralRules>();

/** Says how many, in the plural form and the digits of the labels' language. */
export function countOf(label: Plural, count: number, language: Language): string {
  const rules = plurals.get(language.lang) ?? new Intl.PluralRules(language.lang);
  plurals.set(language.lang, rules);
  return (label[rules.select(count)] ?? label.other).replace('{count}', numberIn(language, count));
}

const lists = new Map<string, Intl.ListFormat>();

/** Joins items as the labels' language lists them: `2 new, 1 raised, 3 kept`. */
export function listOf(items: readonly string[], { lang }: Language): string {
  const format = lists.get(lang) ?? new Intl.ListFormat(lang, { type: 'unit' });
  lists.set(lang, format);
  return format.format(items);
}
