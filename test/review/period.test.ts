import type { Level } from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import {
  type Assessment,
  conflictsOf,
  createAssessment,
  listedOf,
  mergeAssessments,
  mismatchesOf,
  type NewAssessment,
  overviewOf,
  pairedWith,
  periodText,
  readAssessment,
  reviewEnglish,
  setCycle,
  share,
  statusText,
  validateAssessment,
  writeAssessment,
  writeConversationHtml,
  writeConversationMarkdown,
} from 'rungs/review';
import { expect, it } from 'vitest';

const stamp = { actor: 'a', at: '2026-03-14T10:00:00.000Z' };
const me = { id: 'p1', name: 'P' };
const manager = { id: 'p2', name: 'Q' };
const year = (id: string) => ({ id, title: id, from: `${id}-01-01`, to: `${id}-12-31` });
const create = (id: string, more: Partial<NewAssessment> = {}, at = stamp.at): Assessment =>
  createAssessment({ id, about: me, by: me, ladder, level: l4, ...more }, { ...stamp, at });

it('is about a period, and stays readable without one', () => {
  const assessment = create('a', { cycle: year('2026') });
  expect(overviewOf(assessment)).toMatchObject({ cycle: year('2026'), statusDate: '2026-03-14' });
  expect(readAssessment(writeAssessment(assessment)).assessment).toEqual(assessment);
  expect(listedOf(assessment)).toMatchObject({ cycle: year('2026'), status: 'draft', statusDate: '2026-03-14' });
  expect(overviewOf(setCycle(assessment, undefined, stamp)).cycle).toBe(undefined);
  expect('cycle' in listedOf(create('b'))).toBe(false);
});

it('keeps a damaged period aside, and dates nothing by a time that is none', () => {
  const json = JSON.parse(writeAssessment(create('a', { cycle: year('2026') }, 'some day'))) as { records: Record<string, unknown> };
  json.records['cycle'] = { seen: [['a', 1]], versions: [{ by: 'a', n: 1, at: '', value: { id: '2026' } }] };
  const { assessment, issues } = validateAssessment(json);
  expect([issues.map(({ rule }) => rule), assessment?.unread.map(({ key }) => key)]).toEqual([['unreadable-record'], ['cycle']]);
  expect(assessment && overviewOf(assessment).statusDate).toBe(undefined);
});

it('keeps both periods where two people set one at the same time', () => {
  const before = create('a');
  const both = mergeAssessments(setCycle(before, year('2026'), { ...stamp, actor: 'b' }), setCycle(before, year('2027'), stamp));
  expect(conflictsOf(both).map(({ key, versions }) => [key, versions.length])).toEqual([['cycle', 2]]);
});

it('writes the period and the date of the status into the documents of the conversation', () => {
  const shared = share(create('a', { cycle: year('2026') }), { ...stamp, at: '2026-05-02T10:00:00.000Z' });
  const words = { ...reviewEnglish, locale: 'de', period: '{title}, {from} bis {to}' };
  expect(writeConversationMarkdown(shared).split('\n\n')[1]).toContain('2026 (Jan 1, 2026 to Dec 31, 2026)\\\nShared, May 2, 2026');
  expect(writeConversationHtml(shared, words)).toContain('2026, 01.01.2026 bis 31.12.2026<br>Shared, 02.05.2026');
  expect([periodText(year('2027')), statusText({ status: 'done' })]).toEqual(['2027 (Jan 1, 2027 to Dec 31, 2027)', 'Discussed']);
});

const listed = (id: string, by: 'self' | 'manager', more: Partial<NewAssessment> = {}, at?: string) =>
  listedOf(create(id, { by: by === 'self' ? me : manager, ...more }, at));

it('pairs by period first, and then by level', () => {
  const self = listed('self', 'self', { cycle: year('2026') });
  const lastYear = listed('last-year', 'manager', { cycle: year('2025') });
  const none = listed('none', 'manager');
  const otherLevel = listed('other-level', 'manager', { cycle: year('2026'), level: l3 });
  const same = listed('same', 'manager', { cycle: year('2026') });
  const later = listed('later', 'manager', { cycle: year('2026') }, '2026-06-01T10:00:00.000Z');
  const other = listed('other-person', 'manager', { cycle: year('2026'), about: { id: 'p3', name: 'R' } });
  const pair = (...all: readonly ReturnType<typeof listed>[]): string | undefined => pairedWith(self, [self, ...all])?.id;
  expect(pair(lastYear, none, other)).toBe(undefined);
  expect(pair(lastYear, none, otherLevel)).toBe('other-level');
  expect(pair(otherLevel, lastYear, same)).toBe('same');
  expect([pair(same, later), pair(later, same)]).toEqual(['later', 'later']);
  expect(pairedWith(same, [lastYear, self, same, otherLevel])?.id).toBe('self');
  expect(pairedWith(none, [self, listed('old-self', 'self'), lastYear])?.id).toBe('old-self');
});

it('names why two cannot be compared word by word', () => {
  const reworded: Level = { ...l4, competencies: l4.competencies.map((each) => ({ ...each, title: `${each.title}!` })) };
  const scale = [{ id: 'performing', title: 'Well' }];
  const of = (more: Partial<NewAssessment>): readonly string[] => mismatchesOf(create('a', { cycle: year('2026') }), create('b', more));
  expect(of({ cycle: year('2026') })).toEqual([]);
  expect(mismatchesOf(create('a'), create('b'))).toEqual([]);
  expect(of({})).toEqual(['period']);
  expect(of({ cycle: year('2025'), level: l3 })).toEqual(['period', 'level']);
  expect(of({ cycle: year('2026'), level: reworded, scale })).toEqual(['words', 'ratings']);
  expect(of({ cycle: year('2026'), rates: 'expectation' })).toEqual(['level']);
});
