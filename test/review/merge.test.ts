import fc from 'fast-check';
import {
  type Assessment,
  conflictsOf,
  entryOf,
  evidenceOf,
  mergeAssessments,
  readAssessment,
  writeAssessment,
  writeNote,
} from 'rungs/review';
import { expect, it } from 'vitest';
import { runs } from '../runs.js';
import { perform, type Story, start, stories, tell, timeOf } from './histories.js';

/** All of it but the definition, which nobody changes here. */
const text = (assessment: Assessment): string =>
  JSON.stringify([...assessment.records].filter(([key]) => key !== 'basis').sort(([a], [b]) => (a < b ? -1 : 1)));
/** All that is said, without who said it when. */
const view = ({ records }: Assessment): string =>
  JSON.stringify(
    [...records]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { versions }]) => [key, [...new Set(versions.map(({ value }) => JSON.stringify(value) ?? ''))].sort()])
      .filter(([, values]) => String(values) !== ''),
  );

it('merges in any order, any grouping and any number of times to the same, in 10,000 histories', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(stories, (story) => {
      const [a = start(), b = start(), c = start()] = tell(story).map(({ assessment }) => assessment);
      const ab = mergeAssessments(a, b);
      if (text(ab) !== text(mergeAssessments(b, a))) throw new Error('not commutative');
      if (text(mergeAssessments(ab, c)) !== text(mergeAssessments(a, mergeAssessments(b, c)))) throw new Error('not associative');
      if (mergeAssessments(ab, a) !== ab || mergeAssessments(ab, b) !== ab || mergeAssessments(a, a) !== a)
        throw new Error('not idempotent');
    }),
    runs(10_000),
  );
});

it('loses nothing that nobody replaced, and brings nothing back, in 10,000 histories', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(stories, (all) => {
      const story = all.filter(({ act }) => act.kind !== 'undo' && act.kind !== 'redo');
      const replicas = tell(story).map(({ assessment }) => assessment);
      const merged = replicas.reduce(mergeAssessments);
      for (const [key, expected] of model(story)) {
        const found = (merged.records.get(key)?.versions ?? []).map(({ value }) => JSON.stringify(value) ?? '');
        if (JSON.stringify([...new Set(found)].sort()) !== JSON.stringify([...expected].sort()))
          throw new Error(`${key}: ${JSON.stringify([...expected])} became ${JSON.stringify(found)}`);
      }
    }),
    runs(10_000),
  );
});

/**
 * The same told by a model that shares nothing with the code: every write knows by name which writes its author had seen. What
 * is left at the end is every write that no other write had seen.
 */
function model(story: Story): ReadonlyMap<string, ReadonlySet<string>> {
  interface Write {
    readonly key: string;
    readonly value: string;
    readonly who: number;
    readonly at: number;
    readonly over: ReadonlySet<Write>;
  }
  const knows: Set<Write>[] = [new Set(), new Set(), new Set()];
  const all = new Set<Write>();
  const heads = (known: ReadonlySet<Write>, key: string): Set<Write> => {
    const there = [...known].filter((write) => write.key === key);
    return new Set(there.filter((write) => !there.some((other) => other.over.has(write))));
  };
  /** What a field shows: what its author wrote, or else the newest, and what says the same. */
  const shown = (before: ReadonlySet<Write>, who: number): Write[] => {
    const inOrder = [...before].sort((a, b) => a.who - b.who).sort((a, b) => b.at - a.at);
    const own = inOrder.filter((write) => write.who === who);
    const [first] = own.length > 0 ? own : inOrder;
    return inOrder.filter((write) => own.includes(write) || write.value === first?.value);
  };
  const put = (known: Set<Write>, key: string, value: string, who: number, at: number, isTyped = false): void => {
    const before = heads(known, key);
    const said = new Set([...before].map((write) => write.value));
    if (said.size === 0 ? value === '' : said.size === 1 && said.has(value)) return;
    const typedOver = shown(before, who).flatMap((each) => [each, ...each.over]);
    const write = { key, value, who, at, over: new Set(isTyped ? typedOver : [...known].filter((each) => each.key === key)) };
    known.add(write);
    all.add(write);
  };
  for (const { who, at, act } of story) {
    const known = knows[who] ?? new Set();
    if (act.kind === 'merge') for (const write of knows[act.from] ?? []) known.add(write);
    else if (act.kind === 'rate') put(known, `rating/${act.subject}`, JSON.stringify(act.rating) ?? '', who, at);
    else if (act.kind === 'note' || act.kind === 'type')
      put(known, `note/${act.subject}`, act.text === '' ? '' : JSON.stringify(act.text), who, at, act.kind === 'type');
  }
  const keys = new Set([...all].map(({ key }) => key));
  return new Map([...keys].map((key) => [key, new Set([...heads(all, key)].map(({ value }) => value))]));
}

it('undoes and does again exactly, in 10,000 histories', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(stories, (story) => {
      // One who works alone, on what three have made before.
      const half = Math.floor(story.length / 2);
      const base = tell(story.slice(0, half))
        .map(({ assessment }) => assessment)
        .reduce(mergeAssessments);
      let replica = { ...perform({ assessment: base, history: { past: [], future: [] } }, { kind: 'undo' }, stampAt(0)) };
      const views = [view(replica.assessment)];
      let at = 0;
      for (const { act } of story.slice(half)) {
        if (act.kind === 'merge' || act.kind === 'undo' || act.kind === 'redo') continue;
        const steps = replica.history.past.length;
        replica = perform(replica, act, stampAt(++at));
        if (replica.history.past.length > steps) views.push(view(replica.assessment));
      }
      const check = (expected: string | undefined): void => {
        if (view(replica.assessment) !== expected) throw new Error(`${view(replica.assessment)} is not ${expected}`);
      };
      for (let round = 0; round < 2; round++) {
        for (const expected of views.slice(0, -1).reverse()) {
          replica = perform(replica, { kind: 'undo' }, stampAt(++at));
          check(expected);
        }
        for (const expected of views.slice(1)) {
          replica = perform(replica, { kind: 'redo' }, stampAt(++at));
          check(expected);
        }
      }
    }),
    runs(10_000),
  );
});

it('keeps what others wrote when one undoes, in 10,000 histories', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(stories, fc.string({ minLength: 1, maxLength: 4 }), (story, words) => {
      const replicas = tell(story);
      const mine = replicas[0];
      if (!mine) return;
      const subject = 'domain-expertise';
      // Another, who has all there is, writes in its place; I take that in and undo all I ever did.
      const all = replicas.map(({ assessment }) => assessment).reduce(mergeAssessments);
      const theirs = writeNote(all, subject, `${words}!`, { actor: 'other', at: timeOf(0) });
      let replica = { ...mine, assessment: mergeAssessments(mine.assessment, theirs) };
      for (let left = mine.history.past.length; left > 0; left--) replica = perform(replica, { kind: 'undo' }, stampAt(left));
      if (entryOf(replica.assessment, subject).note !== `${words}!`) throw new Error('undo took what another wrote in its place');

      // And one who has nothing of it writes beside it.
      const beside = writeNote(start(), subject, `${words}?`, { actor: 'other', at: timeOf(0) });
      replica = { ...mine, assessment: mergeAssessments(mine.assessment, beside) };
      for (let left = mine.history.past.length; left > 0; left--) replica = perform(replica, { kind: 'undo' }, stampAt(left));
      const values = replica.assessment.records.get(`note/${subject}`)?.versions.map(({ value }) => value);
      if (!values?.includes(`${words}?`)) throw new Error('undo took what another wrote beside it');
    }),
    runs(10_000),
  );
});

const stampAt = (at: number): { actor: string; at: string } => ({
  actor: 'me',
  at: new Date(Date.UTC(2026, 3, 1) + at * 60_000).toISOString(),
});

it('shows side by side what two wrote without knowing of each other', () => {
  const base = start();
  const a = writeNote(base, 'domain-expertise', 'Led the migration.', { actor: 'a', at: timeOf(30), who: 'On the laptop' });
  // Its clock is behind, which loses nothing.
  const b = writeNote(base, 'domain-expertise', 'Wrote the decision record.', { actor: 'b', at: timeOf(1), who: 'On the phone' });
  const merged = mergeAssessments(a, b);
  const [conflict] = conflictsOf(merged);
  expect(conflict?.versions.map(({ value, who }) => [value, who])).toEqual([
    ['Led the migration.', 'On the laptop'],
    ['Wrote the decision record.', 'On the phone'],
  ]);
  const settled = writeNote(merged, 'domain-expertise', 'Led the migration; wrote the decision record.', { actor: 'c', at: timeOf(2) });
  expect(conflictsOf(settled)).toEqual([]);
  expect(conflictsOf(mergeAssessments(settled, mergeAssessments(a, b)))).toEqual([]);
});

it('is the same after a way through JSON', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const merged = tell(story)
        .map(({ assessment }) => assessment)
        .reduce(mergeAssessments);
      const { assessment, issues } = readAssessment(writeAssessment(merged));
      expect(issues).toEqual([]);
      expect(assessment && text(assessment)).toBe(text(merged));
      expect(assessment && mergeAssessments(merged, assessment)).toBe(merged);
    }),
    runs(300),
  );
});

it('keeps both texts where an actor was copied and wrote twice under one count', () => {
  const stamp = { actor: 'copied', at: timeOf(1) };
  const merged = mergeAssessments(writeNote(start(), 's', 'one', stamp), writeNote(start(), 's', 'other', stamp));
  expect(
    merged.records
      .get('note/s')
      ?.versions.map(({ value }) => value)
      .toSorted(),
  ).toEqual(['one', 'other']);
  expect(evidenceOf(merged)).toEqual([]);
});
