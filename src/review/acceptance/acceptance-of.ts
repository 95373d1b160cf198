import { byCodeUnits } from '../../ladder/index.js';
import {
  type AssessmentStore,
  addEvidence,
  conflictsOf,
  entryOf,
  evidenceOf,
  exportFrom,
  type Outcome,
  rate,
  readAssessment,
  removeEvidence,
  type StoreEvent,
  writeAssessment,
  writeNote,
} from '../index.js';
import { idOf, loadFrom, part, plain, problemOf, stamp, start, until, unwrap } from './helpers.js';
import { l4Like, names } from './samples.js';

/** An empty store to test. */
export interface StoreUnderTest {
  readonly store: AssessmentStore;
  /** Opens another store on the same data, as another tab, device or later visit does. */
  readonly another: () => Promise<AssessmentStore>;
  /** Releases the resources of the test, after `store` was closed. */
  readonly end?: () => Promise<void>;
}

/** The functions of a test runner. Those of Vitest and Jest fit; for other runners, write a wrapper. */
export interface TestRunner {
  readonly describe: (name: string, define: () => void) => unknown;
  readonly test: (name: string, run: () => Promise<void>) => unknown;
  readonly expect: (actual: unknown) => { readonly toEqual: (expected: unknown) => unknown; readonly toBe: (expected: unknown) => unknown };
}

/**
 * Defines the tests that every store must pass. `makeStore` is called once for each test and must return an empty store.
 *
 * @example
 * import { describe, expect, test } from 'vitest';
 * acceptanceOf('my store', async () => makeMyStore(), { describe, test, expect });
 */
export function acceptanceOf(name: string, makeStore: () => Promise<StoreUnderTest>, { describe, test, expect }: TestRunner): void {
  const it = (title: string, run: (given: StoreUnderTest) => Promise<void>): unknown =>
    test(title, async () => {
      const given = await makeStore();
      try {
        await run(given);
      } finally {
        given.store.close();
        await given.end?.();
      }
    });

  describe(name, () => {
    it('gives back what was saved, word for word', async ({ store, another }) => {
      const before = names.reduce((assessment, text, at) => writeNote(assessment, idOf(text), `${text} ${at}`, stamp('a')), start());
      unwrap(await store.save(before));
      const found = await loadFrom(await another());
      for (const [at, text] of names.entries()) expect(entryOf(found, idOf(text)).note).toBe(`${text} ${at}`);
      expect(plain(found)).toEqual(plain(before));
    });

    it('has what it says is saved, for another handle, at once', async ({ store, another }) => {
      const other = await another();
      unwrap(await store.save(start()));
      for (let at = 0; at < 20; at++) {
        const assessment = writeNote(await loadFrom(store), 's', `text ${at}`, stamp('a'));
        unwrap(await store.save(assessment));
        expect(entryOf(await loadFrom(other), 's').note).toBe(`text ${at}`);
      }
    });

    it('keeps one record without touching the others', async ({ store, another }) => {
      const whole = writeNote(writeNote(start(), 's', 'one', stamp('a')), 't', 'two', stamp('a'));
      unwrap(await store.save(whole));
      const changed = writeNote(whole, 's', 'three', stamp('a'));
      unwrap(await store.save(part(changed, 'note/s')));
      const found = await loadFrom(await another());
      expect([entryOf(found, 's').note, entryOf(found, 't').note]).toEqual(['three', 'two']);
    });

    it('keeps side by side what two wrote into one record', async ({ store, another }) => {
      const other = await another();
      unwrap(await store.save(start()));
      const base = await loadFrom(other);
      unwrap(await store.save(part(writeNote(base, 's', 'mine', stamp('a')), 'note/s')));
      unwrap(await other.save(part(writeNote(base, 's', 'theirs', stamp('b')), 'note/s')));
      for (const each of [store, other, await another()]) {
        const versions = conflictsOf(await loadFrom(each)).flatMap((conflict) => conflict.versions);
        expect(versions.map(({ value }) => JSON.stringify(value)).sort(byCodeUnits)).toEqual(['"mine"', '"theirs"']);
      }
    });

    it('keeps everything that two write at the same time', async ({ store, another }) => {
      const other = await another();
      unwrap(await store.save(start()));
      const base = await loadFrom(other);
      const write = async (to: AssessmentStore, actor: string): Promise<void> => {
        let mine = base;
        for (let at = 0; at < 25; at++) {
          mine = writeNote(
            rate(mine, `s${at}`, actor === 'a' ? 'maturing' : 'performing', stamp(actor)),
            `${actor}${at}`,
            'x',
            stamp(actor),
          );
          unwrap(await to.save(part(mine, `rating/s${at}`, `note/${actor}${at}`)));
        }
      };
      await Promise.all([write(store, 'a'), write(other, 'b')]);
      const found = await loadFrom(await another());
      const expected = Array.from({ length: 25 }, (_, at) => [2, 'x', 'x', at]);
      const kept = expected.map(([, , , at]) => [
        found.records.get(`rating/s${at}`)?.versions.length,
        entryOf(found, `a${at}`).note,
        entryOf(found, `b${at}`).note,
        at,
      ]);
      expect(kept).toEqual(expected);
    });

    it('keeps what is saved without waiting for what was saved before', async ({ store, another }) => {
      unwrap(await store.save(start()));
      let mine = await loadFrom(store);
      const saves: Promise<unknown>[] = [];
      for (let at = 0; at < 40; at++) {
        mine = writeNote(mine, `s${at % 8}`, `text ${at}`, stamp('a'));
        saves.push(store.save(part(mine, `note/s${at % 8}`)).then(unwrap));
      }
      await Promise.all(saves);
      const found = await loadFrom(await another());
      for (let at = 32; at < 40; at++) expect(entryOf(found, `s${at % 8}`).note).toBe(`text ${at}`);
      expect(conflictsOf(found)).toEqual([]);
    });

    it('takes the same twice, and an older version late, without a change', async ({ store, another }) => {
      const older = writeNote(start(), 's', 'older', stamp('a'));
      const newer = writeNote(older, 's', 'newer', stamp('a'));
      for (const each of [newer, older, newer, older]) unwrap(await store.save(each));
      const found = await loadFrom(await another());
      expect([entryOf(found, 's').note, conflictsOf(found)]).toEqual(['newer', []]);
    });

    it('does not bring back what was removed', async ({ store, another }) => {
      const other = await another();
      const evidence = { id: 'e', date: '2026-03-14', text: 'Not to be kept', speaksTo: ['s'] };
      const before = addEvidence(start(), evidence, stamp('a'));
      unwrap(await store.save(before));
      const stale = await loadFrom(other);
      unwrap(await store.save(removeEvidence(before, 'e', stamp('a'))));
      unwrap(await other.save(stale));
      const found = await loadFrom(await another());
      expect(evidenceOf(found)).toEqual([]);
      const text = unwrap(await exportFrom(store, found.id)) ?? '';
      expect(text.includes('Not to be kept')).toBe(false);
    });

    it('lists what there is', async ({ store, another }) => {
      expect(unwrap(await store.list())).toEqual([]);
      unwrap(await store.save(start('a1')));
      unwrap(await store.save(start('a2')));
      const listed = [...unwrap(await (await another()).list())].sort((a, b) => byCodeUnits(a.id, b.id));
      expect(listed.map(({ id, about, role, status, level }) => [id, about?.id, role, status, level?.id])).toEqual([
        ['a1', 'p1', 'self', 'draft', l4Like.id],
        ['a2', 'p1', 'self', 'draft', l4Like.id],
      ]);
    });

    it('has nothing under an id that nobody saved', async ({ store }) => {
      expect(unwrap(await store.load('nobody'))).toBe(undefined);
      unwrap(await store.delete('nobody-else'));
    });

    it('deletes for everyone: who still has it open cannot bring it back', async ({ store, another }) => {
      const other = await another();
      unwrap(await store.save(writeNote(start(), 's', 'words', stamp('a'))));
      const stale = await loadFrom(other);
      unwrap(await store.delete(stale.id));
      expect(unwrap(await other.load(stale.id))).toBe(undefined);
      expect(problemOf(await other.save(writeNote(stale, 's', 'more', stamp('b'))))).toBe('deleted');
      expect(unwrap(await (await another()).list())).toEqual([]);
      expect(unwrap(await store.load(stale.id))).toBe(undefined);
    });

    it('forgets a copy, which may be saved again', async ({ store }) => {
      unwrap(await store.save(start()));
      unwrap(await store.forget('a1'));
      unwrap(await store.save(writeNote(start(), 's', 'again', stamp('a'))));
      expect(entryOf(await loadFrom(store), 's').note).toBe('again');
    });

    it('tells the other handle of a change, and of a deletion', async ({ store, another }) => {
      const other = await another();
      const heard: StoreEvent[] = [];
      const stop = other.subscribe((event) => heard.push(event));
      const hear = (kind: StoreEvent['kind']): Promise<boolean> => until(() => heard.some((event) => event.kind === kind));
      unwrap(await store.save(start()));
      unwrap(await other.load('a1'));
      heard.length = 0;
      unwrap(await store.save(writeNote(await loadFrom(store), 's', 'words', stamp('a'))));
      expect(await hear('changed')).toBe(true);
      unwrap(await store.delete('a1'));
      expect(await hear('deleted')).toBe(true);
      stop();
    });

    it('reads and exports what a newer version wrote, and does not write it', async ({ store, another }) => {
      const text = writeAssessment(writeNote(start(), 's', 'words', stamp('a'))).replace('"format": 1', '"format": 2');
      const { assessment: newer } = readAssessment(text);
      if (newer) unwrap(await store.save(newer));
      const other = await another();
      const found = await loadFrom(other);
      expect([found.format, entryOf(found, 's').note]).toEqual([2, 'words']);
      expect(problemOf(await other.save(writeNote(start(), 's', 'overwritten', stamp('b'))))).toBe('newer');
      expect(entryOf(await loadFrom(await another()), 's').note).toBe('words');
    });

    it('keeps fields and records that it does not know', async ({ store, another }) => {
      const base = start();
      const register = { seen: [['z', 1]] as const, versions: [{ by: 'z', n: 1, at: 't', value: { a: 1 }, mood: 'fine' }], colour: 'blue' };
      const { assessment } = readAssessment(
        JSON.stringify({
          format: 1,
          id: base.id,
          records: { ...Object.fromEntries(base.records), 'later/x': register },
          theme: { dark: true },
        }),
      );
      if (assessment) unwrap(await store.save(assessment));
      const found = await loadFrom(await another());
      expect(plain(found)).toEqual(plain(assessment ?? base));
      expect([found.extra, found.records.get('later/x')]).toEqual([{ theme: { dark: true } }, register]);
    });

    it('keeps an assessment of 200 expectations', async ({ store, another }) => {
      let big = start();
      for (let at = 0; at < 200; at++)
        big = writeNote(rate(big, `s${at}`, 'maturing', stamp('a')), `s${at}`, `text ${at} ${'x'.repeat(500)}`, stamp('a'));
      unwrap(await store.save(big));
      expect(plain(await loadFrom(await another()))).toEqual(plain(big));
    });

    it('says that it is closed, and does not throw', async ({ store }) => {
      store.close();
      const outcomes: readonly Outcome<unknown>[] = await Promise.all([
        store.save(start()),
        store.load('a1'),
        store.list(),
        store.delete('a1'),
      ]);
      expect(outcomes.map(problemOf)).toEqual(['closed', 'closed', 'closed', 'closed']);
    });
  });
}
