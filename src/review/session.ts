import type { Issue } from '../ladder/index.js';
import { Autosave, type SaveState } from './autosave.js';
import { type Cell, cell, Listeners } from './cell.js';
import { canWrite, note, rate } from './edit.js';
import { emptyHistory, redo, remember, type Undone, undo } from './history.js';
import { writeAssessment } from './json-format.js';
import { mergeAssessments } from './merge-assessments.js';
import { newId as randomText } from './new-id.js';
import { type Entry, entryOf } from './read.js';
import { type AssessmentStore, failure, type Outcome, success } from './store.js';
import type { Assessment, Stamp } from './types.js';

export type { SaveState } from './autosave.js';
export type { Cell } from './cell.js';

export interface SessionOptions {
  /** A name, shown beside what was written at the same time by others. */
  readonly who?: string;
  /** @default () => new Date() */
  readonly clock?: () => Date;
  /** A random text, for the actor. @default newId */
  readonly newId?: () => string;
  /** Calls back later, and gives what stops that. @default setTimeout */
  readonly later?: (run: () => void, milliseconds: number) => () => void;
  /** @default Math.random */
  readonly random?: () => number;
}

export interface SessionState {
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Written by a newer version: shown and exported, not changed. */
  readonly isReadOnly: boolean;
  /** What could not be read when it was opened. */
  readonly issues: readonly Issue[];
  /** It was deleted by someone else; what is on the screen can be exported. */
  readonly isDeleted: boolean;
}

/**
 * One assessment that is open: what is on the screen, and its way into a store. Each of its cells fits `useSyncExternalStore`, and an
 * entry's tells only of that entry.
 */
export interface ReviewSession extends Cell<Assessment> {
  readonly id: string;
  readonly state: Cell<SessionState>;
  /** The entry of one subject; the same cell each time. */
  readonly entry: (subject: string) => Cell<Entry>;
  /** Changes it, with a stamp of now, and saves what has changed: `change((assessment, stamp) => rate(assessment, …, stamp))`. */
  readonly change: (edit: (assessment: Assessment, stamp: Stamp) => Assessment) => void;
  readonly rate: (subject: string, rating: string | undefined) => void;
  /** Call it with every input event: nothing waits for a pause. */
  readonly note: (subject: string, text: string) => void;
  /** Keys of what stayed as it is, as someone else has written there since. */
  readonly undo: () => readonly string[];
  readonly redo: () => readonly string[];
  /** Saves what is not saved, and says how that went. */
  readonly flush: () => Promise<SaveState>;
  /** All of it as the text of a file, saved or not. */
  readonly export: () => string;
  /** Saves, and lets go of the store, which stays open. */
  readonly close: () => Promise<SaveState>;
}

/** Opens what a store has; `undefined` where it has nothing under that id. */
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

/** Begins with an assessment that no store has yet, or not all of, such as one that was read from a file; saves it at once. */
export const startSession = (store: AssessmentStore, assessment: Assessment, options: SessionOptions = {}): ReviewSession =>
  session(store, assessment, { ...options, issues: [], save: undefined });

interface Given extends SessionOptions {
  readonly issues: readonly Issue[];
  readonly save: SaveState | undefined;
}

function session(store: AssessmentStore, opened: Assessment, given: Given): ReviewSession {
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
    { store, later, random, current: () => assessment, onSaved: show, onState: () => state.refresh() },
    given.save ?? { state: 'saving' },
  );
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
    history = remember(history, before, after, now);
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
  // A page that goes away is told so here, and not always later.
  const stopLeaving = onLeaving(() => void autosave.flush());
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
    note: (subject, text) => change((before, now) => note(before, subject, text, now)),
    undo: () => goBack(undo),
    redo: () => goBack(redo),
    flush: () => autosave.flush(),
    export: () => writeAssessment(assessment),
    close: async () => {
      const end = await autosave.flush();
      autosave.close();
      stopHearing();
      stopLeaving();
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
  // Evidence is looked at only where it was, or now is, of this entry.
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

function onLeaving(leave: () => void): () => void {
  if (typeof addEventListener !== 'function' || typeof document === 'undefined') return () => undefined;
  const hide = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  return () => {
    removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
  };
}
