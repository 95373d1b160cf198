import { type AssessmentStore, createMemoryStore, openSession, type ReviewSession } from 'rungs/review';
import { createHttpStore, type HttpStore } from 'rungs/review/http';
import { afterEach, beforeEach } from 'vitest';
import { type ReviewServer, startReviewServer } from './review-server.js';

/** Starts a server before each test, and closes it and the stores of the test after it. */
export function serverPerTest() {
  const stores: AssessmentStore[] = [];
  let running: ReviewServer;
  beforeEach(async () => {
    running = await startReviewServer();
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) store.close();
    await running.close();
  });
  return {
    /** The server of the current test. */
    get server(): ReviewServer {
      return running;
    },
    /** Opens another store, as another visit or device does. `pollEvery` is in milliseconds. */
    open: (local = createMemoryStore(), pollEvery = 30): HttpStore => {
      const store = createHttpStore({ url: running.url, local, pollEvery, retryAfter: 10 });
      stores.push(store);
      return store;
    },
    /** Closes the store that was opened last. */
    closeLast: (): void => stores.pop()?.close(),
    /** Opens the assessment `a1`. */
    opened: async (store: AssessmentStore): Promise<ReviewSession> => {
      const outcome = await openSession(store, 'a1');
      if (!outcome.ok || !outcome.value) throw new Error('It did not open.');
      return outcome.value;
    },
  };
}
