import { byCodeUnits } from '../ladder/index.js';
import { canonicalJson, mergeExtra } from './json.js';
import { mergeRegisters } from './register.js';
import type { Assessment, Unread } from './types.js';

/**
 * Merges two versions of one assessment. The merge is commutative, associative and idempotent: replaced and removed values do
 * not return, and concurrent writes to one record become a conflict (see `conflictsOf`). It does not depend on clocks.
 *
 * A version may be partial, such as the records to save. Unchanged registers are the same objects as in `a`, and the result is
 * `a` itself if `b` has nothing new.
 *
 * @throws {Error} if the ids differ.
 */
export function mergeAssessments(a: Assessment, b: Assessment): Assessment {
  if (a.id !== b.id) throw new Error(`${a.id} and ${b.id} are two assessments. Merge versions of one; see compareAssessments for two.`);
  if (a === b) return a;
  const records = new Map(a.records);
  for (const [key, register] of b.records) {
    const mine = records.get(key);
    records.set(key, mine ? mergeRegisters(mine, register) : register);
  }
  const merged: Assessment = {
    format: Math.max(a.format, b.format),
    id: a.id,
    records,
    unread: same(a.unread, mergeUnread(a.unread, b.unread)),
    extra: same(a.extra, mergeExtra(a.extra, b.extra)),
  };
  return isSame(a, merged) ? a : merged;
}

const same = <Value>(before: Value, after: Value): Value => (canonicalJson(before) === canonicalJson(after) ? before : after);

function mergeUnread(a: readonly Unread[], b: readonly Unread[]): readonly Unread[] {
  const all = new Map([...a, ...b].map((each) => [canonicalJson([each.key, each.value]), each]));
  return [...all].sort(([one], [other]) => byCodeUnits(one, other)).map(([, each]) => each);
}

function isSame(a: Assessment, b: Assessment): boolean {
  return (
    a.format === b.format &&
    a.records.size === b.records.size &&
    [...b.records].every(([key, register]) => a.records.get(key) === register) &&
    a.unread === b.unread &&
    a.extra === b.extra
  );
}
