import { fingerprint, type Level } from '../ladder/index.js';
import { canonicalJson, isObject, toJson } from './json.js';
import { actionsOf, evidenceOf, recordValue, shownVersions } from './read.js';
import { valuesOf, write } from './register.js';
import type { Action, Assessment, Cycle, Evidence, LevelName, Stamp, Status, Version } from './types.js';

/** The version of the data format that this package writes. */
export const formatVersion = 1;

/** The longest text that a field of the review components suggests, in characters, so that a record stays within 256 KiB. */
export const longestText = 100_000;

/** Whether this package may change an assessment. One in a newer format can only be read and exported. */
export const canWrite = (assessment: Assessment): boolean => assessment.format <= formatVersion;

/** Sets the rating of a subject to the id of a rating of the scale. `undefined` removes the rating. */
export const rate = (assessment: Assessment, subject: string, rating: string | undefined, stamp: Stamp): Assessment =>
  writeRecord(assessment, `rating/${subject}`, rating, stamp);

/** Replaces the note of a subject. An empty text removes it. `over` is as in `writeRecord`. */
export const writeNote = (assessment: Assessment, subject: string, text: string, stamp: Stamp, over?: readonly Version[]): Assessment =>
  writeRecord(assessment, `note/${subject}`, text === '' ? undefined : text, stamp, over);

/** Adds evidence. Replaces existing evidence with the same id. */
export const addEvidence = (assessment: Assessment, evidence: Evidence, stamp: Stamp): Assessment =>
  writeRecord(assessment, `evidence/${evidence.id}`, evidence, stamp);

/** Changes the given fields of evidence. A no-op if there is no evidence with this id. */
export function editEvidence(assessment: Assessment, id: string, change: Partial<Omit<Evidence, 'id'>>, stamp: Stamp): Assessment {
  const item = evidenceOf(assessment).find((each) => each.id === id);
  return item ? writeRecord(assessment, `evidence/${id}`, { ...item.value, ...change }, stamp) : assessment;
}

/** Removes evidence. Its content is deleted from the data, and merging an older copy does not restore it. A no-op if there is none. */
export const removeEvidence = (assessment: Assessment, id: string, stamp: Stamp): Assessment =>
  has(assessment, `evidence/${id}`) ? writeRecord(assessment, `evidence/${id}`, undefined, stamp) : assessment;

/** Adds an action to the growth plan. Replaces an existing action with the same id. */
export const agreeAction = (assessment: Assessment, action: Action, stamp: Stamp): Assessment =>
  writeRecord(assessment, `action/${action.id}`, action, stamp);

/** Changes the given fields of an action. A no-op if there is no action with this id. */
export function editAction(assessment: Assessment, id: string, change: Partial<Omit<Action, 'id'>>, stamp: Stamp): Assessment {
  const item = actionsOf(assessment).find((each) => each.id === id);
  return item ? writeRecord(assessment, `action/${id}`, { ...item.value, ...change }, stamp) : assessment;
}

/** Removes an action. Its content is deleted from the data, and merging an older copy does not restore it. A no-op if there is none. */
export const removeAction = (assessment: Assessment, id: string, stamp: Stamp): Assessment =>
  has(assessment, `action/${id}`) ? writeRecord(assessment, `action/${id}`, undefined, stamp) : assessment;

/** Sets the level that the person wants to reach. `undefined` removes it. */
export function setTargetLevel(assessment: Assessment, target: Level | undefined, stamp: Stamp): Assessment {
  const basis = recordValue(assessment, 'basis');
  return isObject(basis) ? writeRecord(assessment, 'basis', { ...basis, target: target && nameLevel(target) }, stamp) : assessment;
}

/** Sets the period that the assessment is about. `undefined` removes it. */
export const setCycle = (assessment: Assessment, cycle: Cycle | undefined, stamp: Stamp): Assessment =>
  writeRecord(assessment, 'cycle', cycle, stamp);

/** Creates the reference to a level that an assessment stores. */
export const nameLevel = (level: Level): LevelName => ({
  id: level.id,
  ...(level.code !== undefined && { code: level.code }),
  title: level.title,
  fingerprint: fingerprint(level),
});

/** Sets the status to `shared`. */
export const share = (assessment: Assessment, stamp: Stamp): Assessment => setStatus(assessment, 'shared', stamp);

/** Sets the status to `done`. */
export const markDone = (assessment: Assessment, stamp: Stamp): Assessment => setStatus(assessment, 'done', stamp);

/** Sets the status. Statuses lock nothing; the host decides who may write. */
export const setStatus = (assessment: Assessment, status: Status, stamp: Stamp): Assessment =>
  writeRecord(assessment, 'status', status, stamp);

/** Settles a conflict: replaces all versions of a record with one value. */
export const resolveConflict = (assessment: Assessment, key: string, value: unknown, stamp: Stamp): Assessment =>
  writeRecord(assessment, key, value, stamp);

/**
 * Writes a record; all other changes use this. `undefined` removes its value. Returns the same object if the record already has
 * this value.
 *
 * @param key Such as `rating/domain-expertise`; see `Assessment` for all keys.
 * @param over The versions that it replaces, such as the one that a field showed. Others remain, as a conflict. @default all
 * @throws {Error} if the assessment is in a newer format; see `canWrite`.
 */
export function writeRecord(assessment: Assessment, key: string, value: unknown, stamp: Stamp, over?: readonly Version[]): Assessment {
  if (!canWrite(assessment))
    throw new Error(
      `The assessment ${assessment.id} has format ${assessment.format}, but this version of rungs writes format ${formatVersion}: writing could lose data that it does not know. Update rungs, or export the assessment with writeAssessment.`,
    );
  const before = assessment.records.get(key);
  const values = before ? valuesOf(before) : [undefined];
  const next = value === undefined ? undefined : toJson(value);
  if (values.length === 1 && canonicalJson([values[0]]) === canonicalJson([next]) && (values[0] === undefined) === (next === undefined))
    return assessment;
  const after = write(before, [next === undefined ? {} : { value: next }], stamp, over);
  return { ...assessment, records: new Map(assessment.records).set(key, after) };
}

/**
 * Changes fields of a record over the versions that an editor shows: `held`, the latest first. A version that came in meanwhile is
 * replaced too, and gives all other fields, if none of the given fields is different in it. Otherwise it remains, as a conflict.
 */
export function editFields(assessment: Assessment, key: string, fields: object, stamp: Stamp, held: readonly Version[]): Assessment {
  const shown = held.map(({ value }) => value).filter(isObject);
  const isHeld = ({ by, n }: Version): boolean => held.some((each) => each.by === by && each.n === n);
  const isUntouched = ({ value }: Version): boolean =>
    isObject(value) && Object.keys(fields).every((name) => shown.some((each) => canonicalJson(each[name]) === canonicalJson(value[name])));
  const incoming = assessment.records.get(key)?.versions.filter((version) => !isHeld(version) && isUntouched(version)) ?? [];
  const [taken] = shownVersions(incoming);
  const base = taken?.value ?? shown[0];
  const next = { ...(isObject(base) && base), ...fields };
  return writeRecord(assessment, key, next, stamp, taken ? [...held, taken] : held);
}

const has = (assessment: Assessment, key: string): boolean => assessment.records.has(key);
