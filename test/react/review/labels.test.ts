import type { Plural } from 'rungs';
import { arabicReview } from 'rungs/review/labels/ar';
import { germanReview } from 'rungs/review/labels/de';
import { spanishReview } from 'rungs/review/labels/es';
import { frenchReview } from 'rungs/review/labels/fr';
import { japaneseReview } from 'rungs/review/labels/ja';
import { brazilianPortugueseReview } from 'rungs/review/labels/pt-br';
import { englishReview, englishSeal, type ReviewLabels, type SealLabels } from 'rungs/review/react';
import { describe, expect, it } from 'vitest';

type AllLabels = ReviewLabels & SealLabels;
const languages: readonly (readonly [language: string, labels: AllLabels])[] = [
  ['Arabic', arabicReview],
  ['Brazilian Portuguese', brazilianPortugueseReview],
  ['French', frenchReview],
  ['German', germanReview],
  ['Japanese', japaneseReview],
  ['Spanish', spanishReview],
];

/** What has no word of a language in it. */
const sameAsEnglish = ['basis', 'ratedAs', 'signedVersion', 'statusOn'];

/** Every text by its path, without what says which language it is and without the plural. */
const textsOf = ({ locale: _, digits: __, evidenceCount: ___, ...labels }: AllLabels): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(labels).flatMap(([key, label]): [string, string][] =>
      typeof label === 'string' ? [[key, label]] : Object.entries<string>(label).map(([inner, text]) => [`${key}.${inner}`, text]),
    ),
  );
const allOf = (labels: AllLabels): string[] => [...textsOf(labels).values(), ...Object.values(labels.evidenceCount)];
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
const withoutPlaceholders = (text: string): string => text.replace(/\{\w+\}/g, '');
const english = textsOf({ ...englishReview, ...englishSeal });

describe.each(languages)('the words of a review in %s', (_, labels) => {
  it('say all that English says, with its placeholders, and no more', () => {
    const named = (texts: ReadonlyMap<string, string>) => Object.fromEntries([...texts].map(([key, text]) => [key, placeholders(text)]));
    expect(named(textsOf(labels))).toEqual(named(english));
  });

  it('are not those of English', () => {
    const same = [...textsOf(labels)].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
    expect(sameAsEnglish).toEqual(expect.arrayContaining(same));
  });

  it('count evidence in every plural form of the language, and in no other', () => {
    const forms = new Intl.PluralRules(labels.locale).resolvedOptions().pluralCategories;
    const { evidenceCount }: { evidenceCount: Plural } = labels;
    expect(Object.keys(evidenceCount).toSorted()).toEqual(forms.toSorted());
    // One and two may be words.
    for (const form of forms.filter((each) => !['zero', 'one', 'two'].includes(each)))
      expect(placeholders(evidenceCount[form] ?? '')).toEqual(['{count}']);
  });

  it('have no typewriter’s quotes, and no space that is out of place', () => {
    for (const text of allOf(labels)) {
      expect(text).not.toMatch(/["']|\.\.\.|^\s|\s$| {2}/);
      expect(withoutPlaceholders(text)).not.toMatch(/[{}]/);
    }
  });

  it('name no score', () => {
    for (const text of allOf(labels)) expect(text).not.toMatch(/%|\bscore\b|\bnotas?\b|punt(?:uación|os)|pontuação|Punktzahl|点数|درجة/i);
  });

  it('call a rating that was not given what taking one back leads to', () => {
    const said = labels.notYetDiscussed.toLocaleLowerCase(labels.locale);
    expect(labels.clearRating.toLocaleLowerCase(labels.locale)).toContain(said);
  });
});

it.each([
  ['Arabic', arabicReview],
  ['Japanese', japaneseReview],
])('the words of a review in %s have no Latin letters', (_, labels) => {
  for (const text of allOf(labels)) expect(withoutPlaceholders(text)).not.toMatch(/\p{Script=Latin}/u);
});

it('the words of a review in Arabic isolate what may be in another script, and count and date in the same digits', () => {
  for (const text of allOf(arabicReview)) expect(text.replace(/\u2068\{\w+\}\u2069/g, '')).not.toMatch(/\{(?!count\})|[\u2066-\u2069]/);
  expect(new Intl.NumberFormat(arabicReview.locale, { useGrouping: false }).format(1_234_567_890)).toBe('١٢٣٤٥٦٧٨٩٠');
  expect(arabicReview.digits).toBe('٠١٢٣٤٥٦٧٨٩');
});

it('the words of a review in French have a space that does not break before a colon and within quotes', () => {
  for (const text of allOf(frenchReview)) expect(text).not.toMatch(/[^\u00a0][:;!?»]|«[^\u00a0]/);
});
