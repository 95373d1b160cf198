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

/** Fills the `{names}` of a label. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (name, key: string) => values[key] ?? name);
}

const rules = new Map<string, readonly [Intl.PluralRules, Intl.NumberFormat]>();

/** Says how many, in the plural form and the digits of the labels' language. */
export function countOf(label: Plural, count: number, lang: string): string {
  const [plurals, numbers] = rules.get(lang) ?? [new Intl.PluralRules(lang), new Intl.NumberFormat(lang)];
  rules.set(lang, [plurals, numbers]);
  return fill(label[plurals.select(count)] ?? label.other, { count: numbers.format(count) });
}
