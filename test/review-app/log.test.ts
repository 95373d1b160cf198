import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { type Assessment, assessmentJson, createAssessment, markDone, setCycle, share, writeNote } from 'rungs/review';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { LogEntry } from '../../examples/review-app/server/access-log.js';
import type { Database } from '../../examples/review-app/server/database.js';
import { retain, yearsBefore } from '../../examples/review-app/server/retention.js';
import { appOn, bodyOf, databaseOf, empty, personNamed, withPeople } from './app-under-test.js';

let database: Database;
let end = async (): Promise<void> => undefined;
let server: ReturnType<typeof appOn>;
beforeAll(async () => {
  ({ database, end } = await databaseOf('PGlite'));
});
afterAll(() => end());
beforeEach(async () => {
  await empty(database);
  await withPeople(database);
  server = appOn(database);
});

const stamp = { actor: 'x', at: '2026-03-14T10:00:00.000Z' };
const create = (id: string, by: string): Assessment =>
  createAssessment({ id, about: personNamed('engineer'), by: personNamed(by), ladder, level: l4 }, stamp);
const put = async (by: string, assessment: Assessment): Promise<void> => {
  const answer = await server.ask(by, 'PATCH', `/api/assessments/${assessment.id}`, bodyOf(assessmentJson(assessment)));
  expect(answer.status).toBe(200);
};
/** Writes a record again. */
const change = async (by: string, id: string, key: string, value: unknown, version = 1): Promise<void> => {
  const register = { seen: [['x', version + 1]], versions: [{ by: 'x', n: version + 1, at: 't', value }] };
  const answer = await server.ask(by, 'PATCH', `/api/assessments/${id}`, { format: 1, records: { [key]: { version, value: register } } });
  expect(answer.status).toBe(200);
};
const log = async (by = 'engineer'): Promise<readonly string[]> => {
  const { log: entries } = (await (await server.ask(by, 'GET', `/api/people/${by}/log`)).json()) as { log: LogEntry[] };
  return entries.map((entry) => `${entry.by} ${entry.what} ${entry.assessment}`).toSorted();
};

it('tells whom it is about who shared, read, changed, signed off and deleted, and nothing of drafts', async () => {
  await put('engineer', create('self', 'engineer'));
  await put('manager', create('theirs', 'manager'));
  await change('manager', 'theirs', 'note/s', 'a draft', 0);
  expect(await log()).toEqual([]);
  await change('engineer', 'self', 'status', 'shared');
  for (let time = 0; time < 3; time++) await server.ask('manager', 'GET', '/api/assessments/self');
  await server.ask('colleague', 'GET', '/api/assessments/self');
  await server.ask('engineer', 'GET', '/api/assessments/self');
  await change('manager', 'theirs', 'status', 'shared');
  for (const version of [1, 2]) await change('manager', 'theirs', 'note/s', `words ${version}`, version);
  await change('manager', 'theirs', 'status', 'done', 2);
  await server.ask('engineer', 'POST', '/api/assessments/theirs/sealed/seen', { comment: '' });
  await server.ask('manager', 'GET', '/api/assessments/theirs/sealed');
  await put('engineer', share(create('other', 'engineer'), stamp));
  await change('engineer', 'other', 'status', 'draft');
  await change('engineer', 'other', 'status', 'shared', 2);
  await server.ask('engineer', 'DELETE', '/api/assessments/other');
  expect(await log()).toEqual(
    [
      'Engineer shared self',
      'Manager read self',
      'Manager shared theirs',
      'Manager changed theirs',
      'Manager signed theirs',
      'Engineer seen theirs',
      'Manager read theirs',
      'Engineer shared other',
      'Engineer withdrawn other',
      'Engineer shared other',
      'Engineer deleted other',
    ].toSorted(),
  );
  expect(await log('manager')).toEqual([]);
  expect((await server.ask('manager', 'GET', '/api/people/engineer/log')).status).toBe(404);
});

it('deletes what is older than is to be kept, also what was signed off, and nothing else', async () => {
  const year = new Date().getFullYear();
  const period = (at: number) => ({ id: `${at}`, title: `${at}`, from: `${at}-01-01`, to: `${at}-12-31` });
  const of = (id: string, at: number): Assessment =>
    markDone(writeNote(setCycle(create(id, 'engineer'), period(at), stamp), 's', id, stamp), stamp);
  await put('engineer', of('old', year - 9));
  await put('engineer', of('new', year));
  // One alone does not make it old.
  await change('engineer', 'new', 'cycle', period(year - 20));
  await put('engineer', create('none', 'engineer'));
  await database.query(`UPDATE log SET at = $1 WHERE assessment_id = 'old'`, [`${year - 8}-01-01T00:00:00.000Z`]);
  const before = yearsBefore(new Date(), 7);
  expect(before).toBe(`${year - 7}${new Date().toISOString().slice(4, 10)}`);
  const expected = { assessments: 1, signedOff: 1, logged: 2 };
  expect(await retain(database, before, 'look')).toEqual(expected);
  expect((await server.ask('engineer', 'GET', '/api/assessments/old')).status).toBe(200);
  expect(await retain(database, before, 'delete')).toEqual(expected);
  expect(await retain(database, before, 'delete')).toEqual({ assessments: 0, signedOff: 0, logged: 0 });
  const statuses = await Promise.all(
    ['old', 'new', 'none', 'new/sealed'].map(async (id) => (await server.ask('engineer', 'GET', `/api/assessments/${id}`)).status),
  );
  expect(statuses).toEqual([410, 200, 200, 200]);
  expect(await database.query(`SELECT value FROM seal_entries WHERE value LIKE '%"old"%'`)).toEqual([]);
});
