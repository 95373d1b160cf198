import { fingerprint, type Level } from '../ladder/index.js';
import { canonicalJson, isObject, toJson } from './json.js';
import { actionsOf, evidenceOf, valueAt } from './read.js';
import { valuesOf, write } from './register.js';
import type { Action, Assessment, Evidence, LevelName, Stamp, Status } from './types.js';

/** The form of the data that this version writes. */
export const format = 1;

/** Whether this version may write it: one of a newer version is read and exported only. */
export const canWrite = (assessment: Assessment): boolean => assessment.format <= format;

/** Rates a subject with a word of the scale; `undefined` makes it not yet discussed again. */
export const rate = (assessment: Assessment, subject: string, rating: string | undefined, stamp: Stamp): Assessment =>
  put(assessment, `rating/${subject}`, rating, stamp);

/** Writes what there is to say about a subject, in place of what was written. */
export const note = (assessment: Assessment, subject: string, text: string, stamp: Stamp): Assessment =>
  put(assessment, `note/${subject}`, text === '' ? undefined : text, stamp);

/** Adds something that happened; under an id that is there already, it takes its place. */
export const addEvidence = (assessment: Assessment, evidence: Evidence, stamp: Stamp): Assessment =>
  put(assessment, `evidence/${evidence.id}`, evidence, stamp);

/** Changes what is given, and keeps the rest; nothing, where there is no such evidence. */
export function editEvidence(assessment: Assessment, id: string, change: Partial<Omit<Evidence, 'id'>>, stamp: Stamp): Assessment {
  const item = evidenceOf(assessment).find((each) => each.id === id);
  return item ? put(assessment, `evidence/${id}`, { ...item.value, ...change }, stamp) : assessment;
}

/** Takes it back: its words are gone from the data, and a copy that still has them does not bring them back. */
export const removeEvidence = (assessment: Assessment, id: string, stamp: Stamp): Assessment =>
  has(assessment, `evidence/${id}`) ? put(assessment, `evidence/${id}`, undefined, stamp) : assessment;

/** Adds an action that both agreed to; under an id that is there already, it takes its place. */
export const agreeAction = (assessment: Assessment, action: Action, stamp: Stamp): Assessment =>
  put(assessment, `action/${action.id}`, action, stamp);

/** Changes what is given, and keeps the rest; nothing, where there is no such action. */
export function editAction(assessment: Assessment, id: string, change: Partial<Omit<Action, 'id'>>, stamp: Stamp): Assessment {
  const item = actionsOf(assessment).find((each) => each.id === id);
  return item ? put(assessment, `action/${id}`, { ...item.value, ...change }, stamp) : assessment;
}

/** Takes it back, as `removeEvidence` does. */
export const removeAction = (assessment: Assessment, id: string, stamp: Stamp): Assessment =>
  has(assessment, `action/${id}`) ? put(assessment, `action/${id}`, undefined, stamp) : assessment;

/** Says the level that one wants to reach; `undefined`, that there is none. */
export function aimFor(assessment: Assessment, target: Level | undefined, stamp: Stamp): Assessment {
  const basis = valueAt(assessment, 'basis');
  return isObject(basis) ? put(assessment, 'basis', { ...basis, target: target && nameLevel(target) }, stamp) : assessment;
}

/** What names a level in an assessment. */
export const nameLevel = (level: Level): LevelName => ({
  id: level.id,
  ...(level.code !== undefined && { code: level.code }),
  title: level.title,
  fingerprint: fingerprint(level),
});

/** Shows it to the other: `shared`. */
export const share = (assessment: Assessment, stamp: Stamp): Assessment => setStatus(assessment, 'shared', stamp);

/** Says that it was talked about: `done`. */
export const finish = (assessment: Assessment, stamp: Stamp): Assessment => setStatus(assessment, 'done', stamp);

export const setStatus = (assessment: Assessment, status: Status, stamp: Stamp): Assessment => put(assessment, 'status', status, stamp);

/** Chooses between versions that stand side by side: writes one of them, or what was made of all, in their place. */
export const settle = (assessment: Assessment, key: string, value: unknown, stamp: Stamp): Assessment => put(assessment, key, value, stamp);

/**
 * Writes a record; what every other change is made of. `undefined` takes it back. The same assessment where it says so already.
 *
 * @throws where a newer version wrote the assessment: see `canWrite`.
 */
export function put(assessment: Assessment, key: string, value: unknown, stamp: Stamp): Assessment {
  if (!canWrite(assessment))
    throw new Error(
      `The assessment ${assessment.id} has format ${assessment.format}, and this version of rungs writes ${format}: writing could lose what it does not know. Update rungs, or export it with writeAssessment.`,
    );
  const before = assessment.records.get(key);
  const said = before ? valuesOf(before) : [undefined];
  const next = value === undefined ? undefined : toJson(value);
  if (said.length === 1 && canonicalJson([said[0]]) === canonicalJson([next]) && (said[0] === undefined) === (next === undefined))
    return assessment;
  const after = write(before, [next === undefined ? {} : { value: next }], stamp);
  return { ...assessment, records: new Map(assessment.records).set(key, after) };
}

const has = (assessment: Assessment, key: string): boolean => assessment.records.has(key);
