import { byCodeUnits } from '../ladder/index.js';
import { canonicalJson, mergeExtra } from './json.js';
import { mergeRegisters } from './register.js';
import type { Assessment, Unread } from './types.js';

/**
 * All that two versions of one assessment say. Commutative, associative and idempotent, whatever happened in between:
 * what one replaced or took back does not return, what both wrote without knowing of each other stands side by side
 * (`conflictsOf`). Clocks decide nothing. What one has of the other is the same object, so that who compares sees what is new.
 *
 * A part of an assessment may be given, such as the records that a store was asked to save.
 *
 * @throws where the two are not one assessment
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
