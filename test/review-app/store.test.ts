import { createMemoryStore } from 'rungs/review';
import { acceptanceOf } from 'rungs/review/acceptance';
import { createHttpStore, type HttpStore } from 'rungs/review/http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../examples/review-app/server/database.js';
import { listen } from '../../examples/review-app/server/listen.js';
import { putPeople, signIn } from '../../examples/review-app/server/people.js';
import { appOn, databaseOf, empty, engines } from './app-under-test.js';

describe.each(engines)('on %s', (engine) => {
  let database: Database;
  let end = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ database, end } = await databaseOf(engine));
  });
  afterAll(() => end());

  acceptanceOf(
    'the HTTP store with the server',
    async () => {
      await empty(database);
      await putPeople(database, [{ id: 'p1', name: 'P' }]);
      const cookie = `session=${await signIn(database, 'p1')}`;
      const { app } = appOn(database);
      const server = await listen(app.fetch, 0, '127.0.0.1');
      const origin = `http://127.0.0.1:${server.port}`;
      const opened: HttpStore[] = [];
      const open = (): HttpStore => {
        const headers = () => ({ cookie, origin });
        const store = createHttpStore({ url: `${origin}/api`, local: createMemoryStore(), headers, pollEvery: 30, retryAfter: 10 });
        opened.push(store);
        return store;
      };
      const stop = async (): Promise<void> => {
        for (const store of opened) store.close();
        await server.close(1000);
      };
      return { store: open(), another: async () => open(), end: stop };
    },
    { describe, test, expect },
  );
});
