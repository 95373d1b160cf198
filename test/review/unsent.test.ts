import { conflictsOf, createMemoryStore, entryOf, memoryData, readAssessment, startSession, writeNote } from 'rungs/review';
import { assessmentOnServer } from 'rungs/review/http';
import { describe, expect, it } from 'vitest';
import { eventually } from '../eventually.js';
import { start } from './histories.js';
import type { Fault } from './review-server.js';
import { serverPerTest } from './server-per-test.js';

const on = serverPerTest();
const { open, opened } = on;
const noteOnServer = (subject = 's'): string => JSON.stringify(on.server.kept.get('a1')?.get(`note/${subject}`)?.value ?? null);
const stamp = { actor: 'x', at: '2026-03-14T10:00:00.000Z' };

describe('what the server does not have', () => {
  it.each<Fault>(['busy', 'error', 'refuse-connection', 'signed-out', 'says-nothing'])(
    'is the value of sync, and is not forgotten: %s',
    async (fault) => {
      const local = createMemoryStore();
      const store = open(local);
      const session = startSession(store, start());
      await session.flush();
      on.server.always = fault;
      session.note('s', 'not sent yet');
      await session.flush();
      for (let times = 0; times < 2; times++) {
        const [unsent] = await store.sync();
        expect(unsent?.keys).toEqual(['note/s']);
        expect(unsent && entryOf(unsent.assessment, 's').note).toBe('not sent yet');
        expect(unsent?.problem.message).toMatch(/^Not sent/);
      }
      expect(await store.forget('a1')).toMatchObject({ ok: false, problem: { kind: 'unsent' } });
      const kept = await local.load('a1');
      expect(kept.ok && kept.value && entryOf(kept.value.assessment, 's').note).toBe('not sent yet');
      expect((await store.discard('a1')).ok).toBe(true);
      expect(await local.load('a1')).toEqual({ ok: true, value: undefined });
      expect(await store.sync()).toEqual([]);
    },
  );

  it('is not forgotten by a visit that never reached the server', async () => {
    const data = memoryData();
    const first = open(createMemoryStore(data));
    await startSession(first, start()).flush();
    on.server.always = 'busy';
    const store = open(createMemoryStore(data));
    expect((await store.sync()).map(({ assessment }) => assessment.id)).toEqual(['a1']);
    expect(await store.forget('a1')).toMatchObject({ ok: false, problem: { kind: 'unsent' } });
  });

  it('is the value of sync where the device keeps nothing', async () => {
    const local = createMemoryStore();
    const store = open(local);
    const session = startSession(store, start());
    await session.flush();
    local.close();
    on.server.always = 'busy';
    session.note('s', 'only on the screen');
    expect(await session.flush()).toMatchObject({ state: 'failed' });
    const [unsent] = await store.sync();
    expect(unsent && entryOf(unsent.assessment, 's').note).toBe('only on the screen');
  });

  it('is empty once all is sent, and what is sent is forgotten', async () => {
    const store = open();
    await startSession(store, writeNote(start(), 's', 'words', stamp)).flush();
    expect(await store.sync()).toEqual([]);
    expect(await store.forget('a1')).toEqual({ ok: true, value: undefined });
  });
});

describe('a record that the server refuses', () => {
  it('is set aside and named, and all others are sent', async () => {
    const store = open();
    const session = startSession(store, start());
    await session.flush();
    on.server.refuses = (key) => key === 'note/bad';
    session.change((assessment, now) =>
      ['s', 'bad', 't', 'u', 'v'].reduce((before, subject) => writeNote(before, subject, `text ${subject}`, now), assessment),
    );
    expect(await session.flush()).toMatchObject({ state: 'saved', waiting: { kind: 'refused', records: ['note/bad'] } });
    for (const subject of ['s', 't', 'u', 'v']) expect(noteOnServer(subject)).toContain(`text ${subject}`);
    expect((await store.sync()).map(({ keys }) => keys)).toEqual([['note/bad']]);
    const asked = on.server.requests.length;
    session.note('s', 'more');
    await session.flush();
    expect(on.server.requests.slice(asked).filter((request) => request.startsWith('PATCH'))).toHaveLength(1);
    on.server.refuses = () => false;
    session.note('bad', 'shorter');
    expect(await session.flush()).toEqual({ state: 'saved', where: 'server' });
    expect(noteOnServer('bad')).toContain('shorter');
  });

  it('is the whole of it where the server does not let it begin', async () => {
    on.server.refuses = (key) => key === 'about';
    const session = startSession(open(), start());
    expect(await session.flush()).toMatchObject({ state: 'saved', waiting: { kind: 'refused' } });
    expect(on.server.kept.has('a1')).toBe(false);
  });
});

describe('more than a server takes at once', () => {
  const large = Array.from({ length: 30 }, (_, at) => at).reduce(
    (assessment, at) => writeNote(assessment, `s${at}`, `${at} ${'é'.repeat(40_000)}`, stamp),
    start(),
  );
  it.each([1024 * 1024, 200_000])('is sent in parts: %i bytes', async (mostBytes) => {
    on.server.mostBytes = mostBytes;
    const session = startSession(open(), large);
    expect(await session.flush()).toEqual({ state: 'saved', where: 'server' });
    const found = (await opened(open())).getSnapshot();
    for (let at = 0; at < 30; at++) expect(entryOf(found, `s${at}`).note).toBe(entryOf(large, `s${at}`).note);
  });
});

describe('a 410', () => {
  it('that the API did not send deletes nothing', async () => {
    const local = createMemoryStore();
    const session = startSession(open(local), start());
    await session.flush();
    on.server.always = 'foreign-gone';
    session.note('s', 'words');
    expect(await session.flush()).toMatchObject({ state: 'saved', where: 'memory', waiting: { kind: 'offline' } });
    expect(session.state.getSnapshot().isDeleted).toBe(false);
    const kept = await local.load('a1');
    expect(kept.ok && kept.value && entryOf(kept.value.assessment, 's').note).toBe('words');
    on.server.always = undefined;
    await eventually(() => expect(session.state.getSnapshot().save).toEqual({ state: 'saved', where: 'server' }));
  });

  it('sets unsent words aside on the device until a person removes them', async () => {
    const data = memoryData();
    const store = open(createMemoryStore(data), 1_000_000);
    const session = startSession(store, start());
    await session.flush();
    on.server.always = 'refuse-connection';
    session.note('s', 'written on the train');
    await session.flush();
    // Before the page can reach it again.
    on.server.remove('a1');
    on.server.always = undefined;
    await eventually(() => expect(session.state.getSnapshot().isDeleted).toBe(true));
    const [unsent] = await store.sync();
    expect([unsent?.problem.kind, unsent && entryOf(unsent.assessment, 's').note]).toEqual(['deleted', 'written on the train']);
    store.close();
    const later = open(createMemoryStore(data));
    const [found] = await later.sync();
    expect([found?.problem.kind, found && entryOf(found.assessment, 's').note]).toEqual(['deleted', 'written on the train']);
    expect(await later.load('a1')).toEqual({ ok: true, value: undefined });
    expect((await later.discard('a1')).ok).toBe(true);
    expect(await later.sync()).toEqual([]);
  });

  it('removes the copy on a device that has nothing unsent', async () => {
    const data = memoryData();
    const session = startSession(open(createMemoryStore(data)), start());
    await session.flush();
    await open().delete('a1');
    await eventually(() => expect(session.state.getSnapshot().isDeleted).toBe(true));
    await eventually(() => expect(data.assessments.size).toBe(0));
  });
});

describe('a server that was restored from a backup', () => {
  it('gets what open pages have and it lacks', async () => {
    const session = startSession(open(), start());
    session.note('s', 'before');
    await session.flush();
    const restore = on.server.backUp();
    session.note('s', 'before and after');
    session.note('t', 'new');
    await session.flush();
    restore();
    await eventually(() => expect([noteOnServer('s'), noteOnServer('t')].join()).toMatch(/before and after.*new/));
    await eventually(() => expect(session.state.getSnapshot().save).toEqual({ state: 'saved', where: 'server' }));
    expect(conflictsOf(session.getSnapshot())).toEqual([]);
  });

  it('gets what was written since the page last asked', async () => {
    const session = startSession(open(), start());
    session.note('s', 'in the backup');
    await session.flush();
    const asked = on.server.requests.length;
    await eventually(() => expect(on.server.requests.slice(asked).filter((each) => each.startsWith('GET')).length).toBeGreaterThan(2));
    const restore = on.server.backUp();
    session.note('s', 'written since');
    await session.flush();
    restore();
    await eventually(() => expect(noteOnServer()).toContain('written since'));
  });

  it('gets a review whole that it never heard of', async () => {
    const restore = on.server.backUp();
    const session = startSession(open(), writeNote(start(), 's', 'words', stamp));
    await session.flush();
    restore();
    expect(on.server.kept.has('a1')).toBe(false);
    await eventually(() => expect(noteOnServer()).toContain('words'));
  });

  it('is not written to by a page that only reads, which is told nothing of it', async () => {
    const restore = on.server.backUp();
    await startSession(open(undefined, 1_000_000), writeNote(start(), 's', 'words', stamp)).flush();
    const reader = await opened(open());
    restore();
    on.server.refuses = () => true;
    const asked = on.server.requests.length;
    await eventually(() => expect(on.server.requests.slice(asked).filter((each) => each.startsWith('GET')).length).toBeGreaterThan(3));
    expect(on.server.requests.slice(asked).filter((each) => each.startsWith('PATCH')).length).toBeLessThanOrEqual(1);
    expect(reader.state.getSnapshot().save).toEqual({ state: 'saved', where: 'server' });
  });

  it('that has none of a record is not taken for damaged', async () => {
    const session = startSession(open(undefined, 1_000_000), writeNote(start(), 's', 'words', stamp));
    await session.flush();
    on.server.kept.get('a1')?.delete('note/s');
    session.note('s', 'words again');
    expect(await session.flush()).toEqual({ state: 'saved', where: 'server' });
    expect(session.getSnapshot().unread).toEqual([]);
    expect(noteOnServer()).toContain('words again');
  });
});

it('says of a review that it is saved on the server only once the server has it', async () => {
  const data = memoryData();
  on.server.always = 'refuse-connection';
  const first = startSession(open(createMemoryStore(data)), start());
  await first.flush();
  on.closeLast();
  on.server.always = undefined;
  on.server.refuses = () => true;
  const session = await opened(open(createMemoryStore(data)));
  expect(session.state.getSnapshot().save).toMatchObject({ state: 'saved', where: 'memory' });
});

it('goes into a file whole, with unknown fields and records that cannot be read', () => {
  const { assessment } = readAssessment(
    '{"format":1,"id":"a1","records":{"note/s":{"seen":[["x",1]],"versions":[{"by":"x","n":1,"at":"2026-03-14T10:00:00.000Z","value":"words"}]},"note/t":"damaged"},"later":{"a":1}}',
  );
  expect(assessment && assessmentOnServer(assessment)).toEqual({
    id: 'a1',
    format: 1,
    records: {
      'note/s': { version: 0, value: expect.objectContaining({ versions: [expect.objectContaining({ value: 'words' })] }) },
      '.': { version: 0, value: { later: { a: 1 }, unread: [expect.objectContaining({ key: 'note/t', value: 'damaged' })] } },
    },
  });
});
