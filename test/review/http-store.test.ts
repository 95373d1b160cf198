import {
  conflictsOf,
  createMemoryStore,
  entryOf,
  memoryData,
  resolveConflict,
  type StoreEvent,
  startSession,
  writeNote,
} from 'rungs/review';
import { acceptanceOf } from 'rungs/review/acceptance';
import { createHttpStore, type HttpStore } from 'rungs/review/http';
import { describe, expect, it, test } from 'vitest';
import { eventually } from '../eventually.js';
import { start } from './histories.js';
import { type Fault, startReviewServer } from './review-server.js';
import { serverPerTest } from './server-per-test.js';

acceptanceOf(
  'the HTTP store',
  async () => {
    const server = await startReviewServer();
    const opened: HttpStore[] = [];
    const open = (): HttpStore => {
      const store = createHttpStore({ url: server.url, local: createMemoryStore(), pollEvery: 30, retryAfter: 10 });
      opened.push(store);
      return store;
    };
    const end = async (): Promise<void> => {
      for (const store of opened) store.close();
      await server.close();
    };
    return { store: open(), another: async () => open(), end };
  },
  { describe, test, expect },
);

describe('the HTTP store', () => {
  const on = serverPerTest();
  const { open, opened } = on;

  it('keeps on the device what is written offline, says so, and sends it when the connection is back', async () => {
    const session = startSession(open(), start());
    expect(await session.flush()).toEqual({ state: 'saved', where: 'server' });
    on.server.always = 'refuse-connection';
    session.note('s', 'written offline');
    expect(await session.flush()).toMatchObject({ state: 'saved', where: 'memory', waiting: { kind: 'offline', canRetry: true } });
    on.server.always = undefined;
    await eventually(() => expect(session.state.getSnapshot().save).toEqual({ state: 'saved', where: 'server' }));
    expect(entryOf((await opened(open())).getSnapshot(), 's').note).toBe('written offline');
  });

  it('sends in a later visit what an earlier one could not', async () => {
    const data = memoryData();
    on.server.always = 'refuse-connection';
    const session = startSession(open(createMemoryStore(data)), start());
    session.note('s', 'before the crash');
    await session.flush();
    on.closeLast();
    on.server.always = undefined;
    await open(createMemoryStore(data)).sync();
    expect(entryOf((await opened(open())).getSnapshot(), 's').note).toBe('before the crash');
  });

  const faults: readonly Fault[] = ['refuse-connection', 'die-before-write', 'die-after-write', 'error', 'busy', 'signed-out'];
  it.each(faults)('neither loses nor doubles what is written while the server meets: %s', async (fault) => {
    const session = startSession(open(), start());
    await session.flush();
    on.server.faults.push(fault, fault);
    for (let at = 0; at < 10; at++) session.note(`s${at}`, `text ${at}`);
    await session.flush();
    // Who is signed out has to come back; all else is tried again by itself.
    if (fault === 'signed-out') session.note('s', 'signed in again');
    await eventually(() => expect(session.state.getSnapshot().save).toEqual({ state: 'saved', where: 'server' }));
    const found = (await opened(open())).getSnapshot();
    for (let at = 0; at < 10; at++) expect(entryOf(found, `s${at}`).note).toBe(`text ${at}`);
    expect(conflictsOf(found)).toEqual([]);
    expect(on.server.kept.get('a1')?.get('note/s0')?.version).toBe(1);
  });

  it('shows both where another has written since, on both sides, and overwrites neither', async () => {
    const mine = startSession(open(), start());
    await mine.flush();
    const theirs = await opened(open());
    mine.note('s', 'mine');
    theirs.note('s', 'theirs');
    await Promise.all([mine.flush(), theirs.flush()]);
    for (const session of [mine, theirs, await opened(open())])
      await eventually(() => {
        const values = conflictsOf(session.getSnapshot()).flatMap(({ versions }) => versions.map(({ value }) => value));
        expect(new Set(values)).toEqual(new Set(['mine', 'theirs']));
      });
    // A further key removes neither.
    mine.note('s', 'mine!');
    expect(conflictsOf(mine.getSnapshot())[0]?.versions.map(({ value }) => value)).toEqual(expect.arrayContaining(['mine!', 'theirs']));
    mine.change((assessment, stamp) => resolveConflict(assessment, 'note/s', 'mine and theirs', stamp));
    await mine.flush();
    await eventually(() => expect(conflictsOf(theirs.getSnapshot())).toEqual([]));
    expect(theirs.entry('s').getSnapshot().note).toBe('mine and theirs');
  });

  it('sends to the server alone where the device keeps nothing', async () => {
    const local = createMemoryStore();
    local.close();
    const session = startSession(open(local), start());
    expect(await session.flush()).toEqual({ state: 'saved', where: 'server' });
    on.server.always = 'error';
    session.note('s', 'only on the screen');
    expect(await session.flush()).toMatchObject({ state: 'failed', problem: { kind: 'offline' } });
    expect(session.export()).toContain('only on the screen');
  });

  it('says of an id that no address can have that it is refused, and asks nothing', async () => {
    const store = open();
    for (const id of ['.', '..']) {
      expect(await store.save({ ...start(), id })).toMatchObject({ ok: true, value: { where: 'memory', waiting: { kind: 'refused' } } });
      expect(await store.delete(id)).toMatchObject({
        ok: false,
        problem: { kind: 'refused', cause: expect.stringContaining('choose another') },
      });
    }
    expect(on.server.requests).toEqual([]);
  });

  it('asks nothing by itself once one is signed out, and goes on when one is signed in again', async () => {
    const elsewhere = await startReviewServer();
    const clock = createHttpStore({ url: elsewhere.url, local: createMemoryStore(), pollEvery: 30 });
    await startSession(clock, start()).flush();
    /** As long as another page takes to ask this often. */
    const polls = async (count: number): Promise<void> => {
      const before = elsewhere.requests.length;
      await eventually(() => expect(elsewhere.requests.length - before).toBeGreaterThanOrEqual(count));
    };
    const session = startSession(open(), start());
    await session.flush();
    on.server.always = 'signed-out';
    const before = on.server.requests.length;
    await eventually(() => expect(on.server.requests.length).toBeGreaterThan(before));
    // What was under way is answered.
    await polls(3);
    const asked = on.server.requests.length;
    await polls(10);
    expect(on.server.requests.slice(asked)).toEqual([]);
    on.server.always = undefined;
    session.note('s', 'signed in again');
    expect(await session.flush()).toEqual({ state: 'saved', where: 'server' });
    const again = on.server.requests.length;
    await eventually(() => expect(on.server.requests.slice(again)).toContain('GET /assessments/a1'));
    clock.close();
    await elsewhere.close();
  });

  it('asks again only for what has changed, and waits as long as the server asks', async () => {
    const store = open();
    const session = startSession(store, start());
    await session.flush();
    await store.load('a1');
    const before = on.server.requests.length;
    const heard: StoreEvent[] = [];
    store.subscribe((event) => heard.push(event));
    // By the store's own clock, which is when it asks.
    await eventually(() => expect(on.server.requests.length - before).toBeGreaterThan(5));
    expect(on.server.requests.slice(before).every((request) => request === 'GET /assessments/a1')).toBe(true);
    expect(heard.filter(({ kind }) => kind === 'changed')).toEqual([]);
    on.server.busyFor = 3600;
    on.server.faults.push('busy');
    const patches = (): number => on.server.requests.filter((request) => request.startsWith('PATCH')).length;
    const sent = patches();
    await store.save(writeNote(start(), 't', 'words', { actor: 'x', at: '2026-03-14T10:00:00.000Z' }));
    // It would be back after 10 ms, and is asked to stay away for an hour. Timers of one process fire in their order, however busy it is.
    const rest = async (): Promise<void> => {
      for (let tick = 0; tick < 5; tick++) await new Promise((done) => setTimeout(done, 30));
    };
    await rest();
    expect(patches() - sent).toBe(1);
    // Nor does what is read or written meanwhile go before that.
    const asked = on.server.requests.length;
    await store.load('a1');
    const saved = await store.save(writeNote(start(), 'u', 'more words', { actor: 'x', at: '2026-03-14T10:00:00.000Z' }));
    expect(saved).toMatchObject({ ok: true, value: { where: 'memory', waiting: { kind: 'offline' } } });
    await rest();
    expect(on.server.requests.slice(asked).every((request) => request === 'GET /assessments/a1')).toBe(true);
  });

  it('sends what it has when the time is over that the server asks for', async () => {
    const store = open();
    await startSession(store, start()).flush();
    on.server.faults.push('busy');
    await store.save(writeNote(start(), 't', 'words', { actor: 'x', at: '2026-03-14T10:00:00.000Z' }));
    await store.save(writeNote(start(), 'u', 'more words', { actor: 'x', at: '2026-03-14T10:00:00.000Z' }));
    await eventually(() => expect([...(on.server.kept.get('a1')?.keys() ?? [])]).toEqual(expect.arrayContaining(['note/t', 'note/u'])));
  });
});
