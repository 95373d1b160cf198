import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import {
  type Assessment,
  acknowledgeSeal,
  addEvidence,
  assessmentJson,
  changesBetween,
  createAssessment,
  markDone,
  rate,
  removeEvidence,
  type Sealed,
  sealedVersions,
  sealVersion,
  share,
  verifySeal,
  writeNote,
} from 'rungs/review';
import { afterEach, expect, it, vi } from 'vitest';

const stamp = { actor: 'a', at: '2026-03-14T10:00:00.000Z' };
const me = { id: 'p1', name: 'P' };
const manager = { id: 'p2', name: 'Q' };
const [expertise = '', teaching = ''] = l4.competencies.map(({ id }) => id);
const evidence = { id: 'e1', date: '2026-03-14', text: 'Led the migration', speaksTo: [expertise] };
const self = addEvidence(
  rate(createAssessment({ id: 'self', about: me, by: me, ladder, level: l4 }, stamp), expertise, 'performing', stamp),
  evidence,
  stamp,
);
const theirs = share(
  writeNote(createAssessment({ id: 'theirs', about: me, by: manager, ladder, level: l4 }, stamp), expertise, 'Seen \u2028 too', stamp),
  stamp,
);
const at = (day: number): string => `2026-04-0${day}T10:00:00.000Z`;
const first = (): Promise<Sealed> => sealVersion(undefined, [self, theirs], { by: manager, at: at(1) });
const changed = (assessment: Assessment): Assessment => writeNote(assessment, teaching, 'Added later', stamp);
/** Two versions, each of which was seen. */
const history = async (): Promise<Sealed> => {
  const seen = await acknowledgeSeal(await first(), { by: me, at: at(2), comment: 'I see it otherwise.' });
  const second = await sealVersion(seen, [removeEvidence(changed(self), 'e1', stamp), theirs], { by: me, at: at(3) });
  return acknowledgeSeal(second, { by: me, at: at(4), comment: '' });
};
const rulesOf = async (value: unknown, known?: readonly string[]): Promise<readonly string[]> =>
  (await verifySeal(value, known)).issues.map(({ rule, path }) => `${rule} ${path}`.trim());
afterEach(() => vi.unstubAllGlobals());

it('keeps the words, the definition, both views, the time and who, and verifies them from a file', async () => {
  const sealed = await first();
  const file = JSON.stringify(sealed, null, 2);
  expect(await rulesOf(JSON.parse(file))).toEqual([]);
  expect(sealed.entries).toMatchObject([{ kind: 'version', number: 1, at: at(1), by: manager, previous: '' }]);
  expect(sealed.entries[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(sealedVersions(sealed)).toMatchObject([{ version: 1, assessments: [self, theirs], changes: [], seen: [] }]);
  // Whatever becomes of the assessments.
  expect(file).toContain('Led the migration');
  expect(file).toContain(l4.title);
});

it('is the same for the same words, in any order of keys', async () => {
  const sealed = await first();
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, each]) => [key, reversed(each)]),
    );
  };
  expect(await rulesOf(reversed(sealed))).toEqual([]);
  const again = await sealVersion({ ...sealed, entries: [] }, [self, theirs], { by: manager, at: at(1) });
  expect(again).toEqual(sealed);
});

it('shows each version with what it was before, and who has seen it', async () => {
  const versions = sealedVersions(await history());
  expect(versions.map(({ version, entry, seen }) => [version, entry.by, seen.map(({ by, comment }) => [by, comment])])).toEqual([
    [1, manager, [[me, 'I see it otherwise.']]],
    [2, me, [[me, '']]],
  ]);
  expect(versions[1]?.changes).toMatchObject([
    {
      kind: 'changed',
      assessment: { id: 'self' },
      records: [
        { title: 'Evidence: Led the migration', before: 'Mar 14, 2026: Led the migration' },
        { title: `Note: ${l4.competencies[1]?.title}`, after: 'Added later' },
      ],
    },
  ]);
  expect(versions[1]?.changes[0]?.records[0]).not.toHaveProperty('after');
});

it('names what changed since, in words', () => {
  const now = [markDone(rate(self, expertise, 'exceeding', stamp), stamp)];
  expect(changesBetween([self], [self])).toEqual([]);
  // Writing the same again, as a merge does, is no change; nor is the status.
  expect(changesBetween([self], [markDone(self, stamp)])).toEqual([]);
  expect(changesBetween([self], [rate(rate(self, expertise, 'maturing', stamp), expertise, 'performing', stamp)])).toEqual([]);
  expect(
    changesBetween([self, theirs], now).map(({ kind, records }) => [kind, records.map(({ before, after }) => [before, after])]),
  ).toEqual([
    ['changed', [['Performing', 'Exceeding']]],
    ['removed', []],
  ]);
  expect(changesBetween([self], [self, theirs])).toMatchObject([{ kind: 'added', assessment: { id: 'theirs' } }]);
});

it('tells every change of every value', async () => {
  const sealed = await history();
  const paths: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walk(each, [...path, Array.isArray(value) ? Number(key) : key]);
    else if (path.length > 1) paths.push(path);
  };
  walk(sealed.entries, ['entries']);
  walk(sealed.id, ['id', 'of']);
  expect(paths.length).toBeGreaterThan(500);
  const undetected: string[] = [];
  // Every 7th, as a version has hundreds of statements.
  for (const path of paths.filter((_, index) => index % 7 === 0)) {
    const copy = structuredClone(sealed);
    let inner: unknown = copy;
    for (const key of path.slice(0, -1)) inner = (inner as Record<string | number, unknown>)[key];
    const [last = ''] = path.slice(-1);
    const value = (inner as Record<string | number, unknown>)[last];
    (inner as Record<string | number, unknown>)[last] = typeof value === 'number' ? value + 1 : `${String(value)}.`;
    if ((await rulesOf(copy)).length === 0) undetected.push(path.join('/'));
  }
  expect(undetected).toEqual([]);
});

it('tells what was removed, inserted, moved, or written anew', async () => {
  const sealed = await history();
  const [one, two, three, four] = sealed.entries;
  const rules = async (...entries: readonly unknown[]): Promise<readonly string[]> => rulesOf({ ...sealed, entries });
  expect(await rules(one, three, four)).toEqual(['broken-chain /entries/1', 'broken-chain /entries/2']);
  expect(await rules(one, three, two, four)).toEqual([1, 2, 3].map((at) => `broken-chain /entries/${at}`));
  expect(await rules(one, two, two, three, four)).toContain('broken-chain /entries/2');
  expect(await rulesOf({ ...sealed, id: 'another' })).toContain('altered-entry /entries/0');
  // An end that was cut off, and a history that somebody wrote anew, tell nothing by themselves: a hash that was noted does.
  const noted = [four?.hash ?? ''];
  expect(await rulesOf(sealed, noted)).toEqual([]);
  expect([await rules(one, two, three), await rulesOf({ ...sealed, entries: [one, two, three] }, noted)]).toEqual([[], ['other-history']]);
  const anew = await sealVersion({ ...sealed, entries: [] }, [changed(self), theirs], { by: manager, at: at(1) });
  expect([await rulesOf(anew), await rulesOf(anew, [one?.hash ?? ''])]).toEqual([[], ['other-history']]);
});

it('tells a definition whose words are not those of its fingerprint', async () => {
  const json = structuredClone(assessmentJson(self)) as never as {
    records: { basis: { versions: [{ value: { level: { title: string } } }] } };
  };
  json.records.basis.versions[0].value.level.title = 'Another';
  const forged = { ...self, records: new Map(Object.entries(json.records)) } as never as Assessment;
  const sealed = await sealVersion(undefined, [theirs, forged], { by: me, at: at(1) });
  expect(await rulesOf(sealed)).toEqual(['forged-definition /entries/0/views/1']);
});

it('throws at nothing', async () => {
  const sealed = await first();
  const [entry] = sealed.entries;
  const cyclic: Record<string, unknown> = { ...sealed };
  cyclic['entries'] = [cyclic];
  const throws = new Proxy({}, { get: () => expect.fail('read') });
  const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  const bad = [
    undefined,
    null,
    1,
    'x',
    [],
    {},
    cyclic,
    throws,
    { ...sealed, entries: [] },
    { ...sealed, entries: [{ ...entry, views: [{}] }] },
  ];
  for (const value of [...bad, { ...sealed, entries: [{ ...entry, kind: 'seen', comment: '' }] }, { ...sealed, format: 2 }])
    expect(await rulesOf(value)).toEqual(['not-sealed']);
  expect((await rulesOf({ ...sealed, entries: [{ ...entry, more: deep }] })).length).toBe(1);
});

it('says where it cannot be verified', async () => {
  const sealed = await first();
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const { sealed: read, issues } = await verifySeal(sealed);
  expect([read, issues.map(({ rule, severity }) => [rule, severity])]).toEqual([sealed, [['not-verified', 'warning']]]);
});
