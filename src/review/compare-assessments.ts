import { canonicalJson } from './json.js';
import { type Entry, entriesOf, entryOf, overviewOf } from './read.js';
import type { Assessment } from './types.js';

/**
 * How the ratings of one subject in two assessments compare.
 *
 * - `different`: the ratings differ.
 * - `one`: only one assessment has a rating.
 * - `same`: the ratings are equal.
 * - `neither`: no assessment has a rating.
 */
export type Agreement = 'different' | 'one' | 'same' | 'neither';

/** The entries of one subject in two assessments. */
export interface EntryComparison {
  readonly subject: string;
  readonly agreement: Agreement;
  readonly a: Entry;
  readonly b: Entry;
}

const order: readonly Agreement[] = ['different', 'one', 'same', 'neither'];

/**
 * Compares two assessments, such as a self-assessment and that of the manager. The result is sorted by agreement: different,
 * one, same, neither. Within each group, subjects are in the order of the level of `a`, followed by subjects that only `b` has.
 */
export function compareAssessments(a: Assessment, b: Assessment): readonly EntryComparison[] {
  const subjects = new Set([...entriesOf(a), ...entriesOf(b)].map(({ subject }) => subject));
  return [...subjects]
    .map((subject): EntryComparison => {
      const [one, other] = [entryOf(a, subject), entryOf(b, subject)];
      return { subject, agreement: agreementOf(one.rating, other.rating), a: one, b: other };
    })
    .sort((one, other) => order.indexOf(one.agreement) - order.indexOf(other.agreement));
}

function agreementOf(a: string | undefined, b: string | undefined): Agreement {
  if (a === b) return a === undefined ? 'neither' : 'same';
  return a === undefined || b === undefined ? 'one' : 'different';
}

/**
 * Why two assessments cannot be compared word by word.
 *
 * - `period`: they are about different periods.
 * - `level`: they are against different levels.
 * - `words`: they are against the same level in different words, such as before and after a change of the definition.
 * - `ratings`: they choose from different ratings.
 */
export type Mismatch = 'period' | 'level' | 'words' | 'ratings';

/** Returns why two assessments cannot be compared word by word. Empty if they can. */
export function mismatchesOf(a: Assessment, b: Assessment): readonly Mismatch[] {
  const [one, other] = [overviewOf(a), overviewOf(b)];
  const nameOf = ({ basis }: typeof one): string => JSON.stringify([basis?.ladder.id, basis?.level.id, basis?.rates]);
  const isSameLevel = nameOf(one) === nameOf(other);
  return [
    ...(one.cycle?.id === other.cycle?.id ? [] : (['period'] as const)),
    ...(isSameLevel ? [] : (['level'] as const)),
    ...(isSameLevel && one.basis?.fingerprint !== other.basis?.fingerprint ? (['words'] as const) : []),
    ...(canonicalJson(one.scale) === canonicalJson(other.scale) ? [] : (['ratings'] as const)),
  ];
}
