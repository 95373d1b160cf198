import { type AssessmentStore, createMemoryStore, entryOf, failure, memoryData, openSession, startSession, writeNote } from 'rungs/review';
import { createIndexedDbStore } from 'rungs/review/indexeddb';
import { expect, it, vi } from 'vitest';
import { eventually } from '../eventually.js';
import { start } from './histories.js';

it('tells of one entry only when that entry changes', async () => {
  const session = startSession(createMemoryStore(), start());
  const [one, other, all] = [vi.fn(), vi.fn(), vi.fn()];
  session.entry('domain-expertise').subscribe(one);
  session.entry('other').subscribe(other);
  session.subscribe(all);
  const before = session.entry('other').getSnapshot();
  session.note('domain-expertise', 'L');
  session.note('domain-expertise', 'Le');
  expect([one.mock.calls.length, other.mock.calls.length, all.mock.calls.length]).toEqual([2, 0, 2]);
  expect(session.entry('other').getSnapshot()).toBe(before);
  expect(session.entry('domain-expertise').getSnapshot()).toBe(session.entry('domain-expertise').getSnapshot());
  expect(session.entry('domain-expertise').getSnapshot().note).toBe('Le');
  expect(await session.close()).toEqual({ state: 'saved', where: 'memory' });
});

it('says saved only after the store has it, and tries again what failed, with the text on screen', async () => {
  const inner = createMemoryStore();
  let isBroken = true;
  const store: AssessmentStore = { ...inner, save: async (part) => (isBroken ? failure('quota') : inner.save(part)) };
  const waits: number[] = [];
  let again: () => void = () => undefined;
  const later = (run: () => void, milliseconds: number): (() => void) => {
    waits.push(milliseconds);
    again = run;
    return () => undefined;
  };
  const session = startSession(store, start(), { later, random: () => 1 });
  session.note('s', 'words');
  expect(session.state.getSnapshot().save).toEqual({ state: 'saving' });
  expect(await session.flush()).toMatchObject({ state: 'failed', problem: { kind: 'quota', canRetry: true } });
  expect(session.export()).toContain('words');
  expect(waits.at(-1)).toBeGreaterThan(waits[0] ?? 0);
  isBroken = false;
  again();
  expect(await session.flush()).toEqual({ state: 'saved', where: 'memory' });
  const loaded = await inner.load('a1');
  expect(loaded.ok && loaded.value && entryOf(loaded.value.assessment, 's').note).toBe('words');
});

it('loses nothing to a store that throws', async () => {
  const store: AssessmentStore = { ...createMemoryStore(), save: () => Promise.reject(new Error('broken')) };
  const session = startSession(store, start(), { later: () => () => undefined });
  expect(await session.flush()).toMatchObject({ state: 'failed', problem: { kind: 'unknown', cause: 'Error: broken' } });
});

it('undoes and does again, and shows what another tab writes', async () => {
  const data = memoryData();
  const session = startSession(createMemoryStore(data), start());
  await session.flush();
  const opened = await openSession(createMemoryStore(data), 'a1');
  const other = opened.ok ? opened.value : undefined;
  session.rate('s', 'maturing');
  session.rate('s', 'performing');
  session.undo();
  expect(session.entry('s').getSnapshot().rating).toBe('maturing');
  expect(session.state.getSnapshot()).toMatchObject({ canUndo: true, canRedo: true });
  session.redo();
  await session.flush();
  await eventually(() => expect(other?.entry('s').getSnapshot().rating).toBe('performing'));
  other?.rate('s', 'exceeding');
  await other?.flush();
  await eventually(() => expect(session.entry('s').getSnapshot().rating).toBe('exceeding'));
  expect(session.undo()).toEqual(['rating/s']);
  expect(session.entry('s').getSnapshot().rating).toBe('exceeding');
});

it('says that it was deleted elsewhere, and keeps the text', async () => {
  const data = memoryData();
  const session = startSession(createMemoryStore(data), start());
  await session.flush();
  await createMemoryStore(data).delete('a1');
  session.note('s', 'words');
  expect(await session.flush()).toMatchObject({ state: 'failed', problem: { kind: 'deleted', canRetry: false } });
  expect([session.state.getSnapshot().isDeleted, session.export().includes('words')]).toEqual([true, true]);
});

it('does not change what a newer version wrote', async () => {
  const store = createMemoryStore();
  await store.save({ ...writeNote(start(), 's', 'words', { actor: 'a', at: 'now' }), format: 2 });
  const opened = await openSession(store, 'a1');
  const session = opened.ok ? opened.value : undefined;
  session?.note('s', 'other');
  expect([session?.state.getSnapshot().isReadOnly, session?.entry('s').getSnapshot().note]).toEqual([true, 'words']);
});

it('opens and saves on plain http, where a browser has no `crypto.randomUUID`', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  try {
    const store = createMemoryStore();
    const session = startSession(store, start());
    session.note('domain-expertise', 'kept');
    expect(await session.flush()).toMatchObject({ state: 'saved' });
    createIndexedDbStore().close();
  } finally {
    vi.unstubAllGlobals();
  }
});
