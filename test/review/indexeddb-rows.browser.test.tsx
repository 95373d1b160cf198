import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { createAssessment, entryOf, rate, startSession, writeNote } from 'rungs/review';
import { createIndexedDbStore } from 'rungs/review/indexeddb';
import { expect, it } from 'vitest';

const person = { id: 'p1', name: 'P' };
const stamp = { actor: 'a', at: '2026-03-14T10:00:00.000Z' };
const create = () => createAssessment({ id: 'a1', about: person, by: person, ladder, level: l4 }, stamp);

const rowsOf = (name: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onsuccess = () => {
      const keys = request.result.transaction('rows').objectStore('rows').getAllKeys();
      keys.onsuccess = () => {
        request.result.close();
        resolve(keys.result.map((key) => JSON.stringify(Array.isArray(key) ? key[1] : key)));
      };
    };
  });

it('does not grow with every visit', async () => {
  const name = `rows-${crypto.randomUUID()}`;
  let assessment = create();
  for (let visit = 0; visit < 5; visit++) {
    const store = createIndexedDbStore({ name });
    await store.list();
    await store.load('a1');
    assessment = writeNote(assessment, 's', `visit ${visit}`, stamp);
    expect((await store.save(assessment)).ok).toBe(true);
    store.close();
  }
  const store = createIndexedDbStore({ name });
  const loaded = await store.load('a1');
  expect(loaded.ok && loaded.value && entryOf(loaded.value.assessment, 's').note).toBe('visit 4');
  const rows = await rowsOf(name);
  expect(rows.toSorted()).toEqual([...new Set(rows)].toSorted());
  store.close();
  indexedDB.deleteDatabase(name);
});

it('saves again what is on the screen when the site is cleared beneath it', async () => {
  const name = `cleared-${crypto.randomUUID()}`;
  const store = createIndexedDbStore({ name });
  const session = startSession(store, rate(create(), 's', 'performing', stamp));
  await session.flush();
  // The page lets go for whoever deletes the database, and makes a new one with the next change.
  await new Promise((done) => {
    indexedDB.deleteDatabase(name).onsuccess = done;
  });
  session.note('s', 'words');
  expect(await session.flush()).toEqual({ state: 'saved', where: 'device' });
  const loaded = await createIndexedDbStore({ name }).load('a1');
  expect(loaded.ok && loaded.value && entryOf(loaded.value.assessment, 's')).toMatchObject({ rating: 'performing', note: 'words' });
});
