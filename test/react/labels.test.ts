import { english, type Labels, type Plural } from 'rungs';
import { arabic } from 'rungs/labels/ar';
import { german } from 'rungs/labels/de';
import { spanish } from 'rungs/labels/es';
import { french } from 'rungs/labels/fr';
import { japanese } from 'rungs/labels/ja';
import { brazilianPortuguese } from 'rungs/labels/pt-br';
import { describe, expect, it } from 'vitest';

const languages: readonly (readonly [string, Labels])[] = [
  ['Arabic', arabic],
  ['Brazilian Portuguese', brazilianPortuguese],
  ['French', french],
  ['German', german],
  ['Japanese', japanese],
  ['Spanish', spanish],
];

/** What a language says as English does. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {};

type Label = string | Plural;
/** The labels of a language, without what says which it is. */
const labelsOf = ({ lang: _, digits: __, ...labels }: Labels): [key: string, label: Label][] => Object.entries(labels);
const plurals = (labels: Labels): [string, Plural][] =>
  labelsOf(labels).flatMap(([key, label]): [string, Plural][] => (typeof label === 'string' ? [] : [[key, label]]));
const textsOf = (label: Label): string[] => (typeof label === 'string' ? [label] : Object.values(label));
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
const withoutPlaceholders = (text: string): string => text.replace(/\{\w+\}/g, '');
const named = new Map(labelsOf(english));

describe.each(languages)('the words in %s', (language, labels) => {
  const rules = new Intl.PluralRules(labels.lang);

  it('say all that English says, and no more', () => {
    expect(
      labelsOf(labels)
        .map(([key]) => key)
        .toSorted(),
    ).toEqual(
      labelsOf(english)
        .map(([key]) => key)
        .toSorted(),
    );
  });

  it('are in a language that plurals are known of', () => {
    expect(Intl.PluralRules.supportedLocalesOf(labels.lang)).toEqual([labels.lang]);
  });

  it('have every plural form of the language, and no other', () => {
    for (const [key, label] of plurals(labels))
      expect(Object.keys(label).toSorted(), key).toEqual(rules.resolvedOptions().pluralCategories.toSorted());
  });

  it('have the placeholders of English, once each', () => {
    for (const [key, label] of labelsOf(labels)) {
      const wanted = placeholders(textsOf(named.get(key) ?? '')[0] ?? '');
      const forms =
        typeof label === 'string'
          ? [label]
          : Object.entries(label)
              .filter(([form, text]) => !saysWhichNumber(form, text))
              .map(([, text]) => text);
      for (const text of forms) expect(placeholders(text), key).toEqual(wanted);
    }
  });

  /** A word may stand for the number, where the form is that of one number alone. */
  const saysWhichNumber = (form: string, text: string): boolean =>
    !text.includes('{count}') &&
    [...Array(1_000).keys(), 1_000_000, 2_000_000].filter((number) => rules.select(number) === form).length === 1;

  it('are not those of English', () => {
    const same = labelsOf(labels).filter(([key, label]) => {
      const own = textsOf(named.get(key) ?? '');
      return textsOf(label).some((text) => own.includes(text));
    });
    expect(same.map(([key]) => key)).toEqual(sameAsEnglish[language] ?? []);
  });

  it('have no typewriter’s quotes, and no space that is out of place', () => {
    for (const text of labelsOf(labels).flatMap(([, label]) => textsOf(label))) {
      expect(text).not.toMatch(/["']|\.\.\.|^\s|\s$| {2}/);
      expect(withoutPlaceholders(text)).not.toMatch(/[{}]/);
    }
  });
});

describe.each(languages.filter(([language]) => ['Arabic', 'Japanese'].includes(language)))('the words in %s', (_, labels) => {
  it('have no Latin letters', () => {
    for (const text of labelsOf(labels).flatMap(([, label]) => textsOf(label)))
      expect(withoutPlaceholders(text)).not.toMatch(/\p{Script=Latin}/u);
  });
});

it('in Arabic isolate what may be in another script', () => {
  for (const text of labelsOf(arabic).flatMap(([, label]) => textsOf(label)))
    expect(text.replace(/\u2068\{\w+\}\u2069/g, '')).not.toMatch(/\{(?!count\}|position\})|[\u2066-\u2069]/);
});

it('in French have a space that does not break before a colon and within quotes', () => {
  for (const text of labelsOf(french).flatMap(([, label]) => textsOf(label))) expect(text).not.toMatch(/[^\u00a0][:;!?»]|«[^\u00a0]/);
});

it('in English have the plural forms of English only', () => {
  for (const [, label] of plurals(english)) expect(['one', 'other']).toEqual(expect.arrayContaining(Object.keys(label)));
});
