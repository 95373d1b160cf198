import type { AssessmentStore } from 'rungs/review';
import { acceptanceOf } from 'rungs/review/acceptance';
import { createIndexedDbStore } from 'rungs/review/indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { start } from './histories.js';

acceptanceOf(
  'the IndexedDB store',
  async () => {
    const name = `test-${crypto.randomUUID()}`;
    const opened: AssessmentStore[] = [];
    const open = (): AssessmentStore => {
      const store = createIndexedDbStore({ name });
      opened.push(store);
      return store;
    };
    return {
      store: open(),
      another: async () => open(),
      end: async () => {
        for (const store of opened) store.close();
        indexedDB.deleteDatabase(name);
      },
    };
  },
  { describe, test, expect },
);

test('asks the browser once to keep the data, after the first save', async () => {
  const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(true);
  const name = `test-${crypto.randomUUID()}`;
  const store = createIndexedDbStore({ name });
  expect(persist).not.toHaveBeenCalled();
  for (let times = 0; times < 2; times++) expect(await store.save(start())).toMatchObject({ ok: true });
  expect(persist).toHaveBeenCalledOnce();
  store.close();
  const silent = createIndexedDbStore({ name, persist: false });
  await silent.save(start());
  expect(persist).toHaveBeenCalledOnce();
  silent.close();
  indexedDB.deleteDatabase(name);
  persist.mockRestore();
});
