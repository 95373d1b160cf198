import { type Entry, entriesOf, entryOf } from './read.js';
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
