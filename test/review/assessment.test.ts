import blns from 'big-list-of-naughty-strings' with { type: 'json' };
import type { Ladder, Level } from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import {
  type Assessment,
  actionsOf,
  addEvidence,
  agreeAction,
  canWrite,
  carryOver,
  compareAssessments,
  conflictsOf,
  createAssessment,
  editEvidence,
  entriesOf,
  entryOf,
  evidenceOf,
  gapsTo,
  markDone,
  moveEntry,
  octopusRatings,
  overviewOf,
  rate,
  readAssessment,
  removeEvidence,
  setTargetLevel,
  share,
  summarise,
  validateAssessment,
  writeAssessment,
  writeNote,
} from 'rungs/review';
import { expect, it } from 'vitest';

const stamp = { actor: 'a', at: '2026-03-14T10:00:00.000Z' };
const me = { id: 'p1', name: 'P' };
const [expertise = '', teaching = ''] = l4.competencies.map(({ id }) => id);
const create = (level: Level = l4, more = {}): Assessment =>
  createAssessment({ id: 'a1', about: me, by: me, ladder, level, ...more }, stamp);

it('begins as a draft in which nothing is discussed, with the words of Octopus Deploy', () => {
  const assessment = create();
  const { status, role, scale, basis } = overviewOf(assessment);
  expect([status, role, scale, basis?.level.id, basis?.rates]).toEqual(['draft', 'self', octopusRatings, l4.id, 'competency']);
  expect(scale.map(({ title }) => title)).toEqual(['Improvement needed', 'Maturing', 'Performing', 'Exceeding']);
  expect(entriesOf(assessment).map(({ subject }) => subject)).toEqual(l4.competencies.map(({ id }) => id));
  expect(entriesOf(assessment).every(({ rating }) => rating === undefined)).toBe(true);
});

it('rates, notes, collects, agrees, shares and ends, and leaves what it was given as it was', () => {
  const before = create();
  const text = writeAssessment(before);
  const evidence = { id: 'e1', date: '2026-03-14', text: 'Led the warehouse migration.', speaksTo: ['l4-define-review-document'] };
  const rated = rate(writeNote(before, expertise, 'Going well', stamp), expertise, 'performing', stamp);
  const collected = editEvidence(addEvidence(rated, evidence, stamp), 'e1', { link: 'https://example.org' }, stamp);
  const planned = agreeAction(
    collected,
    { id: 'x', text: 'Pair on the design', agreed: '2026-03-20', due: '2026-06-01', speaksTo: [teaching] },
    stamp,
  );
  const done = markDone(share(planned, stamp), stamp);
  expect(entryOf(done, expertise)).toMatchObject({ rating: 'performing', note: 'Going well', evidence: [], conflicts: [] });
  expect(entryOf(done, teaching).evidence.map(({ value }) => value)).toEqual([{ ...evidence, link: 'https://example.org' }]);
  expect(actionsOf(done).map(({ value }) => value.text)).toEqual(['Pair on the design']);
  expect([overviewOf(done).status, overviewOf(planned).status]).toEqual(['done', 'draft']);
  expect(entryOf(rate(done, expertise, undefined, stamp), expertise).rating).toBe(undefined);
  expect(writeAssessment(removeEvidence(done, 'e1', stamp))).not.toContain('migration');
  expect(evidenceOf(editEvidence(done, 'nobody', { text: 'x' }, stamp))).toHaveLength(1);
  expect(rate(done, expertise, 'performing', stamp)).toBe(done);
  expect(writeAssessment(before)).toBe(text);
});

it('keeps what is typed, whatever it is, but for half characters', () => {
  const assessment = blns.reduce((all, text, at) => writeNote(all, `s${at}`, text, stamp), create());
  const found = readAssessment(writeAssessment(assessment)).assessment ?? create();
  for (const [at, text] of blns.entries()) expect(entryOf(found, `s${at}`).note).toBe(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
  expect(entryOf(writeNote(create(), '__proto__', 'half \ud800', stamp), '__proto__').note).toBe('half \ufffd');
});

it('lays two views side by side, differences first, and says how they agree in words', () => {
  const self = rate(rate(create(), expertise, 'performing', stamp), teaching, 'maturing', stamp);
  const manager = rate(rate(create(l4, { by: { id: 'p2', name: 'Q' } }), teaching, 'performing', stamp), 'x', 'maturing', stamp);
  expect(overviewOf(manager).role).toBe('manager');
  const found = compareAssessments(self, manager).map(({ subject, agreement }) => [subject, agreement]);
  expect(found.slice(0, 4)).toEqual([
    [teaching, 'different'],
    [expertise, 'one'],
    ['x', 'one'],
    [l4.competencies[2]?.id, 'neither'],
  ]);
});

it('says what the next level asks and what there is towards it', () => {
  const base = setTargetLevel(rate(create(l3), expertise, 'exceeding', stamp), l4, stamp);
  const evidence = { id: 'e', date: '2026-03-14', text: 'Wrote the guide', speaksTo: ['l4-define-review-document'] };
  const gaps = gapsTo(addEvidence(base, evidence, stamp), l4);
  expect(overviewOf(base).basis?.target?.title).toBe(l4.title);
  expect(gaps.map(({ competency }) => competency.id)).toContain(expertise);
  expect(gaps.find(({ competency }) => competency.id === expertise)?.entry.rating).toBe('exceeding');
  expect(gaps.flatMap((gap) => gap.evidence.map(({ id }) => [gap.competency.id, id]))).toEqual([[teaching, 'e']]);
  expect(gaps.every(({ asks }) => asks.length > 0 && asks.every(({ change }) => change === 'new' || change === 'raised'))).toBe(true);
});

it('sums up in words, without a number', () => {
  const { sentences, groups } = summarise(rate(rate(create(), expertise, 'performing', stamp), teaching, 'maturing', stamp));
  expect(sentences.slice(0, 2)).toEqual(['Performing: Domain expertise.', 'Maturing: Teaching and Mentoring.']);
  expect(sentences.at(-1)).toMatch(/^Not yet discussed: /);
  expect(sentences.join('')).not.toMatch(/\d|%/);
  expect(groups.at(-1)?.rating).toBe(undefined);
});

const reword = (change: (level: Level) => Level): Ladder => ({
  ...ladder,
  levels: ladder.levels.map((level) => (level.id === l4.id ? change(level) : level)),
});
const said = (): Assessment => {
  const rated = rate(
    writeNote(create(l4, { rates: 'expectation' }), 'l4-define-review-document', 'Every month', stamp),
    'l4-define-review-document',
    'performing',
    stamp,
  );
  return addEvidence(rated, { id: 'e', date: '2026-03-14', text: 'The guide', speaksTo: ['l4-define-review-document'] }, stamp);
};
/** The statement with other words and another id. */
const withText = (text: string, id: string) =>
  reword((level) => ({
    ...level,
    competencies: level.competencies.map((each) => ({
      ...each,
      expectations: each.expectations.map((one) => (one.id === 'l4-define-review-document' ? { ...one, id, text } : one)),
    })),
  }));

it('carries what was said over to other words: carried, offered, or kept without a place', () => {
  const same = carryOver(
    said(),
    withText('I define, review, document and evolve the practices of data engineering', 'l4-define-review-document'),
    stamp,
  );
  expect([same.carried.map(({ from, to }) => [from, to]), same.offered, same.orphaned]).toEqual([
    [['l4-define-review-document', 'l4-define-review-document']],
    [],
    [],
  ]);
  const carried = carryOver(
    said(),
    withText('I define, review, document, and evolve practices in the data engineering space', 'new-id'),
    stamp,
  );
  expect(carried.carried.map(({ from, to }) => [from, to])).toEqual([['l4-define-review-document', 'new-id']]);
  expect(entryOf(carried.assessment, 'new-id')).toMatchObject({ rating: 'performing', note: 'Every month', evidence: [{ id: 'e' }] });
  expect(entryOf(carried.assessment, 'l4-define-review-document')).toMatchObject({ note: '', evidence: [] });

  const offered = carryOver(said(), withText('I define, review, document and evolve practices of analytics', 'new-id'), stamp);
  expect(offered.offered.map(({ from, to }) => [from, to])).toEqual([['l4-define-review-document', 'new-id']]);
  expect(offered.orphaned.map(({ subject }) => subject)).toEqual(['l4-define-review-document']);
  expect(entriesOf(offered.assessment).at(-1)).toMatchObject({ subject: 'l4-define-review-document', note: 'Every month' });
  const confirmed = moveEntry(
    writeNote(offered.assessment, 'new-id', 'Said here since', stamp),
    'l4-define-review-document',
    'new-id',
    stamp,
  );
  expect(conflictsOf(confirmed).flatMap(({ versions }) => versions.map(({ value }) => value))).toEqual(['Said here since', 'Every month']);

  const gone = carryOver(said(), withText('I keep the office plants alive', 'plants'), stamp);
  expect([gone.carried, gone.offered]).toEqual([[], []]);
  expect(gone.orphaned).toEqual([
    { subject: 'l4-define-review-document', text: 'I define, review, document and evolve practices in the data engineering space.' },
  ]);
  expect(entryOf(gone.assessment, 'l4-define-review-document')).toMatchObject({
    rating: 'performing',
    note: 'Every month',
    evidence: [{ id: 'e' }],
  });
  const noLevel = carryOver(said(), { ...ladder, id: 'x', levels: [] }, stamp);
  expect(noLevel.orphaned.map(({ subject }) => subject)).toEqual(['l4-define-review-document']);
});

it('reads a newer form without writing it, and keeps what is damaged', () => {
  const text = writeAssessment(writeNote(create(), 's', 'words', stamp));
  const newer = readAssessment(text.replace('"format": 1', '"format": 7'));
  expect(newer.issues.map(({ rule }) => rule)).toEqual(['newer-format']);
  expect(newer.assessment && canWrite(newer.assessment)).toBe(false);
  expect(() => writeNote(newer.assessment ?? create(), 's', 'other', stamp)).toThrow('could lose data that it does not know');
  expect(newer.assessment && writeAssessment(newer.assessment)).toBe(text.replace('"format": 1', '"format": 7'));
  const data = JSON.parse(text) as { records: Record<string, unknown> };
  data.records['note/s'] = { seen: [], versions: [{ by: 'a', n: 9, at: 'x', value: 'out of order' }] };
  const { assessment, issues } = validateAssessment(data);
  expect(issues.map(({ rule, path }) => [rule, path])).toEqual([['unreadable-record', '/records/note~1s']]);
  expect(assessment && writeAssessment(assessment)).toContain('out of order');
});

it.each([undefined, null, 1, '', [], {}, { id: 'x' }, { id: 'x', format: 1, records: [] }, { id: '', format: 1, records: {} }])(
  'refuses %j in words',
  (value) => {
    const { assessment, issues } = validateAssessment(value);
    expect([assessment, issues.map(({ severity }) => severity)]).toEqual([undefined, ['error']]);
  },
);

it('refuses what is endless, deep, or throws', () => {
  const endless: Record<string, unknown> = { id: 'x', format: 1 };
  endless['records'] = endless;
  const throwing = {
    get id(): string {
      throw new Error('no');
    },
  };
  for (const value of [endless, throwing]) expect(validateAssessment(value).issues.map(({ rule }) => rule)).toEqual(['not-data']);
  expect(readAssessment('{').issues.map(({ rule }) => rule)).toEqual(['not-json']);
});
