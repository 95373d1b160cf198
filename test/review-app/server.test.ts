import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { type Assessment, assessmentJson, createAssessment, share, writeNote } from 'rungs/review';
import type { AssessmentOnServer } from 'rungs/review/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../examples/review-app/server/database.js';
import { log } from '../../examples/review-app/server/log.js';
import { putPeople } from '../../examples/review-app/server/people.js';
import { backUp, removePerson, restore } from '../../examples/review-app/server/person-data.js';
import { appOn, bodyOf, databaseOf, empty, engines, origin, personNamed, withPeople } from './app-under-test.js';

const stamp = { actor: 'x', at: '2026-03-14T10:00:00.000Z' };
const about = (id: string, by = 'engineer', person = 'engineer'): Assessment =>
  createAssessment({ id, about: personNamed(person), by: personNamed(by), ladder, level: l4 }, stamp);
/** Written by who has seen what `x` wrote. */
const register = (text: string, n = 1) => ({
  seen: [
    ['x', 1],
    ['y', n],
  ],
  versions: [{ by: 'y', n, at: 't', value: text }],
});

describe.each(engines)('on %s', (engine) => {
  let database: Database;
  let end = async (): Promise<void> => undefined;
  let server: ReturnType<typeof appOn>;
  beforeAll(async () => {
    ({ database, end } = await databaseOf(engine));
  });
  afterAll(() => end());
  beforeEach(async () => {
    await empty(database);
    await withPeople(database);
    server = appOn(database);
    await put(writeNote(about('a1'), 's', 'first', stamp));
  });
  const put = async (assessment: Assessment, by = 'engineer'): Promise<void> => {
    const answer = await server.ask(by, 'PATCH', `/api/assessments/${assessment.id}`, bodyOf(assessmentJson(assessment)));
    expect(answer.status).toBe(200);
  };
  const patch = (records: unknown, format: unknown = 1): Promise<Response> =>
    server.ask('engineer', 'PATCH', '/api/assessments/a1', { format, records });
  const get = async (id = 'a1', by = 'engineer') =>
    (await (await server.ask(by, 'GET', `/api/assessments/${id}`)).json()) as AssessmentOnServer;

  it('is as isolated as it is said to be', async () => {
    const [row] = await database.query<{ transaction_isolation: string }>('SHOW transaction_isolation');
    expect(row?.transaction_isolation).toBe(engine.endsWith('serializable') ? 'serializable' : 'read committed');
  });

  it('writes all records or none', async () => {
    const answer = await patch({ 'note/t': { version: 0, value: register('new') }, 'note/s': { version: 0, value: register('stale') } });
    expect([answer.status, await answer.json()]).toMatchObject([409, { format: 1, records: { 'note/s': { version: 1 } } }]);
    expect(Object.keys((await get()).records)).not.toContain('note/t');
    expect(
      (await patch({ 'note/t': { version: 0, value: register('new') }, 'note/s': { version: 1, value: register('next') } })).status,
    ).toBe(200);
    expect((await get()).records).toMatchObject({ 'note/t': { version: 1 }, 'note/s': { version: 2 } });
  });

  it('keeps nothing of a write that fails halfway, of a new assessment either', async () => {
    const failing: Database = {
      ...database,
      transaction: (run) =>
        database.transaction((query) =>
          run(async (sql, values) => {
            // What is many is written in several statements: the second fails.
            if (sql.includes('INTO records') && values?.includes('note/n1200')) throw new Error('The disk is full.');
            return query(sql, values);
          }),
        ),
    };
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`note/n${at}`, { version: 0, value: register('x') }]));
    const { ask } = appOn(failing);
    expect((await ask('engineer', 'PATCH', '/api/assessments/a1', { format: 1, records: many })).status).toBe(500);
    const begins = { format: 1, records: { ...bodyOf(assessmentJson(about('a2'))).records, ...many } };
    expect((await ask('engineer', 'PATCH', '/api/assessments/a2', begins)).status).toBe(500);
    expect(Object.keys((await get()).records).filter((key) => key.startsWith('note/n'))).toEqual([]);
    expect(await database.query(`SELECT id, changes FROM assessments`)).toEqual([{ id: 'a1', changes: 1 }]);
    expect((await server.ask('engineer', 'PATCH', '/api/assessments/a2', begins)).status).toBe(200);
  });

  it('counts each of many writes of one record at the same time, once', async () => {
    const write = async (): Promise<number> => {
      for (let refused = 0; ; refused++) {
        const version = (await get()).records['note/s']?.version ?? 0;
        const { status } = await patch({ 'note/s': { version, value: register('again', version + 1) } });
        if (status === 200) return refused;
        expect(status).toBe(409);
      }
    };
    const refused = await Promise.all(Array.from({ length: 20 }, write));
    expect((await get()).records['note/s']?.version).toBe(21);
    // On PGlite one request has the database at a time, but not from its reading to its writing.
    expect(Math.max(...refused)).toBeGreaterThan(0);
  });

  it('begins an assessment once where many begin it at the same time', async () => {
    const body = bodyOf(assessmentJson(about('a2')));
    const answers = await Promise.all(Array.from({ length: 8 }, () => server.ask('engineer', 'PATCH', '/api/assessments/a2', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('answers 304 until it is written', async () => {
    const etag = (await server.ask('engineer', 'GET', '/api/assessments/a1')).headers.get('etag') ?? '';
    const again = (): Promise<Response> => server.ask('engineer', 'GET', '/api/assessments/a1', undefined, { 'if-none-match': etag });
    expect((await again()).status).toBe(304);
    const statusOf = async (header: string): Promise<number> =>
      (await server.ask('engineer', 'GET', '/api/assessments/a1', undefined, { 'if-none-match': header })).status;
    for (const header of [`W/${etag}`, `"other", ${etag}`, `W/"other",W/${etag}`, '*'])
      expect([header, await statusOf(header)]).toEqual([header, 304]);
    for (const header of ['', 'W/', '"other"', etag.slice(1), `"W/${etag.slice(1)}`])
      expect([header, await statusOf(header)]).toEqual([header, 200]);
    expect((await patch({ 'note/s': { version: 1, value: register('next') } })).status).toBe(200);
    expect((await again()).status).toBe(200);
  });

  it('has no ETag twice, and overwrites nothing unseen, after it was restored from a backup', async () => {
    const tables = ['assessments', 'records'];
    const etag = async (): Promise<string> => (await server.ask('engineer', 'GET', '/api/assessments/a1')).headers.get('etag') ?? '';
    const kept = await Promise.all(tables.map((table) => database.query<Record<string, string>>(`SELECT * FROM ${table}`)));
    expect((await patch({ 'note/s': { version: 1, value: register('lost') } })).status).toBe(200);
    const lost = await etag();
    for (const table of [...tables].reverse()) await database.query(`DELETE FROM ${table}`);
    for (const [at, table] of tables.entries())
      for (const row of kept[at] ?? [])
        await database.query(
          `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
          Object.values(row),
        );
    const other = {
      seen: [
        ['x', 1],
        ['z', 1],
      ],
      versions: [{ by: 'z', n: 1, at: 't', value: 'by another device' }],
    };
    expect((await patch({ 'note/s': { version: 1, value: other } })).status).toBe(200);
    expect(await etag()).not.toBe(lost);
    // A page that still has the version of before the backup, which is the same number again.
    const answer = await patch({ 'note/s': { version: 2, value: register('lost and more', 2) } });
    expect([answer.status, await answer.json()]).toMatchObject([409, { records: { 'note/s': { version: 2, value: other } } }]);
  });

  it('begins what a page that was open has in a former name, and in no other', async () => {
    await putPeople(database, [{ id: 'engineer', name: 'Engineer, renamed', manager: 'manager' }]);
    await put(about('a2'));
    await put(writeNote(about('a3'), 's', 'words', stamp));
    const named = (name: string): Assessment =>
      createAssessment({ id: 'a4', about: { id: 'engineer', name }, by: { id: 'engineer', name }, ladder, level: l4 }, stamp);
    const begin = (name: string): Promise<Response> =>
      server.ask('engineer', 'PATCH', '/api/assessments/a4', bodyOf(assessmentJson(named(name))));
    expect((await begin('Manager')).status).toBe(422);
    expect((await begin('Engineer, renamed')).status).toBe(200);
    const data = await backUp(database, { id: 'engineer', name: 'Engineer, renamed' }, 'own');
    expect((await restore(database, { id: 'engineer', name: 'Engineer, renamed' }, data, 'own')).skipped).toEqual([]);
  });

  it('refuses what it could not give back, and keeps nothing of it', async () => {
    const before = await get();
    const good = { 'note/t': { version: 0, value: register('good') } };
    const bad: readonly (readonly [number, unknown])[] = [
      [422, {}],
      [422, { ...good, 'note/u': { version: 0, value: 'no register' } }],
      [422, { ...good, 'rating/u': { version: 0, value: { seen: [['y', 1]], versions: [{ by: 'y', n: 1, at: 't', value: 7 }] } } }],
      [422, { ...good, '.': { version: 0, value: [] } }],
      [422, { ...good, 'note/\u0000': { version: 0, value: register('x') } }],
      [422, { ...good, 'note/\ud800': { version: 0, value: register('x') } }],
      [422, { ...good, 'note/u': { version: -1, value: register('x') } }],
      [422, { ...good, 'note/u': { version: 0.5, value: register('x') } }],
      [422, { ...good, 'note/u': { version: 2 ** 40, value: register('x') } }],
      [422, { ...good, 'note/u': { version: 0, value: register('x'.repeat(300_000)) } }],
      [422, null],
      [422, []],
      [413, { 'note/u': { version: 0, value: register('x'.repeat(1_100_000)) } }],
      [413, Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`note/${at}`, { version: 0, value: register('x') }]))],
    ];
    for (const [status, records] of bad)
      expect([(await patch(records)).status, JSON.stringify(records).slice(0, 99)]).toEqual([status, expect.anything()]);
    for (const format of [0, 1.5, '1', null]) expect((await patch(good, format)).status).toBe(422);
    expect((await server.ask('engineer', 'PATCH', '/api/assessments/a1', '{"format"')).status).toBe(400);
    expect((await server.ask('engineer', 'PATCH', '/api/assessments/a1', 'x', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await server.ask('engineer', 'PATCH', `/api/assessments/${'x'.repeat(201)}`, { format: 1, records: good })).status).toBe(404);
    for (const id of ['%00', '%E0%A4%A', '%ED%A0%80'])
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        const answer = await server.ask(
          'engineer',
          method,
          `/api/assessments/${id}`,
          method === 'PATCH' ? { format: 1, records: good } : undefined,
        );
        expect(answer.status, `${method} ${id}`).toBeOneOf([204, 404, 422]);
      }
    expect(await get()).toEqual(before);
  });

  it('keeps up to 8 MB of an assessment, and what makes it smaller', async () => {
    const size = 250_000;
    const three = (at: number) =>
      Object.fromEntries([0, 1, 2].map((each) => [`note/n${3 * at + each}`, { version: 0, value: register('x'.repeat(size)) }]));
    const statuses: number[] = [];
    for (let at = 0; at < 13; at++) statuses.push((await patch(three(at))).status);
    expect(statuses.indexOf(413)).toBe(11);
    expect(statuses.slice(11)).toEqual([413, 413]);
    const [row] = await database.query<{ bytes: string }>(`SELECT sum(octet_length(value)) AS bytes FROM records`);
    expect(Number(row?.bytes)).toBeLessThan(8 * 1024 * 1024);
    expect((await patch({ 'note/n0': { version: 1, value: register('short', 2) } })).status).toBe(200);
    expect((await patch({ 'note/n40': { version: 0, value: register('there is room again') } })).status).toBe(200);
  });

  it('refuses what is nested too deep, wherever it is sent', async () => {
    const before = await get();
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    const sent = (value: string): string => `{"format":2,"records":{"later/x":{"version":0,"value":${value}}}}`;
    const statusOf = async (method: string, path: string, body: string): Promise<number> =>
      (await server.ask('engineer', method, path, body)).status;
    for (const levels of [100, 5000, 500_000]) {
      expect(await statusOf('PATCH', '/api/assessments/a1', sent(deep(levels)))).toBe(422);
      expect(await statusOf('POST', '/api/people/engineer/data', deep(levels + 1))).toBe(422);
      expect(await statusOf('POST', '/api/session', deep(levels + 1))).toBe(422);
    }
    expect(await get()).toEqual(before);
    expect(await statusOf('PATCH', '/api/assessments/a1', sent(deep(50)))).toBe(200);
  });

  it('keeps no assessment under an id that no address can have', async () => {
    const saved = await backUp(database, personNamed('engineer'), 'own');
    const assessments = ['.', '..', '...'].map((id) => ({ ...saved.assessments[0], id }));
    const answer = await server.ask('engineer', 'POST', '/api/people/engineer/data', { ...saved, assessments });
    expect(await answer.json()).toEqual({ restored: { '...': '...' }, skipped: ['.', '..'] });
  });

  it('keeps nothing of what is deleted and was never there', async () => {
    expect((await server.ask('colleague', 'DELETE', '/api/assessments/a2')).status).toBe(204);
    expect(await database.query(`SELECT id FROM assessments`)).toEqual([{ id: 'a1' }]);
    await put(about('a2'));
    expect((await server.ask('engineer', 'DELETE', '/api/assessments/a2')).status).toBe(204);
    expect((await server.ask('engineer', 'GET', '/api/assessments/a2')).status).toBe(410);
  });

  it('keeps what a newer version wrote, and lets no older one write there', async () => {
    expect((await patch({ 'later/x': { version: 0, value: { anything: 1 } } }, 2)).status).toBe(200);
    expect((await patch({ 'note/t': { version: 0, value: register('older') } })).status).toBe(426);
    expect(await get()).toMatchObject({ format: 2, records: { 'later/x': { value: { anything: 1 } } } });
  });

  it('gives back a person’s data, and brings it back after it was deleted', async () => {
    await put(share(about('m1', 'manager'), stamp), 'manager');
    await put(about('m2', 'manager'), 'manager');
    const saved = await (await server.ask('engineer', 'GET', '/api/people/engineer/data')).json();
    expect(saved).toMatchObject({ assessments: [{ id: 'a1' }, { id: 'm1' }] });
    expect(await (await server.ask('engineer', 'DELETE', '/api/people/engineer/data')).json()).toEqual({ deleted: 1, kept: 0 });
    expect(await database.query(`SELECT DISTINCT assessment_id FROM records ORDER BY 1`)).toEqual([
      { assessment_id: 'm1' },
      { assessment_id: 'm2' },
    ]);
    expect(await database.query(`SELECT about_id, by_id FROM assessments WHERE id = 'a1'`)).toEqual([{ about_id: null, by_id: null }]);
    for (let time = 0; time < 2; time++) {
      const answer = await server.ask('engineer', 'POST', '/api/people/engineer/data', saved);
      expect(await answer.json()).toEqual({ restored: { a1: 'a1.restored' }, skipped: ['m1'] });
    }
    expect((await get('a1.restored')).records['note/s']).toEqual({
      version: 1,
      value: expect.objectContaining({ versions: [expect.objectContaining({ value: 'first' })] }),
    });
  });

  it('overwrites nothing by bringing back', async () => {
    const saved = await backUp(database, personNamed('engineer'), 'own');
    const next = writeNote(writeNote(about('a1'), 's', 'first', stamp), 's', 'written since', stamp);
    const value = assessmentJson(next).records['note/s'];
    expect((await patch({ 'note/s': { version: 1, value } })).status).toBe(200);
    expect(await restore(database, personNamed('engineer'), saved, 'own')).toEqual({ restored: { a1: 'a1' }, skipped: [] });
    expect((await get()).records['note/s']).toEqual({ version: 2, value });
  });

  it('brings back nothing in the name of others', async () => {
    await put(about('m1', 'manager'), 'manager');
    const { assessments, ...file } = await backUp(database, personNamed('engineer'), 'all');
    expect(assessments.map(({ id }) => id)).toEqual(['a1', 'm1']);
    const forged = [
      { ...assessments[1], id: 'f1' },
      { ...assessments[1], id: 'f2', by: 'engineer' },
      { ...bodyOf(assessmentJson(share(about('f3', 'engineer', 'stranger'), stamp))), id: 'f3', by: 'engineer', about: 'stranger' },
      { ...bodyOf(assessmentJson(about('m1'))), id: 'm1', by: 'engineer', about: 'engineer' },
    ];
    const answer = await server.ask('engineer', 'POST', '/api/people/engineer/data', { ...file, assessments: forged });
    expect(await answer.json()).toEqual({ restored: {}, skipped: ['f1', 'f2', 'f3', 'm1'] });
  });

  it('leaves what a person shared about others with these when they leave, and none of their drafts', async () => {
    await put(share(about('m1', 'manager'), stamp), 'manager');
    await put(about('m2', 'manager'), 'manager');
    expect(await removePerson(database, personNamed('manager'), 'all')).toEqual({ deleted: 1, kept: 1 });
    expect((await server.ask('engineer', 'GET', '/api/assessments/m1')).status).toBe(200);
    expect(await database.query(`SELECT id FROM assessments WHERE NOT is_deleted ORDER BY id`)).toEqual([{ id: 'a1' }, { id: 'm1' }]);
  });

  it('removes a person with every word by and about them', async () => {
    await put(about('m1', 'manager'), 'manager');
    await put(about('b1', 'stranger', 'stranger'), 'stranger');
    const all = await backUp(database, personNamed('engineer'), 'all');
    expect(await removePerson(database, personNamed('engineer'), 'all')).toEqual({ deleted: 2, kept: 0 });
    expect(await database.query(`SELECT DISTINCT assessment_id FROM records`)).toEqual([{ assessment_id: 'b1' }]);
    expect((await server.ask('engineer', 'GET', '/api/session')).status).toBe(401);
    await withPeople(database);
    expect((await restore(database, personNamed('engineer'), all, 'all')).skipped).toEqual([]);
  });
});

describe('the server', () => {
  let database: Database;
  let end = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ database, end } = await databaseOf('PGlite'));
  });
  afterAll(() => end());
  beforeEach(async () => {
    await empty(database);
    await withPeople(database);
  });

  it('lets no page but its own change anything, nor read it by another name', async () => {
    const { app, as } = appOn(database);
    const cookie = await as('engineer');
    const status = async (method: string, headers: Record<string, string>): Promise<number> =>
      (await app.request('/api/assessments/x', { method, headers: { host: 'localhost', cookie, ...headers } })).status;
    expect(await status('DELETE', { origin })).toBe(204);
    for (const given of [
      {},
      { origin: 'null' },
      { origin: 'https://elsewhere.example' },
      { origin: 'http://localhost:81' },
      { origin: 'http://localhost.example' },
    ])
      expect([await status('DELETE', given), given]).toEqual([403, given]);
    expect(await status('GET', { host: 'elsewhere.example' })).toBe(403);
    expect(await status('DELETE', { host: 'elsewhere.example', origin: 'http://elsewhere.example' })).toBe(403);
  });

  it('signs in as a demo account, with a cookie that no script and no other site gets, and out again', async () => {
    const { ask, app } = appOn(database);
    const { demoAccounts, putPeople } = await import('../../examples/review-app/server/people.js');
    await putPeople(database, demoAccounts);
    const answer = await ask(undefined, 'POST', '/api/session', { account: 'demo-engineer' });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect([answer.status, cookie]).toEqual([
      204,
      expect.stringMatching(/^session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    const [own = ''] = cookie.split(';');
    const who = () => app.request('/api/session', { headers: { host: 'localhost', cookie: own } });
    expect(await (await who()).json()).toMatchObject({ person: { name: 'Engineer (demo)' } });
    await app.request('/api/session', { method: 'DELETE', headers: { host: 'localhost', origin, cookie: own } });
    expect((await who()).status).toBe(401);
    expect(await database.query(`SELECT 1 FROM sessions WHERE token_hash = $1`, [own.slice('session='.length)])).toEqual([]);
  });

  it('keeps its cookie to https where it is reached by that, and has no demo accounts there', async () => {
    const { makeApp } = await import('../../examples/review-app/server/app.js');
    const { quiet } = await import('../../examples/review-app/server/log.js');
    const { demoAccounts, putPeople } = await import('../../examples/review-app/server/people.js');
    await putPeople(database, demoAccounts);
    const publicUrl = new URL('https://reviews.example');
    const signIn = (isDemo: boolean) =>
      makeApp({ database, ladder, isDemo, publicUrl, rateLimit: 10, signInLimit: 10, addressOf: () => '', log: quiet }).request(
        '/api/session',
        {
          method: 'POST',
          headers: { host: 'reviews.example', origin: publicUrl.origin, 'content-type': 'application/json' },
          body: '{"account":"demo-engineer"}',
        },
      );
    expect((await signIn(false)).status).toBe(401);
    const answer = await signIn(true);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-session=.*; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
  });

  it('ends a session when its time is over', async () => {
    const { ask } = appOn(database);
    expect((await ask('engineer', 'GET', '/api/session')).status).toBe(200);
    await database.query(`UPDATE sessions SET expires_at = now() - interval '1 second'`);
    expect((await ask('engineer', 'GET', '/api/session')).status).toBe(401);
  });

  it('asks who sends too much to wait, and nobody else', async () => {
    const { ask } = appOn(database, { rateLimit: 3 });
    const statuses: number[] = [];
    for (let at = 0; at < 4; at++) statuses.push((await ask('engineer', 'GET', '/api/session')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const answer = await ask('engineer', 'GET', '/api/session');
    expect([Number(answer.headers.get('retry-after')) > 0, (await ask('manager', 'GET', '/api/session')).status]).toEqual([true, 200]);
  });

  it('asks the database once whether it is well, however many ask the server', async () => {
    let asked = 0;
    let isAway = true;
    const counted: Database = {
      ...database,
      query: (sql, values) => {
        asked++;
        return isAway ? Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' })) : database.query(sql, values);
      },
    };
    const { ask } = appOn(counted);
    const statuses = async (): Promise<ReadonlySet<number>> =>
      new Set((await Promise.all(Array.from({ length: 100 }, () => ask(undefined, 'GET', '/api/health')))).map(({ status }) => status));
    expect([await statuses(), await statuses(), asked]).toEqual([new Set([503]), new Set([503]), 1]);
    isAway = false;
    await expect.poll(async () => (await ask(undefined, 'GET', '/api/health')).status).toBe(200);
    expect([await statuses(), asked]).toEqual([new Set([200]), 2]);
  });

  it('has a strict policy on every answer', async () => {
    const { ask } = appOn(database);
    for (const path of ['/api/session', '/api/none', '/api/health'])
      for (const who of [undefined, 'engineer']) {
        const { headers } = await ask(who, 'GET', path);
        expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';.*frame-ancestors 'none'/);
        expect([headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('cache-control')]).toEqual([
          'nosniff',
          'no-referrer',
          'no-store',
        ]);
      }
  });

  it('asks to come back while the database is away, and writes no word of a review into its log', async () => {
    const lines: string[] = [];
    const broken: Database = {
      ...database,
      transaction: () =>
        Promise.reject(Object.assign(new Error('connect ECONNREFUSED, parameters: SECRET'), { code: 'ECONNREFUSED', detail: 'SECRET' })),
    };
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = ((text: string) => lines.push(text) > 0) as typeof process.stdout.write;
    try {
      const given = { format: 1, records: { 'note/SECRET': { version: 0, value: register('SECRET') } } };
      const away = await appOn(broken, { log }).ask('engineer', 'PATCH', '/api/assessments/SECRET', given);
      expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);
      const failing: Database = { ...database, transaction: () => Promise.reject(new TypeError('SECRET is not right')) };
      expect((await appOn(failing, { log }).ask('engineer', 'PATCH', '/api/assessments/SECRET', given)).status).toBe(500);
      const { ask } = appOn(database, { log });
      for (const body of [given, '{"SECRET', { SECRET: 1 }]) await ask('engineer', 'PATCH', '/api/assessments/SECRET', body);
      await ask('engineer', 'GET', '/api/SECRET?SECRET=SECRET');
    } finally {
      process.stdout.write = write;
    }
    expect(lines.join('')).toContain('/api/assessments/:id');
    expect(lines.join('')).not.toContain('SECRET');
  });
});
