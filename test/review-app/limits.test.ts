import { request } from 'node:http';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeApp } from '../../examples/review-app/server/app.js';
import { clientAddressBy } from '../../examples/review-app/server/client-address.js';
import type { Database } from '../../examples/review-app/server/database.js';
import { type Listening, listen } from '../../examples/review-app/server/listen.js';
import { quiet } from '../../examples/review-app/server/log.js';
import { demoAccounts, putPeople } from '../../examples/review-app/server/people.js';
import { databaseOf, empty } from './app-under-test.js';

let database: Database;
let end = async (): Promise<void> => undefined;
beforeAll(async () => {
  ({ database, end } = await databaseOf('PGlite'));
});
afterAll(() => end());
beforeEach(async () => {
  await empty(database);
  await putPeople(database, demoAccounts);
});

/** A listening server, and what it answers to a request from `from`, as a proxy before it says. */
async function serve(trustProxy: string | undefined, limits = { rateLimit: 20, signInLimit: 3 }) {
  const addressOf = clientAddressBy(trustProxy);
  const app = makeApp({ database, ladder, isDemo: true, ...limits, addressOf, log: quiet });
  const server: Listening = await listen(app.fetch, 0, '127.0.0.1');
  const ask = (method: string, path: string, headers: Readonly<Record<string, string>> = {}, body = ''): Promise<number> =>
    new Promise((resolve, reject) => {
      const origin = `http://127.0.0.1:${server.port}`;
      const sent = request(`${origin}${path}`, { method, headers: { origin, ...headers } }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      });
      sent.on('error', reject).end(body);
    });
  const signIn = (forwardedFor?: string): Promise<number> =>
    ask(
      'POST',
      '/api/session',
      { 'content-type': 'application/json', ...(forwardedFor !== undefined && { 'x-forwarded-for': forwardedFor }) },
      '{"account":"demo-engineer"}',
    );
  return { ask, signIn, close: () => server.close(1000) };
}

/** How many of so many are let through. */
async function allowed(times: number, sign: () => Promise<number>): Promise<number> {
  let count = 0;
  for (let time = 0; time < times; time++) if ((await sign()) === 204) count++;
  return count;
}

describe('signing in', () => {
  it('is open while 300 pages that were left open ask again and again without a session', async () => {
    const { ask, signIn, close } = await serve(undefined);
    const asked = await Promise.all(Array.from({ length: 300 }, () => ask('GET', '/api/assessments/a1')));
    expect(new Set(asked)).toEqual(new Set([401]));
    // With the session of yesterday: they are asked to wait, and nobody else is.
    const cookie = 'session=yesterday';
    const stale = await Promise.all(Array.from({ length: 300 }, () => ask('GET', '/api/assessments/a1', { cookie })));
    expect(new Set(stale)).toEqual(new Set([401, 429]));
    expect([await ask('GET', '/api/session'), await signIn()]).toEqual([401, 204]);
    await close();
  });

  it('has a limit of its own', async () => {
    const { ask, signIn, close } = await serve(undefined);
    expect(await allowed(5, signIn)).toBe(3);
    expect(await ask('GET', '/api/session')).toBe(401);
    await close();
  });
});

describe('TRUST_PROXY', () => {
  it('is not set: no header gives anybody another address', async () => {
    const { signIn, close } = await serve(undefined);
    let count = 0;
    expect(await allowed(6, () => signIn(`203.0.113.${++count}`))).toBe(3);
    await close();
  });

  it.each(['1', 'loopback', '127.0.0.0/8, ::1'])('is %s: each address behind the proxy has a limit of its own', async (trustProxy) => {
    const { signIn, close } = await serve(trustProxy);
    let count = 0;
    expect(await allowed(6, () => signIn(`203.0.113.${++count}`))).toBe(6);
    // What a client put there itself stands before what the proxy adds.
    expect(await allowed(6, () => signIn(`198.51.100.${++count}, 203.0.113.99`))).toBe(3);
    await close();
  });

  it.each(['everybody', '10.0.0.0/99', '-1'])('says what it has to be where it is %s', (trustProxy) => {
    expect(() => clientAddressBy(trustProxy)).toThrow(`TRUST_PROXY is ${trustProxy}, and has to be`);
  });
});
