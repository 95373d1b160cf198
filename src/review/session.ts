import type { Issue } from '../ladder/index.js';
import { Autosave, type SaveState } from './autosave.js';
import { type Cell, cell, Listeners } from './cell.js';
import { canWrite, rate, writeNote } from './edit.js';
import { emptyHistory, recordStep, redo, type Undone, undo } from './history.js';
import { writeAssessment } from './json-format.js';
import { onLeaving } from './leaving.js';
import { mergeAssessments } from './merge-assessments.js';
import { newId as randomText } from './new-id.js';
import { type Entry, entryOf, shownVersions } from './read.js';
import { type AssessmentStore, failure, type Outcome, success } from './store.js';
import type { Assessment, Stamp, Version } from './types.js';

export type { SaveState } from './autosave.js';
export type { Cell } from './cell.js';

/** Options of `openSession` and `startSession`. */
export interface SessionOptions {
  /** Name of the writer, shown in conflicts. */
  readonly who?: string;
  /** @default () => new Date() */
  readonly clock?: () => Date;
  /**
   * Returns a random id, used for the actor of this session.
   *
   * @default newId
   */
  readonly newId?: () => string;
  /**
   * Runs a callback after a delay. Returns a function that cancels it.
   *
   * @default a wrapper of setTimeout
   */
  readonly later?: (run: () => void, milliseconds: number) => () => void;
  /**
   * Returns a number from 0 to 1, for the jitter of retries.
   *
   * @default Math.random
   */
  readonly random?: () => number;
}

/** The state of a session. */
export interface SessionState {
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the assessment is in a newer format, so that it can be shown and exported but not changed. */
  readonly isReadOnly: boolean;
  /** Problems found when the assessment was loaded, such as unreadable records. */
  readonly issues: readonly Issue[];
  /** Whether the assessment was deleted from the store. The session can still export it. */
  readonly isDeleted: boolean;
}

/**
 * An open assessment that saves each change to a store. The session and its cells work with `useSyncExternalStore`. The cell of
 * an entry notifies only when that entry changes.
 */
export interface ReviewSession extends Cell<Assessment> {
  readonly id: string;
  readonly state: Cell<SessionState>;
  /** The cell of the entry of one subject. Returns the same cell for each call. */
  readonly entry: (subject: string) => Cell<Entry>;
  /**
   * Applies a change with a current stamp, and saves the changed records. A no-op if the session is read-only.
   *
   * @example session.change((assessment, stamp) => addEvidence(assessment, evidence, stamp));
   */
  readonly change: (edit: (assessment: Assessment, stamp: Stamp) => Assessment) => void;
  /** Sets the rating of a subject. `undefined` removes it. */
  readonly rate: (subject: string, rating: string | undefined) => void;
  /**
   * Sets the note of a subject. Call it on every input event; saving is not debounced. It replaces what this session wrote or showed
   * last; a concurrent version by others remains until somebody chooses (`resolveConflict`). `over` are other versions to replace.
   */
  readonly note: (subject: string, text: string, over?: readonly Version[]) => void;
  /** Undoes the last step. Returns the keys of records that did not change, because another person has replaced the value. */
  readonly undo: () => readonly string[];
  /** Redoes the step that was undone last. Returns keys as `undo` does. */
  readonly redo: () => readonly string[];
  /** Saves all unsaved records. Resolves with the state when all saves have finished. */
  readonly flush: () => Promise<SaveState>;
  /** Serialises the assessment to the text of a file, including unsaved changes. */
  readonly export: () => string;
  /** Saves all unsaved records and unsubscribes from the store. Does not close the store. */
  readonly close: () => Promise<SaveState>;
}

/**
 * Loads an assessment from a store and opens it. The value is `undefined` if the store has no assessment with this id.
 *
 * @example
 * const opened = await openSession(createIndexedDbStore(), id);
 * if (opened.ok) opened.value?.note('domain-expertise', 'Mentors two engineers.');
 */
export async function openSession(
  store: AssessmentStore,
  id: string,
  options: SessionOptions = {},
): Promise<Outcome<ReviewSession | undefined>> {
  const loaded = await store.load(id).catch((thrown: unknown) => failure('unknown', thrown));
  if (!loaded.ok) return loaded;
  if (!loaded.value) return success(undefined);
  const { assessment, issues, where } = loaded.value;
  return success(session(store, assessment, { ...options, issues, save: { state: 'saved', where } }));
}

/** Opens an assessment that the store does not have, or has only in part, such as a new or an imported one. Saves it immediately. */
export const startSession = (store: AssessmentStore, assessment: Assessment, options: SessionOptions = {}): ReviewSession =>
  session(store, assessment, { ...options, issues: [], save: undefined });

interface InternalOptions extends SessionOptions {
  readonly issues: readonly Issue[];
  readonly save: SaveState | undefined;
}

function session(store: AssessmentStore, opened: Assessment, given: InternalOptions): ReviewSession {
  const { who, clock = () => new Date(), newId = randomText, later = afterwards, random = Math.random } = given;
  const actor = newId();
  const stamp = (): Stamp => ({ actor, at: clock().toISOString(), ...(who !== undefined && { who }) });
  let assessment = opened;
  let history = emptyHistory;
  let isDeleted = false;
  const all = new Listeners();
  const entries = new Map<string, { readonly cell: Cell<Entry>; readonly refresh: (changed: ReadonlySet<string>) => void }>();

  const show = (next: Assessment): ReadonlySet<string> => {
    const changed = changedKeys(assessment, next);
    if (next === assessment) return changed;
    assessment = next;
    for (const { refresh } of entries.values()) refresh(changed);
    all.tell();
    return changed;
  };
  const autosave = new Autosave(
    {
      store,
      later,
      random,
      current: () => assessment,
      onSaved: show,
      onState: () => {
        leaving.askFirst(autosave.isOnScreenOnly);
        state.refresh();
      },
    },
    given.save ?? { state: 'saving' },
  );
  const leaving = onLeaving(() => void autosave.flush());
  const state = cell<SessionState>(() => ({
    save: autosave.state,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isReadOnly: !canWrite(assessment),
    issues: given.issues,
    isDeleted,
  }));
  const change = (edit: (assessment: Assessment, stamp: Stamp) => Assessment): void => {
    if (!canWrite(assessment)) return;
    const now = stamp();
    const before = assessment;
    const after = edit(before, now);
    if (after === before) return;
    history = recordStep(history, before, after, now);
    autosave.touch(show(after));
    state.refresh();
  };
  const goBack = (go: (...all: Parameters<typeof undo>) => Undone): readonly string[] => {
    const done = go(assessment, history, stamp());
    history = done.history;
    autosave.touch(show(done.assessment));
    state.refresh();
    return done.kept;
  };

  let reload: Promise<void> | undefined;
  let again = false;
  const takeIn = async (): Promise<void> => {
    const loaded = await store.load(opened.id).catch((thrown: unknown) => failure('unknown', thrown));
    if (loaded.ok && loaded.value) show(mergeAssessments(assessment, loaded.value.assessment));
    const isOld = again;
    again = false;
    reload = isOld ? takeIn() : undefined;
  };
  const stopHearing = store.subscribe((event) => {
    if (event.kind === 'lost') return autosave.touch(assessment.records.keys());
    if (event.id !== opened.id) return;
    if (event.kind === 'changed') {
      if (reload) again = true;
      else reload = takeIn();
    } else if (event.kind === 'deleted') {
      isDeleted = true;
      state.refresh();
    } else autosave.sent(event.kind === 'waiting' ? event.problem : undefined);
  });
  if (!given.save) autosave.touch(assessment.records.keys());

  return {
    id: opened.id,
    getSnapshot: () => assessment,
    subscribe: all.subscribe,
    state,
    entry: (subject) => {
      const found = entries.get(subject) ?? entryCell(() => assessment, subject);
      entries.set(subject, found);
      return found.cell;
    },
    change,
    rate: (subject, rating) => change((before, now) => rate(before, subject, rating, now)),
    note: (subject, text, over) =>
      change((before, now) =>
        writeNote(before, subject, text, now, over ?? shownVersions(before.records.get(`note/${subject}`)?.versions ?? [], actor)),
      ),
    undo: () => goBack(undo),
    redo: () => goBack(redo),
    flush: () => autosave.flush(),
    export: () => writeAssessment(assessment),
    close: async () => {
      const end = await autosave.flush();
      autosave.close();
      stopHearing();
      leaving.stop();
      return end;
    },
  };
}

function entryCell(current: () => Assessment, subject: string) {
  const entry = cell(() => entryOf(current(), subject));
  const own = new Set([`rating/${subject}`, `note/${subject}`, 'basis']);
  const refresh = (changed: ReadonlySet<string>): void => {
    if ([...changed].some((key) => own.has(key) || (key.startsWith('evidence/') && touches(key)))) entry.refresh();
  };
  // Evidence affects this entry only if the entry contained it before the change or contains it now.
  const touches = (key: string): boolean => {
    const id = key.slice('evidence/'.length);
    const isIn = ({ evidence }: Entry): boolean => evidence.some((each) => each.id === id);
    return isIn(entry.getSnapshot()) || isIn(entryOf(current(), subject));
  };
  return { cell: entry, refresh };
}

function changedKeys(before: Assessment, after: Assessment): ReadonlySet<string> {
  const changed = [...after.records].filter(([key, register]) => before.records.get(key) !== register);
  return new Set(changed.map(([key]) => key));
}

function afterwards(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
