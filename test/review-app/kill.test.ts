import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { assessmentJson, createAssessment } from 'rungs/review';
import type { AssessmentOnServer } from 'rungs/review/http';
import { afterAll, describe, expect, it } from 'vitest';
import { bodyOf, type Engine } from './app-under-test.js';
import { startPostgres } from './postgres.js';
import { type Running, signedIn, startServer } from './process.js';

const rounds = Number(process.env['RUNGS_TIMES'] ?? 10);
const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

async function environmentOf(engine: Engine): Promise<Readonly<Record<string, string>>> {
  if (engine === 'PGlite') {
    const folder = await mkdtemp(join(tmpdir(), 'rungs-pglite-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    return { DATA: folder };
  }
  const postgres = await startPostgres();
  ends.push(postgres.stop);
  return { DATABASE_URL: await postgres.newDatabase() };
}

const person = { id: 'demo-engineer', name: 'Engineer (demo)' };
const made = assessmentJson(
  createAssessment({ id: 'a1', about: person, by: person, ladder, level: l4 }, { actor: 'x', at: '2026-03-14T10:00:00.000Z' }),
);
const register = (text: string, n: number) => ({ seen: [['y', n]], versions: [{ by: 'y', n, at: 't', value: text }] });

interface Client {
  readonly patch: (records: unknown) => Promise<number>;
  readonly get: () => Promise<AssessmentOnServer>;
}

function clientOf({ url }: Running, cookie: string, id = 'a1'): Client {
  const at = `${url}/api/assessments/${id}`;
  const headers = { cookie, origin: url, 'content-type': 'application/json' };
  return {
    patch: async (records) => (await fetch(at, { method: 'PATCH', headers, body: JSON.stringify({ format: 1, records }) })).status,
    get: async () => (await (await fetch(at, { headers })).json()) as AssessmentOnServer,
  };
}

describe.each(['PGlite', 'PostgreSQL'] as const)('on %s', (engine) => {
  it(`keeps all that it acknowledged and no half of a write, killed in the middle of writes, ${rounds} times`, {
    timeout: 300_000,
  }, async () => {
    const env = await environmentOf(engine);
    let server = await startServer(env);
    expect(await clientOf(server, await signedIn(server.url, person.id)).patch(bodyOf(made).records)).toBe(200);
    /** Of each record, what was acknowledged last. */
    const acknowledged = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const client = clientOf(server, await signedIn(server.url, person.id));
      let isKilled = false;
      // Each of four writers has a pair of records, which it writes together.
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let count = acknowledged.get(`w${writer}`) ?? 0; !isKilled; ) {
          const pair = ['a', 'b'].map((half) => [`note/w${writer}${half}`, { version: count, value: register(`${count + 1}`, count + 1) }]);
          const status = await client.patch(Object.fromEntries(pair)).catch(() => 0);
          if (status === 0) return;
          expect(status).toBe(200);
          acknowledged.set(`w${writer}`, ++count);
        }
      });
      await new Promise((done) => setTimeout(done, 150 + Math.random() * 350));
      isKilled = true;
      await Promise.all([server.end('SIGKILL'), ...writers]);
      server = await startServer(env);
      const { records } = await clientOf(server, await signedIn(server.url, person.id)).get();
      for (const [writer, count] of acknowledged) {
        const [a, b] = ['a', 'b'].map((half) => records[`note/${writer}${half}`]);
        expect([a?.version, a?.value], 'both halves of a write').toEqual([b?.version, b?.value]);
        // The last one may have been written without an answer.
        expect(a?.version, 'what was acknowledged').toBeOneOf([count, count + 1]);
        expect(a?.value).toEqual(register(`${a?.version}`, a?.version ?? 0));
        acknowledged.set(writer, a?.version ?? 0);
      }
    }
    expect(acknowledged.size).toBe(4);
    expect(await server.end('SIGTERM')).toBe(0);
  });

  it('finishes the writes that it has begun when it is asked to stop', async () => {
    const env = await environmentOf(engine);
    const server = await startServer(env);
    const cookie = await signedIn(server.url, person.id);
    expect(await clientOf(server, cookie).patch(bodyOf(made).records)).toBe(200);
    const writes = Array.from({ length: 20 }, (_, at) =>
      clientOf(server, cookie)
        .patch({ [`note/n${at}`]: { version: 0, value: register('x', 1) } })
        .catch(() => 0),
    );
    await new Promise((done) => setTimeout(done, 30));
    const code = server.end('SIGTERM');
    const statuses = await Promise.all(writes);
    expect(await code).toBe(0);
    const again = await startServer(env);
    const { records } = await clientOf(again, await signedIn(again.url, person.id)).get();
    for (const [at, status] of statuses.entries()) if (status === 200) expect(Object.keys(records)).toContain(`note/n${at}`);
    expect(statuses).toContain(200);
    await again.end('SIGTERM');
  });
});
