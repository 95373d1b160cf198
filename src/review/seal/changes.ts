import { canonicalJson } from '../json.js';
import { overviewOf, recordTitle, subjectText } from '../read.js';
import { valuesOf } from '../register.js';
import type { Assessment, Json, Register } from '../types.js';
import { readers } from '../values.js';
import { versionText } from '../version-text.js';
import { type ReviewWords, reviewEnglish } from '../words.js';

/** What is different in one assessment of a review. */
export interface ViewChange {
  /** The assessment as it is or, if it was removed, as it was. */
  readonly assessment: Assessment;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The changed records, sorted by key. Empty unless `kind` is `changed`. */
  readonly records: readonly ChangedRecord[];
}

/** A record in words, before and after a change. In a conflict, all versions, separated by empty lines. */
export interface ChangedRecord {
  readonly key: string;
  readonly title: string;
  /** Absent if there was none. */
  readonly before?: string;
  /** Absent if it was removed. */
  readonly after?: string;
}

/**
 * Compares the assessments of a review at two times. Returns an empty list if all words are the same. The status does not count: it says who
 * may read an assessment, and who has discussed it.
 */
export function changesBetween(
  before: readonly Assessment[],
  after: readonly Assessment[],
  words: ReviewWords = reviewEnglish,
): readonly ViewChange[] {
  const removed = before.filter(({ id }) => !after.some((each) => each.id === id));
  return [
    ...after.flatMap((now): readonly ViewChange[] => {
      const then = before.find(({ id }) => id === now.id);
      if (!then) return [{ assessment: now, kind: 'added', records: [] }];
      const records = changedRecords(then, now, words);
      return records.length > 0 ? [{ assessment: now, kind: 'changed', records }] : [];
    }),
    ...removed.map((assessment): ViewChange => ({ assessment, kind: 'removed', records: [] })),
  ];
}

function changedRecords(then: Assessment, now: Assessment, words: ReviewWords): readonly ChangedRecord[] {
  if (then === now) return [];
  const keys = [...new Set([...then.records.keys(), ...now.records.keys()])].filter((key) => key !== 'status').sort();
  const changed = keys.flatMap((key): readonly ChangedRecord[] => {
    const [a, b] = [then.records.get(key), now.records.get(key)];
    if (a === b || canonicalJson(sortedValues(a)) === canonicalJson(sortedValues(b))) return [];
    const [before, after] = [textIn(then, key, a, words), textIn(now, key, b, words)];
    // The evidence and actions that were removed have no words any more.
    const title = recordTitle(b && after !== undefined ? now : then, key, words);
    return [{ key, title, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  });
  const [before, after] = [canonicalJson(then.unread), canonicalJson(now.unread)];
  return before === after ? changed : [...changed, { key: '', title: words.unread, before, after }];
}

const sortedValues = (register: Register | undefined): readonly string[] =>
  register
    ? valuesOf(register)
        .flatMap((value) => (value === undefined ? [] : [canonicalJson(value)]))
        .sort()
    : [];

function textIn(assessment: Assessment, key: string, register: Register | undefined, words: ReviewWords): string | undefined {
  const texts = (register ? valuesOf(register) : []).flatMap((value) =>
    value === undefined ? [] : [textOf(assessment, key, value, words)],
  );
  return texts.length > 0 ? texts.join('\n\n') : undefined;
}

function textOf(assessment: Assessment, key: string, value: Json, words: ReviewWords): string {
  const { scale } = overviewOf(assessment);
  const text = versionText(key, value, words, { scale, nameOf: (id) => subjectText(assessment, id) });
  const basis = key === 'basis' ? readers.basis(value) : undefined;
  // A definition can be reworded under the same name.
  return basis ? `${text} (${basis.fingerprint})` : text;
}
