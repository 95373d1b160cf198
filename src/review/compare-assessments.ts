import { type Entry, entriesOf, entryOf } from './read.js';
import type { Assessment } from './types.js';

/** How two see one subject: `different` words; `one`, only one of them rated it; the `same` word; `neither` rated it. */
export type Agreement = 'different' | 'one' | 'same' | 'neither';

export interface EntryComparison {
  readonly subject: string;
  readonly agreement: Agreement;
  readonly a: Entry;
  readonly b: Entry;
}

const order: readonly Agreement[] = ['different', 'one', 'same', 'neither'];

/**
 * Lays two views side by side, such as one's own and the manager's: what there is to talk about first, and within that in the
 * order of the level that `a` holds; subjects that only `b` has come last.
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
