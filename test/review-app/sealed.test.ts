import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import {
  type Assessment,
  assessmentJson,
  createAssessment,
  markDone,
  type Sealed,
  sealedVersions,
  setStatus,
  share,
  verifySeal,
  writeNote,
} from 'rungs/review';
import type { AssessmentOnServer } from 'rungs/review/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../examples/review-app/server/database.js';
import { putPeople } from '../../examples/review-app/server/people.js';
import { calendarYears } from '../../examples/review-app/server/periods.js';
import { removePerson } from '../../examples/review-app/server/person-data.js';
import { appOn, databaseOf, empty, engines, personNamed, withPeople } from './app-under-test.js';

const stamp = { actor: 'x', at: '2026-03-14T10:00:00.000Z' };
const [lastYear, thisYear] = calendarYears(new Date());
const create = (id: string, by: string, cycle = thisYear): Assessment =>
  createAssessment({ id, about: personNamed('engineer'), by: personNamed(by), ladder, level: l4, ...(cycle && { cycle }) }, stamp);
const shared = (id: string, by: string, note: string, cycle = thisYear): Assessment =>
  share(writeNote(create(id, by, cycle), 's', note, stamp), stamp);

describe.each(engines)('on %s', (engine) => {
  let database: Database;
  let end = async (): Promise<void> => undefined;
  let server: ReturnType<typeof appOn>;
  const known = new Map<string, Assessment>();
  beforeAll(async () => {
    ({ database, end } = await databaseOf(engine));
  });
  afterAll(() => end());
  beforeEach(async () => {
    await empty(database);
    await withPeople(database);
    server = appOn(database);
    known.clear();
    await put('engineer', shared('self', 'engineer', 'My words'));
    await put('manager', shared('theirs', 'manager', 'Words of the manager'));
  });

  /** Sends what is different from what was put before. */
  const put = async (by: string, assessment: Assessment): Promise<void> => {
    const answer = await server.ask(by, 'GET', `/api/assessments/${assessment.id}`);
    const there = answer.status === 200 ? ((await answer.json()) as AssessmentOnServer).records : {};
    const before = known.get(assessment.id);
    const changed = Object.entries(assessmentJson(assessment).records).filter(
      ([key]) => before?.records.get(key) !== assessment.records.get(key),
    );
    const records = Object.fromEntries(changed.map(([key, value]) => [key, { version: there[key]?.version ?? 0, value }]));
    expect((await server.ask(by, 'PATCH', `/api/assessments/${assessment.id}`, { format: 1, records })).status).toBe(200);
    known.set(assessment.id, assessment);
  };
  const now = (id: string): Assessment => known.get(id) ?? expect.fail(`There is no ${id}.`);
  const done = (id: string, by: string): Promise<void> => put(by, markDone(now(id), stamp));
  const statusOf = async (by: string, method: string, path: string, body?: unknown): Promise<number> =>
    (await server.ask(by, method, `/api/assessments/${path}`, body)).status;
  const signed = async (by = 'engineer', id = 'self') =>
    (await (await server.ask(by, 'GET', `/api/assessments/${id}/sealed`)).json()) as { sealed: Sealed; deletion: { wishedBy: unknown[] } };
  const notesIn = async (): Promise<readonly (readonly string[])[]> =>
    sealedVersions((await signed()).sealed).map(({ assessments }) =>
      assessments.map((each) => String(each.records.get('note/s')?.versions[0]?.value)),
    );

  it('keeps both views with their words and definition when it was discussed, for both', async () => {
    expect(await statusOf('engineer', 'GET', 'self/sealed')).toBe(404);
    await done('theirs', 'manager');
    const { sealed } = await signed();
    expect(await verifySeal(sealed)).toMatchObject({ issues: [] });
    expect(sealed.entries).toMatchObject([{ kind: 'version', by: personNamed('manager') }]);
    expect(await notesIn()).toEqual([['My words', 'Words of the manager']]);
    expect(sealedVersions(sealed)[0]?.assessments.every((each) => JSON.stringify(assessmentJson(each)).includes(l4.title))).toBe(true);
    for (const [by, id] of [
      ['engineer', 'theirs'],
      ['manager', 'self'],
      ['manager', 'theirs'],
    ] as const)
      expect((await signed(by, id)).sealed).toEqual(sealed);
    for (const by of ['colleague', 'stranger', 'head', 'other-manager'])
      for (const path of ['self/sealed', 'theirs/sealed']) expect(await statusOf(by, 'GET', path)).toBe(404);
  });

  it('seals no draft, and no view of another period', async () => {
    await put('manager', setStatus(now('theirs'), 'draft', stamp));
    await put('manager', shared('before', 'manager', 'Words of last year', lastYear));
    await done('self', 'engineer');
    expect(await notesIn()).toEqual([['My words']]);
    expect(await statusOf('manager', 'GET', 'theirs/sealed')).toBe(404);
    // Shared and discussed later, it is the next version of the same review.
    await put('manager', markDone(now('theirs'), stamp));
    expect(await notesIn()).toEqual([['My words'], ['My words', 'Words of the manager']]);
    expect((await signed('manager', 'theirs')).sealed).toEqual((await signed()).sealed);
  });

  it('keeps each later change as a version, with what it was before', async () => {
    await done('theirs', 'manager');
    const [first] = (await signed()).sealed.entries;
    await put('manager', writeNote(now('theirs'), 's', 'Other words', stamp));
    expect(await notesIn()).toEqual([['My words', 'Words of the manager']]);
    expect(await statusOf('manager', 'POST', 'theirs/sealed')).toBe(204);
    // Nothing is different since.
    expect(await statusOf('engineer', 'POST', 'self/sealed')).toBe(204);
    expect(await notesIn()).toEqual([
      ['My words', 'Words of the manager'],
      ['My words', 'Other words'],
    ]);
    const { sealed } = await signed();
    expect([sealed.entries[0], await verifySeal(sealed)]).toEqual([first, { sealed, issues: [] }]);
    expect(sealedVersions(sealed)[1]?.changes).toMatchObject([
      { kind: 'changed', records: [{ before: 'Words of the manager', after: 'Other words' }] },
    ]);
    for (const [by, id] of [
      ['engineer', 'theirs'],
      ['manager', 'self'],
    ] as const)
      expect(await statusOf(by, 'POST', `${id}/sealed`)).toBe(403);
    expect(await statusOf('stranger', 'POST', 'self/sealed')).toBe(404);
  });

  it('seals once where both sign off at the same time', async () => {
    const both = [now('self'), now('theirs')].map((each) => markDone(each, stamp));
    await Promise.all([put('engineer', both[0] ?? now('self')), put('manager', both[1] ?? now('theirs'))]);
    const { sealed } = await signed();
    expect((await signed('manager', 'theirs')).sealed).toEqual(sealed);
    expect(await verifySeal(sealed)).toEqual({ sealed, issues: [] });
    expect(await database.query(`SELECT count(*)::int AS count FROM seals`)).toEqual([{ count: 1 }]);
  });

  it('notes that the employee has seen it, with a comment, and nobody else for them', async () => {
    await done('theirs', 'manager');
    const seen = { comment: 'I see the second part otherwise. \u0000' };
    expect(await statusOf('manager', 'POST', 'self/sealed/seen', seen)).toBe(403);
    expect(await statusOf('stranger', 'POST', 'self/sealed/seen', seen)).toBe(404);
    for (const bad of [{}, { comment: 1 }, { comment: 'x'.repeat(100_001) }])
      expect(await statusOf('engineer', 'POST', 'self/sealed/seen', bad)).toBe(422);
    expect(await statusOf('engineer', 'POST', 'self/sealed/seen', seen)).toBe(204);
    const { sealed } = await signed('manager', 'theirs');
    expect(await verifySeal(sealed)).toEqual({ sealed, issues: [] });
    expect(sealed.entries[1]).toMatchObject({ kind: 'seen', by: personNamed('engineer'), ...seen });
  });

  it('is deleted by both, and by neither alone', async () => {
    await done('theirs', 'manager');
    expect(await statusOf('engineer', 'DELETE', 'self')).toBe(403);
    expect(await statusOf('manager', 'DELETE', 'theirs')).toBe(403);
    expect(await (await server.ask('engineer', 'DELETE', '/api/people/engineer/data')).json()).toEqual({ deleted: 0, kept: 1 });
    expect(await statusOf('stranger', 'PUT', 'self/sealed/deletion')).toBe(404);
    const wish = async (by: string, method = 'PUT'): Promise<unknown> =>
      (await server.ask(by, method, '/api/assessments/self/sealed/deletion')).json();
    expect(await wish('engineer')).toEqual({ kind: 'noted' });
    expect((await signed('manager')).deletion).toEqual({ wishedBy: [personNamed('engineer')] });
    expect(await wish('engineer', 'DELETE')).toEqual({ kind: 'withdrawn' });
    expect(await wish('manager')).toEqual({ kind: 'noted' });
    expect(await notesIn()).toHaveLength(1);
    expect(await wish('engineer')).toEqual({ kind: 'deleted' });
    for (const id of ['self', 'theirs']) expect(await statusOf('engineer', 'GET', id)).toBe(410);
    for (const table of ['seals', 'seal_entries', 'seal_deletions', 'sealed_assessments', 'records'])
      expect([table, await database.query(`SELECT * FROM ${table}`)]).toEqual([table, []]);
  });

  it('outlives the account of a manager, and not that of whom it is about', async () => {
    await done('theirs', 'manager');
    await removePerson(database, personNamed('manager'), 'all');
    expect(await notesIn()).toEqual([['My words', 'Words of the manager']]);
    // With no manager there is nobody else who could want it.
    expect(await (await server.ask('engineer', 'PUT', '/api/assessments/self/sealed/deletion')).json()).toEqual({ kind: 'noted' });
    await putPeople(database, [
      { id: 'head', name: 'Head' },
      { id: 'engineer', name: 'Engineer', manager: 'head' },
    ]);
    expect(await statusOf('head', 'GET', 'self/sealed')).toBe(200);
    await removePerson(database, personNamed('engineer'), 'all');
    expect(await database.query(`SELECT * FROM seal_entries`)).toEqual([]);
  });

  it('is in the file of a person', async () => {
    await done('theirs', 'manager');
    const data = (await (await server.ask('engineer', 'GET', '/api/people/engineer/data')).json()) as { sealed: Sealed[] };
    expect(data.sealed).toEqual([(await signed()).sealed]);
    expect(await (await server.ask('manager', 'GET', '/api/people/manager/data')).json()).not.toHaveProperty('sealed');
  });
});
