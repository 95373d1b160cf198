import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { assessmentJson, createAssessment, markDone, setCycle, share } from 'rungs/review';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../examples/review-app/server/database.js';
import { putPeople } from '../../examples/review-app/server/people.js';
import { appOn, bodyOf, databaseOf, empty, personNamed, withPeople } from './app-under-test.js';

let database: Database;
let end = async (): Promise<void> => undefined;
let server: ReturnType<typeof appOn>;
beforeAll(async () => {
  ({ database, end } = await databaseOf('PGlite'));
});
afterAll(() => end());

const stamp = { actor: 'x', at: '2026-03-14T10:00:00.000Z' };
const assessment = (id: string, about: string, by: string, isShared: boolean) => {
  const made = createAssessment({ id, about: personNamed(about), by: personNamed(by), ladder, level: l4 }, stamp);
  return assessmentJson(isShared ? share(made, stamp) : made);
};
/** Who is who: `engineer` is whom it is all about. */
const roles = ['nobody', 'engineer', 'colleague', 'manager', 'head', 'stranger', 'other-manager'] as const;
type Role = (typeof roles)[number];
const signedIn = roles.filter((role) => role !== 'nobody');

const kept = {
  "the engineer's own draft": ['draft', 'engineer', 'engineer', false],
  "the engineer's own, shared": ['shared', 'engineer', 'engineer', true],
  "the manager's draft": ['manager-draft', 'engineer', 'manager', false],
  "the manager's, shared": ['manager-shared', 'engineer', 'manager', true],
} as const;
type Name = keyof typeof kept;
const names = Object.keys(kept) as Name[];

/** Who may see what is kept, and who may change it; nobody else. */
const rules: Readonly<Record<Name, { readonly write: readonly Role[]; readonly read: readonly Role[] }>> = {
  "the engineer's own draft": { write: ['engineer'], read: [] },
  "the engineer's own, shared": { write: ['engineer'], read: ['manager'] },
  "the manager's draft": { write: ['manager'], read: [] },
  "the manager's, shared": { write: ['manager'], read: ['engineer'] },
};
const rightOf = (name: Name, role: Role): 'write' | 'read' | 'none' =>
  rules[name].write.includes(role) ? 'write' : rules[name].read.includes(role) ? 'read' : 'none';

interface Case {
  readonly what: string;
  readonly ask: (role: Role) => Promise<Response>;
  readonly answer: (role: Role) => number;
}
const asked = (method: string, path: string, body?: unknown) => async (role: Role) =>
  server.ask(role === 'nobody' ? undefined : role, method, path, body);
const toAll = (status: number) => (): number => status;
/** 401 to who is not signed in. */
const signedInOnly = (answer: (role: Role) => number) => (role: Role) => (role === 'nobody' ? 401 : answer(role));

const ofEach = (method: string, body: (name: Name) => unknown, answers: Record<'write' | 'read' | 'none', number>): Case[] =>
  names.map((name) => ({
    what: name,
    ask: asked(method, `/api/assessments/${kept[name][0]}`, body(name)),
    answer: signedInOnly((role) => answers[rightOf(name, role)]),
  }));
const note = { 'note/x': { version: 0, value: { seen: [['y', 1]], versions: [{ by: 'y', n: 1, at: 't', value: 'words' }] } } };
const own = (method: string, body?: unknown): Case[] => [
  {
    what: "the engineer's",
    ask: asked(method, '/api/people/engineer/data', body),
    answer: signedInOnly((role) => (role === 'engineer' ? 200 : 404)),
  },
];
/** Asks about what the engineer has signed off, and the manager has read. */
const ofSigned = (method: string, path: string, body: unknown, answers: Record<'write' | 'read' | 'none', number>): Case[] => [
  {
    what: 'what the engineer signed off',
    ask: async (role) => {
      const made = createAssessment(
        { id: 'signed', about: personNamed('engineer'), by: personNamed('engineer'), ladder, level: l4 },
        stamp,
      );
      await asked('PATCH', '/api/assessments/signed', bodyOf(assessmentJson(markDone(made, stamp))))('engineer');
      return asked(method, `/api/assessments/signed/sealed${path}`, body)(role);
    },
    answer: signedInOnly((role) => answers[rightOf("the engineer's own, shared", role)]),
  },
  { what: 'what was not signed off', ask: asked(method, `/api/assessments/draft/sealed${path}`, body), answer: notSigned(method, path) },
];
/** What was never signed off is not there, but for its author who wants to sign it off. */
const notSigned = (method: string, path: string) =>
  signedInOnly((role) => (method === 'POST' && path === '' && role === 'engineer' ? 403 : 404));
const noData = { kind: 'rungs-review-person', format: 1, person: personNamed('engineer'), assessments: [] };
const begins = (what: string, about: string, by: string, may: readonly Role[]): Case => ({
  what,
  ask: (role) => asked('PATCH', `/api/assessments/new-${about}-${by}-${role}`, bodyOf(assessment('new', about, by, true)))(role),
  answer: signedInOnly((role) => (may.includes(role) ? 200 : 404)),
});

/** Every route and what it answers to everyone; a route that is not here fails a test. */
const table: Readonly<Record<string, readonly Case[]>> = {
  'GET /api/health': [{ what: 'it', ask: asked('GET', '/api/health'), answer: toAll(200) }],
  'GET /api/accounts': [{ what: 'them', ask: asked('GET', '/api/accounts'), answer: toAll(200) }],
  'POST /api/session': [{ what: 'of no account', ask: asked('POST', '/api/session', { account: 'engineer' }), answer: toAll(401) }],
  'GET /api/session': [{ what: 'it', ask: asked('GET', '/api/session'), answer: signedInOnly(toAll(200)) }],
  'DELETE /api/session': [{ what: 'it', ask: asked('DELETE', '/api/session'), answer: signedInOnly(toAll(204)) }],
  'GET /api/ladder': [{ what: 'it', ask: asked('GET', '/api/ladder'), answer: signedInOnly(toAll(200)) }],
  'GET /api/periods': [{ what: 'them', ask: asked('GET', '/api/periods'), answer: signedInOnly(toAll(200)) }],
  'GET /api/assessments': [{ what: 'them', ask: asked('GET', '/api/assessments'), answer: signedInOnly(toAll(200)) }],
  'GET /api/assessments/:id': [
    ...ofEach('GET', () => undefined, { write: 200, read: 200, none: 404 }),
    { what: 'one that is not there', ask: asked('GET', '/api/assessments/none'), answer: signedInOnly(toAll(404)) },
    { what: 'one that was deleted', ask: asked('GET', '/api/assessments/gone'), answer: signedInOnly(toAll(410)) },
  ],
  'PATCH /api/assessments/:id': [
    ...ofEach('PATCH', () => ({ format: 1, records: note }), { write: 200, read: 403, none: 404 }),
    ...ofEach('PATCH', () => ({ format: 1, records: { 'note/x': { ...note['note/x'], version: 7 } } }), {
      write: 409,
      read: 403,
      none: 404,
    }),
    ...ofEach('PATCH', (name) => bodyOf(assessment(kept[name][0], 'colleague', 'manager', true)), { write: 409, read: 403, none: 404 }),
    begins('a new one of the engineer about the engineer', 'engineer', 'engineer', ['engineer']),
    begins('a new one of the manager about the engineer', 'engineer', 'manager', ['manager']),
    begins('a new one of a colleague about the engineer', 'engineer', 'colleague', []),
    begins('a new one of another manager about the engineer', 'engineer', 'other-manager', []),
    begins('a new one of the engineer about the manager', 'manager', 'engineer', []),
    {
      what: 'one that was deleted',
      ask: asked('PATCH', '/api/assessments/gone', { format: 1, records: note }),
      answer: signedInOnly(toAll(410)),
    },
  ],
  'DELETE /api/assessments/:id': [
    ...ofEach('DELETE', () => undefined, { write: 204, read: 403, none: 404 }),
    { what: 'one that is not there', ask: asked('DELETE', '/api/assessments/none'), answer: signedInOnly(toAll(204)) },
    { what: 'one that was deleted', ask: asked('DELETE', '/api/assessments/gone'), answer: signedInOnly(toAll(204)) },
  ],
  'GET /api/assessments/:id/sealed': ofSigned('GET', '', undefined, { write: 200, read: 200, none: 404 }),
  'POST /api/assessments/:id/sealed': ofSigned('POST', '', undefined, { write: 204, read: 403, none: 404 }),
  'POST /api/assessments/:id/sealed/seen': ofSigned('POST', '/seen', { comment: 'words' }, { write: 204, read: 403, none: 404 }),
  'PUT /api/assessments/:id/sealed/deletion': ofSigned('PUT', '/deletion', undefined, { write: 200, read: 200, none: 404 }),
  'DELETE /api/assessments/:id/sealed/deletion': ofSigned('DELETE', '/deletion', undefined, { write: 200, read: 200, none: 404 }),
  'GET /api/people/:id/log': [
    {
      what: "the engineer's",
      ask: asked('GET', '/api/people/engineer/log'),
      answer: signedInOnly((role) => (role === 'engineer' ? 200 : 404)),
    },
  ],
  'GET /api/people/:id/data': own('GET'),
  'POST /api/people/:id/data': own('POST', noData),
  'DELETE /api/people/:id/data': own('DELETE'),
};

beforeEach(async () => {
  await empty(database);
  await withPeople(database);
  server = appOn(database);
  for (const [id, about, by, isShared] of Object.values(kept)) {
    const answer = await server.ask(by, 'PATCH', `/api/assessments/${id}`, bodyOf(assessment(id, about, by, isShared)));
    expect(answer.status).toBe(200);
  }
  await server.ask('engineer', 'PATCH', '/api/assessments/gone', bodyOf(assessment('gone', 'engineer', 'engineer', false)));
  expect((await server.ask('engineer', 'DELETE', '/api/assessments/gone')).status).toBe(204);
});

it('has a rule for every route', () => {
  const routes = server.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  expect(new Set(routes.map(({ method, path }) => `${method} ${path}`))).toEqual(new Set(Object.keys(table)));
});

describe.each(Object.entries(table))('%s', (route, cases) => {
  it.each(cases)(`answers everyone as the rule says: $what`, async ({ ask, answer }) => {
    const got: Record<string, number> = {};
    const statusOf = async (role: Role): Promise<number> => (await ask(role)).status;
    // Who may do it comes last: it may not be there any more.
    const order = [...roles].sort((a, b) => Math.trunc(answer(b) / 100) - Math.trunc(answer(a) / 100));
    for (const role of order) got[role] = await statusOf(role);
    expect(got, route).toEqual(Object.fromEntries(roles.map((role) => [role, answer(role)])));
  });
});

it('lists to each what each may see, and nothing else', async () => {
  const listed = async (role: Role): Promise<string[]> => {
    const { assessments } = (await (await asked('GET', '/api/assessments')(role)).json()) as { assessments: { id: string }[] };
    return assessments.map(({ id }) => id);
  };
  for (const role of signedIn)
    expect([role, await listed(role)]).toEqual([
      role,
      names
        .filter((name) => rightOf(name, role) !== 'none')
        .map((name) => kept[name][0])
        .sort(),
    ]);
});

it('says the same of what one may not know as of what is not there', async () => {
  const [hidden, none] = [await asked('GET', '/api/assessments/draft')('manager'), await asked('GET', '/api/assessments/none')('manager')];
  expect([hidden.status, await hidden.text()]).toEqual([none.status, await none.text()]);
  expect(Object.fromEntries(hidden.headers)).toEqual(Object.fromEntries(none.headers));
});

it('shows it no longer when it is a draft again, or the person has another manager', async () => {
  const status = async (): Promise<number> => (await asked('GET', '/api/assessments/shared')('manager')).status;
  expect(await status()).toBe(200);
  await database.query(`UPDATE people SET manager_id = 'other-manager' WHERE id = 'engineer'`);
  expect([await status(), (await asked('GET', '/api/assessments/shared')('other-manager')).status]).toEqual([404, 200]);
  const value = { seen: [['x', 9]], versions: [{ by: 'x', n: 9, at: 't', value: 'draft' }] };
  await asked('PATCH', '/api/assessments/shared', { format: 1, records: { status: { version: 1, value } } })('engineer');
  expect((await asked('GET', '/api/assessments/shared')('other-manager')).status).toBe(404);
});

it('keeps a draft to its author while shared and draft stand side by side', async () => {
  const versions = [
    { by: 'a', n: 1, at: 't', value: 'draft' },
    { by: 'b', n: 1, at: 't', value: 'shared' },
  ];
  const value = {
    // With what the server has, which would otherwise answer 409.
    seen: [
      ['x', 9],
      ['a', 1],
      ['b', 1],
    ],
    versions,
  };
  await asked('PATCH', '/api/assessments/shared', { format: 1, records: { status: { version: 1, value } } })('engineer');
  expect((await asked('GET', '/api/assessments/shared')('manager')).status).toBe(404);
});

it('does not let anyone change whom it is about, or by whom', async () => {
  for (const [key, id, name] of [
    ['about', 'colleague', 'Colleague'],
    ['by', 'head', 'Head'],
    ['by', 'engineer', 'Head'],
  ] as const) {
    const seen = [
      ['x', 9],
      ['y', 1],
    ];
    const value = { seen, versions: [{ by: 'y', n: 1, at: 't', value: { id, name } }] };
    const answer = await asked('PATCH', '/api/assessments/draft', { format: 1, records: { [key]: { version: 1, value } } })('engineer');
    expect([key, answer.status]).toEqual([key, 422]);
  }
});

it('lets a former manager read and write no more, and a new one read from the period on in which they came', async () => {
  const period = (year: number) => ({ id: `${year}`, title: `${year}`, from: `${year}-01-01`, to: `${year}-12-31` });
  const year = new Date().getFullYear();
  for (const [id, by, cycle] of [
    ['before', 'engineer', period(year - 1)],
    ['now', 'engineer', period(year)],
    ['before-manager', 'manager', period(year - 1)],
    ['now-manager', 'manager', period(year)],
  ] as const) {
    const made = createAssessment({ id, about: personNamed('engineer'), by: personNamed(by), ladder, level: l4 }, stamp);
    const answer = await asked('PATCH', `/api/assessments/${id}`, bodyOf(assessmentJson(share(setCycle(made, cycle, stamp), stamp))))(by);
    expect(answer.status).toBe(200);
  }
  await putPeople(database, [{ ...personNamed('engineer'), manager: 'head' }]);
  const read = async (role: Role): Promise<readonly string[]> => {
    const all = ['before', 'now', 'before-manager', 'now-manager', 'shared'];
    const statuses = await Promise.all(all.map(async (id) => (await asked('GET', `/api/assessments/${id}`)(role)).status));
    const { assessments } = (await (await asked('GET', '/api/assessments')(role)).json()) as { assessments: { id: string }[] };
    const readable = all.filter((_, at) => statuses[at] === 200);
    expect(assessments.map(({ id }) => id).filter((id) => all.includes(id))).toEqual(readable.toSorted());
    return readable;
  };
  expect(await read('manager')).toEqual([]);
  expect((await asked('PATCH', '/api/assessments/now-manager', { format: 1, records: note })('manager')).status).toBe(404);
  expect((await asked('DELETE', '/api/assessments/now-manager')('manager')).status).toBe(404);
  expect(await (await asked('GET', '/api/people/manager/data')('manager')).json()).toMatchObject({ assessments: [] });
  expect(await (await asked('DELETE', '/api/people/manager/data')('manager')).json()).toEqual({ deleted: 0, kept: 0 });
  // One without a period is for whoever is the manager.
  expect(await read('head')).toEqual(['now', 'now-manager', 'shared']);
  expect(await read('engineer')).toEqual(['before', 'now', 'before-manager', 'now-manager', 'shared']);
});

it('lets nobody write in the name of somebody else', async () => {
  const value = (who: string) => ({ seen: [['y', 1]], versions: [{ by: 'y', n: 1, at: 't', who, value: 'words' }] });
  const send = async (key: string, who: string): Promise<number> =>
    (await asked('PATCH', '/api/assessments/draft', { format: 1, records: { [key]: { version: 0, value: value(who) } } })('engineer'))
      .status;
  expect([await send('note/a', 'Manager'), await send('later/a', 'Manager')]).toEqual([422, 422]);
  expect([await send('note/a', 'Engineer'), await send('later/a', 'Engineer')]).toEqual([200, 200]);
  const made = createAssessment(
    { id: 'f1', about: personNamed('engineer'), by: personNamed('engineer'), ladder, level: l4 },
    { ...stamp, who: 'Manager' },
  );
  expect((await asked('PATCH', '/api/assessments/f1', bodyOf(assessmentJson(made)))('engineer')).status).toBe(422);
  const file = { ...noData, assessments: [{ id: 'f1', about: 'engineer', by: 'engineer', ...bodyOf(assessmentJson(made)) }] };
  expect(await (await asked('POST', '/api/people/engineer/data', file)('engineer')).json()).toEqual({ restored: {}, skipped: ['f1'] });
  expect(await database.query(`SELECT id FROM assessments WHERE id = 'f1'`)).toEqual([]);
});
