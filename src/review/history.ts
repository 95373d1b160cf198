import { canWrite } from './edit.js';
import { write } from './register.js';
import type { Assessment, Stamp, Version } from './types.js';

/** The undo and redo stacks of one user for one assessment. Immutable. */
export interface History {
  /** Steps that can be undone, latest last. */
  readonly past: readonly Step[];
  /** Steps that can be redone, next last. */
  readonly future: readonly Step[];
}

/** A change that is undone and redone as a unit. `at` is its time in ISO 8601. */
export interface Step {
  readonly at: string;
  readonly changes: readonly RecordChange[];
}

interface RecordChange {
  readonly key: string;
  readonly before: readonly Version[];
  readonly after: readonly Version[];
}

/** A history without steps. */
export const emptyHistory: History = { past: [], future: [] };

const maxSteps = 500;

/** Consecutive text changes of one record within this time are one step, in milliseconds. */
const typingTime = 1500;

/**
 * Adds the changes between two versions of an assessment to the history, and clears the redo stack. Call it after each change
 * by the user, but not after a merge. Consecutive text changes of one record within 1.5 s are one step. The history keeps the
 * last 500 steps.
 */
export function recordStep(history: History, before: Assessment, after: Assessment, { at }: Pick<Stamp, 'at'>): History {
  const changes = [...after.records].flatMap(([key, register]) => {
    const earlier = before.records.get(key);
    return earlier === register ? [] : [{ key, before: earlier?.versions ?? [nothing(at)], after: register.versions }];
  });
  if (changes.length === 0) return history;
  const last = history.past.at(-1);
  const joined = last && history.future.length === 0 ? joinTyping(last, { at, changes }) : undefined;
  const past = joined ? [...history.past.slice(0, -1), joined] : [...history.past, { at, changes }];
  return { past: past.slice(-maxSteps), future: [] };
}

/** The result of `undo` and `redo`. */
export interface Undone {
  readonly assessment: Assessment;
  readonly history: History;
  /** Keys of records that did not change, because another person has replaced the value since. */
  readonly kept: readonly string[];
}

/**
 * Undoes the last step: its records get their previous values, including conflicts. Later changes by others are not lost: a
 * concurrent version remains as a conflict, and a record that another person has replaced does not change and is listed in
 * `kept`.
 */
export function undo(assessment: Assessment, history: History, stamp: Stamp): Undone {
  const step = history.past.at(-1);
  if (!step) return { assessment, history, kept: [] };
  return go(assessment, step, { past: history.past.slice(0, -1), future: history.future }, stamp, 'undo');
}

/** Redoes the step that was undone last. */
export function redo(assessment: Assessment, history: History, stamp: Stamp): Undone {
  const step = history.future.at(-1);
  if (!step) return { assessment, history, kept: [] };
  return go(assessment, step, { past: history.past, future: history.future.slice(0, -1) }, stamp, 'redo');
}

function go(assessment: Assessment, step: Step, rest: History, stamp: Stamp, way: 'undo' | 'redo'): Undone {
  if (!canWrite(assessment)) return { assessment, history: { past: [], future: [] }, kept: [] };
  const records = new Map(assessment.records);
  const kept: string[] = [];
  // Writing a value again creates a new version. The other steps refer to the old one and must be updated.
  const renamed = new Map<string, Version>();
  for (const { key, before, after } of step.changes) {
    const [from, to] = way === 'undo' ? [after, before] : [before, after];
    const register = records.get(key);
    const ours = new Set(from.map(dotOf));
    const over = register?.versions.filter((version) => ours.has(dotOf(version))) ?? [];
    if (!register || over.length === 0) {
      kept.push(key);
      continue;
    }
    const count = new Map(register.seen).get(stamp.actor) ?? 0;
    const written = write(register, to, stamp, over);
    const fresh = written.versions.filter(({ by, n }) => by === stamp.actor && n > count);
    for (const [at, version] of fresh.entries()) renamed.set(nameOf(key, to[at] ?? version), version);
    records.set(key, written);
  }
  const rename = (each: Step): Step => ({ ...each, changes: each.changes.map(renameChange) });
  const renameChange = ({ key, before, after }: RecordChange): RecordChange => {
    const now = (version: Version): Version => renamed.get(nameOf(key, version)) ?? version;
    return { key, before: before.map(now), after: after.map(now) };
  };
  const [past, future] = way === 'undo' ? [rest.past, [...rest.future, step]] : [[...rest.past, step], rest.future];
  return { assessment: { ...assessment, records }, history: { past: past.map(rename), future: future.map(rename) }, kept };
}

/** A version without a value, used for a record that did not exist. */
const nothing = (at: string): Version => ({ by: '', n: 0, at });

const dotOf = ({ by, n }: Version): string => JSON.stringify([by, n]);

const nameOf = (key: string, version: Version): string => JSON.stringify([key, version.by, version.n]);

/** Joins two steps if the second continues typing in the text that the first changed. */
function joinTyping(last: Step, next: Step): Step | undefined {
  const [[earlier, ...othersThen], [later, ...othersNow]] = [last.changes, next.changes];
  if (!earlier || !later || othersThen.length + othersNow.length > 0 || earlier.key !== later.key) return undefined;
  const pause = Date.parse(next.at) - Date.parse(last.at);
  const isTyping = /^(?:note|evidence|action)\//.test(later.key) && later.after.every(({ value }) => value !== undefined);
  const isStart = !later.key.startsWith('note/') && earlier.before.every(({ value }) => value === undefined);
  const isNext = earlier.after.length === later.before.length && earlier.after.every((version, at) => isSameDot(version, later.before[at]));
  if (!isTyping || isStart || !isNext || !(pause >= 0 && pause <= typingTime)) return undefined;
  return { at: next.at, changes: [{ key: later.key, before: earlier.before, after: later.after }] };
}

const isSameDot = (a: Version, b: Version | undefined): boolean => b !== undefined && dotOf(a) === dotOf(b);
