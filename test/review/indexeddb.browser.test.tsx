import type { AssessmentStore } from 'rungs/review';
import { acceptanceOf } from 'rungs/review/acceptance';
import { createIndexedDbStore } from 'rungs/review/indexeddb';
import { describe, expect, test } from 'vitest';

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
