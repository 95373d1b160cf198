import { connect, type Socket } from 'node:net';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { assessmentJson, createAssessment } from 'rungs/review';
import type { AssessmentOnServer } from 'rungs/review/http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../examples/review-app/server/database.js';
import { bodyOf } from './app-under-test.js';
import { type Postgres, startPostgres } from './postgres.js';
import { type Running, signedIn, startServer } from './process.js';
import { type Relay, startRelay } from './relay.js';

const rounds = Number(process.env['RUNGS_TIMES'] ?? 10);
const person = { id: 'demo-engineer', name: 'Engineer (demo)' };
const made = assessmentJson(
  createAssessment({ id: 'a1', about: person, by: person, ladder, level: l4 }, { actor: 'x', at: '2026-03-14T10:00:00.000Z' }),
);
const register = (n: number) => ({ seen: [['y', n]], versions: [{ by: 'y', n, at: 't', value: `${n}` }] });

let postgres: Postgres;
let relay: Relay;
let server: Running;
let cookie = '';
let url = '';
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** A server on a database of its own, by way of a relay. */
async function begin(): Promise<void> {
  url = await postgres.newDatabase();
  relay = await startRelay(Number(new URL(url).port));
  server = await startServer({ DATABASE_URL: url.replace(/:\d+\//, `:${relay.port}/`), RATE_LIMIT: '1000000' });
  cookie = await signedIn(server.url, person.id);
  expect((await patch(bodyOf(made).records)).status).toBe(200);
}
afterEach(async () => {
  await server.end('SIGTERM');
  await relay.close();
});

const ask = (method: string, body?: unknown): Promise<Response> =>
  fetch(`${server.url}/api/assessments/a1`, {
    method,
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const patch = (records: unknown): Promise<Response> => ask('PATCH', { format: 1, records });
const kept = async (): Promise<AssessmentOnServer> => (await (await ask('GET')).json()) as AssessmentOnServer;

interface Writers {
  /** Each has been answered with 200 once more. */
  readonly areWell: () => Promise<void>;
  /** Ends them; gives of each record what was acknowledged last. */
  readonly end: () => Promise<ReadonlyMap<string, number>>;
  /** How many were told to come back. */
  readonly refused: () => number;
}

/** Eight writers, each with a record of its own; whatever they meet but 200, 409 and a 503 with `Retry-After` fails. */
function startWriters(): Writers {
  const acknowledged = new Map<string, number>();
  let isEnded = false;
  let refused = 0;
  const write = async (key: string): Promise<void> => {
    for (let version = 0; !isEnded; ) {
      const answer = await patch({ [key]: { version, value: register(version + 1) } });
      expect(answer.status).toBeOneOf([200, 409, 503]);
      if (answer.status === 200) acknowledged.set(key, ++version);
      // What was written without an answer.
      if (answer.status === 409) version = ((await answer.json()) as AssessmentOnServer).records[key]?.version ?? 0;
      if (answer.status !== 503) continue;
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      refused++;
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  const keys = Array.from({ length: 8 }, (_, at) => `note/w${at}`);
  const writing = Promise.all(keys.map(write));
  // The first that fails is reported by `end`, not as unhandled.
  writing.catch(() => undefined);
  return {
    areWell: async () => {
      const before = new Map(acknowledged);
      const hasGrown = (): boolean => keys.every((key) => (acknowledged.get(key) ?? 0) > (before.get(key) ?? 0));
      await Promise.race([writing, expect.poll(hasGrown, { timeout: 30_000 }).toBe(true)]);
    },
    end: async () => {
      isEnded = true;
      await writing;
      return acknowledged;
    },
    refused: () => refused,
  };
}

async function losesNothing(writers: Writers): Promise<void> {
  const acknowledged = await writers.end();
  const { records } = await kept();
  for (const [key, count] of acknowledged) expect(records[key]?.version, key).toBeOneOf([count, count + 1]);
}

describe('PostgreSQL is gone for a moment, under writes', () => {
  it.each([
    ['fast', 'SIGINT'],
    ['immediate', 'SIGQUIT'],
    ['kill -9', 'SIGKILL'],
  ] as const)(
    `answers 503 while it restarts (%s), is well afterwards and loses nothing, ${rounds} times`,
    { timeout: 300_000 },
    async (_, signal) => {
      await begin();
      for (let round = 0; round < rounds; round++) {
        const writers = startWriters();
        await writers.areWell();
        await postgres.restart(signal);
        await writers.areWell();
        await losesNothing(writers);
        expect(writers.refused()).toBeGreaterThan(0);
      }
      expect(await server.end('SIGTERM')).toBe(0);
    },
  );

  it('opens other connections in the place of those that the database ends, in use or idle', async () => {
    await begin();
    const other = await openDatabase({ url, folder: '' });
    const endAll = () =>
      other.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    const writers = startWriters();
    for (let round = 0; round < 2 * rounds; round++) {
      await writers.areWell();
      await endAll();
    }
    await losesNothing(writers);
    await endAll();
    await expect.poll(async () => (await ask('GET')).status).toBe(200);
    await other.close();
  });

  it('is well after connections were cut on the way', async () => {
    await begin();
    const writers = startWriters();
    for (let round = 0; round < 2 * rounds; round++) {
      await writers.areWell();
      relay.cut();
    }
    await losesNothing(writers);
  });

  it('answers 503 while the database takes no writes, as one that was replaced, and writes as soon as one does', async () => {
    await begin();
    const other = await openDatabase({ url, folder: '' });
    const readOnly = async (is: boolean): Promise<void> => {
      const name = new URL(url).pathname.slice(1);
      await other.query(`ALTER DATABASE ${name} SET default_transaction_read_only = ${is}`);
    };
    await readOnly(true);
    relay.cut();
    const write = async (): Promise<number> => (await patch({ 'note/x': { version: 0, value: register(1) } })).status;
    await expect.poll(async () => (await ask('GET')).status).toBe(200);
    expect(await write()).toBe(503);
    await readOnly(false);
    expect(await write()).toBe(200);
    await other.close();
  });

  it('answers 503 while the way to it swallows everything, and is well when it does not', { timeout: 120_000 }, async () => {
    await begin();
    relay.swallow(true);
    const [one, other] = await Promise.all([ask('GET'), patch({ 'note/x': { version: 0, value: register(1) } })]);
    expect([one.status, other.status]).toEqual([503, 503]);
    relay.swallow(false);
    await expect.poll(async () => (await ask('GET')).status, { timeout: 30_000 }).toBe(200);
    expect((await patch({ 'note/x': { version: 0, value: register(1) } })).status).toBe(200);
  });
});

describe('SIGTERM', () => {
  const at = (): number => Number(new URL(server.url).port);
  /** Sends a text, and keeps the connection. */
  const send = async (text: string): Promise<Socket> => {
    const socket = connect(at(), '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise((done) => socket.write(text, done));
    return socket;
  };
  const head = (): string => `Host: ${new URL(server.url).host}\r\nOrigin: ${server.url}\r\nCookie: ${cookie}\r\n`;
  const clients: Readonly<Record<string, () => Promise<unknown>>> = {
    'sends half a head': () => send('GET /api/session HTTP/1.1\r\nHost:'),
    'sends half a body': () =>
      send(`PATCH /api/assessments/a1 HTTP/1.1\r\n${head()}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`),
    'asks and reads nothing': async () => {
      const socket = await send(`GET /api/ladder HTTP/1.1\r\n${head()}\r\n`.repeat(200));
      socket.pause();
    },
    'asks without a pause': async () => {
      const again = (): Promise<unknown> => ask('GET').then(again, () => undefined);
      void again();
    },
    'waits for a database that does not answer': async () => {
      relay.swallow(true);
      void ask('GET').catch(() => undefined);
    },
  };
  it.each(Object.keys(clients))('ends within two seconds while a client %s', async (name) => {
    await begin();
    await clients[name]?.();
    // It is under way when another was answered.
    await fetch(`${server.url}/api/accounts`);
    const start = performance.now();
    expect(await server.end('SIGTERM')).toBe(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
