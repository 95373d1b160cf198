/** A text in each plural form that its language has; `{count}` is the number. */
export type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** Every word of the interface. Plain data, so that it can be handed from a server to a browser. */
export interface Labels {
  /** BCP 47 tag, for plural forms and numbers. */
  readonly lang: string;
  readonly examples: string;
  readonly expectationCount: Plural;
  readonly exampleCount: Plural;
  readonly expandAll: string;
  readonly collapseAll: string;
  /** Name of a list of competencies to choose from. */
  readonly competencies: string;
  /** Where a level stands: `{position}` of `{count}`, lowest first. */
  readonly rung: string;
  /** Names the version on show: `{level}` is its code or title. */
  readonly definition: string;
}

export const english: Labels = {
  lang: 'en',
  examples: 'Examples',
  expectationCount: { one: '{count} expectation', other: '{count} expectations' },
  exampleCount: { one: '{count} example', other: '{count} examples' },
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  competencies: 'Competencies',
  rung: 'Rung {position} of {count}',
  definition: 'Definition {level}',
};

/** All labels, those that are given in place of the English ones. */
export const withEnglish = (given: Partial<Labels> | undefined): Labels => (given ? { ...english, ...given } : english);

/** Fills the `{names}` of a label. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{${name}}`, () => value), label);
}

// Making one of these takes longer than rendering a level.
const formats = new Map<string, { readonly plurals: Intl.PluralRules; readonly numbers: Intl.NumberFormat }>();

function formatsOf(lang: string): { readonly plurals: Intl.PluralRules; readonly numbers: Intl.NumberFormat } {
  let found = formats.get(lang);
  if (found === undefined) {
    found = { plurals: new Intl.PluralRules(lang), numbers: new Intl.NumberFormat(lang) };
    formats.set(lang, found);
  }
  return found;
}

/** A number in the digits of a language. */
export const numberIn = (lang: string, number: number): string => formatsOf(lang).numbers.format(number);

/** Says how many, in the plural form and the digits of the labels' language. */
export function countOf(label: Plural, count: number, lang: string): string {
  const form = label[formatsOf(lang).plurals.select(count)] ?? label.other;
  return form.replace('{count}', numberIn(lang, count));
}
