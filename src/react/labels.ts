/** A text in each plural form that its language has; `{count}` is the number. */
export type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** Every word of the interface. Plain data, so that it can be handed from a server to a browser. */
export interface Labels {
  /** BCP 47 tag, for plural forms. */
  readonly lang: string;
  /** The digits 0 to 9, where they are not these. */
  readonly digits?: string;
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

const rules = new Map<string, Intl.PluralRules>();

/** A number in the digits of the labels' language. `Intl.NumberFormat` would take longer to make than the page. */
export const numberIn = ({ digits }: Pick<Labels, 'digits'>, number: number): string =>
  digits === undefined ? String(number) : String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** Says how many, in the plural form and the digits of the labels' language. */
export function countOf(label: Plural, count: number, labels: Pick<Labels, 'lang' | 'digits'>): string {
  const plurals = rules.get(labels.lang) ?? new Intl.PluralRules(labels.lang);
  rules.set(labels.lang, plurals);
  return (label[plurals.select(count)] ?? label.other).replace('{count}', numberIn(labels, count));
}
