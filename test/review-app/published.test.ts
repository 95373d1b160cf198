import type { Ladder } from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import {
  type Assessment,
  assessmentJson,
  carryOver,
  createAssessment,
  type NewAssessment,
  overviewOf,
  share,
  writeRecord,
} from 'rungs/review';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../examples/review-app/server/database.js';
import type { ListedHere } from '../../examples/review-app/server/list.js';
import { publish } from '../../examples/review-app/server/published.js';
import { appOn, bodyOf, databaseOf, empty, personNamed, withPeople } from './app-under-test.js';

const stamp = { actor: 'x', at: '2026-03-14T10:00:00.000Z' };
const engineer = personNamed('engineer');
const create = (id: string, more: Partial<NewAssessment> = {}): Assessment =>
  share(createAssessment({ id, about: engineer, by: engineer, ladder, level: l4, target: l3, ...more }, stamp), stamp);
const reworded: Ladder = {
  ...ladder,
  levels: ladder.levels.map((level) => ({ ...level, title: `${level.title}, reworded` })),
};

let database: Database;
let end = async (): Promise<void> => undefined;
beforeAll(async () => {
  ({ database, end } = await databaseOf('PGlite'));
});
afterAll(() => end());
beforeEach(async () => {
  await empty(database);
  await database.query(`DELETE FROM published`);
  await withPeople(database);
});

/** What a reader is told of each: whether it shows the published words. */
async function listed(assessments: readonly Assessment[], prepare: () => Promise<void> = async () => undefined) {
  await prepare();
  const server = appOn(database);
  for (const each of assessments) {
    const answer = await server.ask('engineer', 'PATCH', `/api/assessments/${each.id}`, bodyOf(assessmentJson(each)));
    expect(answer.status).toBe(200);
  }
  const told = async (by: string) => {
    const { assessments: all } = (await (await server.ask(by, 'GET', '/api/assessments')).json()) as { assessments: ListedHere[] };
    return Object.fromEntries(all.map(({ id, isPublished }) => [id, isPublished]));
  };
  const [own, manager] = [await told('engineer'), await told('manager')];
  expect(manager).toEqual(own);
  return own;
}

it('tells of each assessment whether it shows the published words, to all who read it', async () => {
  const [competency] = l4.competencies;
  const easier = { ...l4, competencies: [{ ...competency, id: competency?.id ?? '', title: 'Anything', expectations: [], examples: [] }] };
  const good = create('good');
  const { basis } = overviewOf(good);
  const withBasis = (id: string, more: object): Assessment => writeRecord({ ...good, id }, 'basis', { ...basis, ...more }, stamp);
  expect(
    await listed([
      good,
      create('other-words', { level: easier }),
      // The published fingerprint, and other words.
      withBasis('fingerprint', { level: easier }),
      withBasis('wrong-fingerprint', { fingerprint: '0000000000000000' }),
      withBasis('other-ladder', { ladder: { id: ladder.id, title: 'Another ladder' } }),
      withBasis('other-target', { target: { id: l3.id, title: 'Chief', fingerprint: 'x' } }),
      create('other-ratings', { scale: [{ id: 'performing', title: 'Performing', description: 'Anything' }] }),
    ]),
  ).toEqual({
    good: true,
    'other-words': false,
    fingerprint: false,
    'wrong-fingerprint': false,
    'other-ladder': false,
    'other-target': false,
    'other-ratings': false,
  });
});

it('knows the words of earlier ladders, and those that an assessment was carried over to', async () => {
  const [earlier = l4] = reworded.levels.slice(-1);
  const old = create('old', { ladder: reworded, level: earlier, target: reworded.levels[0] ?? earlier });
  const carried = { ...carryOver(old, ladder, stamp).assessment, id: 'carried' };
  expect(await listed([old])).toEqual({ old: false });
  await empty(database);
  await withPeople(database);
  expect(await listed([old, carried, create('new')], () => publish(database, reworded))).toEqual({ old: true, carried: true, new: true });
});
