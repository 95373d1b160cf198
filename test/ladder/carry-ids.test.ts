import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type CarriedIds,
  carryIds,
  deriveLadderIds,
  type Example,
  type Expectation,
  fingerprint,
  type Ladder,
  type PartMatch,
  validateLadder,
} from 'rungs';
import { ladder as data } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { readLadder } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { edits, untag } from '../cases/ladder-edits.js';
import { ladderOf } from '../helpers/read.js';
import { runs } from '../runs.js';

const folder = 'test/cases/octopus/history/';
const versions = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => {
    return ladderOf(readLadder([{ path: file, text: readFileSync(folder + file, 'utf8') }], { title: 'Data Engineering' }));
  });

const isStatement = ({ kind }: { readonly kind: string }): boolean => kind === 'expectation' || kind === 'example';
const statements = ({ levels }: Ladder): readonly (Expectation | Example)[] => {
  const flat = (all: readonly (Expectation | Example)[]): readonly (Expectation | Example)[] =>
    all.flatMap((each) => [each, ...flat(each.children ?? [])]);
  return levels.flatMap(({ examples = [], competencies }) => [
    ...flat(examples),
    ...competencies.flatMap(({ expectations, examples }) => [...flat(expectations), ...flat(examples)]),
  ]);
};

/** The start of the old words, and the start of the new, or what tells them apart. */
type Row = readonly [step: number, from: string, to: string];

// Judged by reading the pages, one beside the next, before the code was run.
const carriedRows: readonly Row[] = [
  [3, '…functionality that will empower those', '…functionality that, if addressed, will empower those'],
  [4, '…multiple teams and diverse technical roles.', '…multiple teams and diverse roles.'],
  [5, '…organization unfamilary with our tools', '…organization unfamilar with our tools'],
  [8, '…outcomes for internal stakeholders.', '…outcomes for internal stakeholders and my peers.'],
  [9, '…to solve and communicate problems', '…to solve and communicate problems.'],
  [9, '…from ingestion through to visualisation', '…from ingestion through to visualisation.'],
  [9, '…upfront information and oversight', '…upfront information and oversight.'],
  [9, '…strategic outcomes for the organisation', '…strategic outcomes for the organisation.'],
  [9, 'I encompass all of the qualities listed in Leadership', 'I encompass all of the qualities listed in Leadership.'],
  [9, '…executive leadership in the organisation', '…executive leadership in the organisation.'],
  [9, '…vetting quality of the data', '…vetting quality of the data.'],
  [9, '…detailed and useful feedback', '…detailed and useful feedback'],
  [9, '…clear what it actually meant', '…clear what it actually meant.'],
];
const offeredRows: readonly Row[] = [
  [6, '…with our tools and processes to', '…with our tools and processes to achieve their mission critical objectives.'],
  [
    7,
    '…insightful recommendations regarding priorities.',
    '…regarding priorities within the scope and boundary of commercial data solutions.',
  ],
  [8, 'I assess what work supports the commercial growth', 'I assess what work supports revenue growth at Octopus'],
];
const goneRows: readonly (readonly [step: number, ...starts: string[]])[] = [
  [2, 'WIP', 'WIP', 'WIP', 'WIP', 'WIP', 'WIP', 'WIP', 'WIP'],
  [8, 'I am a well-rounded data engineer and problem solver', "I am an expert in my team's domain and various ETL solutions"],
];

const says = (text: string, words: string): boolean =>
  words.startsWith('…') ? text.replaceAll('’', "'").includes(words.slice(1)) : text.replaceAll('’', "'").startsWith(words);

function expectRows(step: number, found: readonly PartMatch[], rows: readonly Row[]) {
  const expected = rows.filter(([at]) => at === step);
  expect(found.map(({ from, to }) => [from.text, to.text])).toHaveLength(expected.length);
  for (const [, from, to] of expected) {
    expect(found.filter((match) => says(match.from.text, from) && says(match.to.text, to))).toHaveLength(1);
  }
}

describe('the ten versions of one page', () => {
  const steps: { readonly step: number; readonly result: CarriedIds; readonly previous: Ladder }[] = [];
  let last: CarriedIds | undefined;
  for (const [at, next] of versions.entries()) {
    if (at === 0) continue;
    const previous = last?.ladder ?? versions[0] ?? next;
    // A person says yes to each offer, as all of them are right.
    const first = carryIds(previous, next, last && { earlier: last });
    const result = carryIds(previous, next, { confirmed: first.offered, ...(last && { earlier: last }) });
    steps.push({ step: at + 1, result: { ...result, offered: first.offered }, previous });
    last = result;
  }

  it.each(steps)('carries to version $step what a reader says is the same, and nothing else', ({ step, result, previous }) => {
    const offered = new Set(result.offered.map(({ from }) => from.id));
    const { carried, gone } = result;
    expectRows(
      step,
      carried.filter(({ from, to }) => isStatement(to) && !offered.has(from.id)),
      carriedRows,
    );
    expectRows(
      step,
      result.offered.filter(({ to }) => isStatement(to)),
      offeredRows,
    );
    const known = new Set(statements(previous).map(({ id }) => id));
    const [, ...starts] = goneRows.find(([at]) => at === step) ?? [step];
    const newlyGone = gone.filter((part) => isStatement(part) && known.has(part.id)).map(({ text }) => text);
    expect(newlyGone).toHaveLength(starts.length);
    for (const [at, start] of starts.entries()) expect(says(newlyGone[at] ?? '', start)).toBe(true);
    // All others that have an old id say what they said.
    const before = new Map(statements(previous).map((each) => [each.id, each.text]));
    const changed = new Set(carried.map(({ to }) => to.id));
    for (const { id, text } of statements(result.ladder)) {
      if (before.has(id) && !changed.has(id)) expect(text).toEqual(before.get(id));
    }
  });

  it('gives the figures of the documentation', () => {
    const count = (rows: readonly (readonly unknown[])[]): number => rows.length;
    const sum = (pick: (result: CarriedIds) => readonly PartMatch[]): number =>
      steps.reduce((total, { result }) => total + pick(result).filter(({ to }) => isStatement(to)).length, 0);
    expect(sum(({ offered }) => offered)).toBe(count(offeredRows));
    expect(sum(({ carried }) => carried)).toBe(count(carriedRows) + count(offeredRows));
    expect(steps.at(-1)?.result.gone.filter(isStatement)).toHaveLength(10);
    const doc = readFileSync('src/ladder/ids/carry-ids.ts', 'utf8').replaceAll(/\s*\n \*\s/g, ' ');
    expect(doc).toContain('13 were carried (9 of them differ in a full stop), 3 offered, all of them rightly, and 10 gone');
    const table = steps.map(({ step, result: { carried, offered, gone }, previous }) => {
      const offers = new Set(offered.map(({ from }) => from.id));
      const known = new Set(statements(previous).map(({ id }) => id));
      const sure = carried.filter(({ from, to }) => isStatement(to) && !offers.has(from.id));
      const newlyGone = gone.filter((part) => isStatement(part) && known.has(part.id));
      return `| ${step} | ${sure.length} | ${offered.filter(({ to }) => isStatement(to)).length} | ${newlyGone.length} |`;
    });
    expect(readFileSync('docs/reading.md', 'utf8')).toContain(table.join('\n'));
  });

  it('keeps what a statement is known by from its first words to its last', () => {
    const found = (at: number, start: string) =>
      statements(steps[at]?.result.ladder ?? data).find(({ text }) => typeof text === 'string' && text.startsWith(start));
    const start = 'I assess what work';
    expect(found(8, start)?.id).toBe(found(0, start)?.id);
  });
});

const strange = [
  ...statements(software).flatMap(({ text }) => (typeof text === 'string' ? [text] : [])),
  ...['WIP', '—', '__proto__', 'constructor', 'I am an expert in my team’s domain.', '非難のない文化を醸成している。'],
];
const edited: fc.Arbitrary<readonly [Ladder, Ladder, readonly (string | undefined)[]]> = fc
  .tuple(fc.constantFrom(data, software, ...versions), fc.constant(undefined))
  .chain(([ladder]) =>
    edits(ladder, strange).map((tagged) => {
      const { draft, origins } = untag(tagged);
      return [ladder, deriveLadderIds(draft).ladder, origins] as const;
    }),
  );

const withoutIds = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, part) => (key === 'id' ? undefined : part)));

describe('carryIds, whatever was edited', () => {
  it('says what the next ladder says, and is valid', () => {
    fc.assert(
      fc.property(edited, ([previous, next]) => {
        const { ladder } = carryIds(previous, next);
        expect(withoutIds(ladder)).toEqual(withoutIds(next));
        expect(ladder.levels.map(fingerprint)).toEqual(next.levels.map(fingerprint));
        expect(validateLadder(ladder).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      runs(40),
    );
  });

  it('gives an id to what came from its statement, or says the same, and never to another', () => {
    fc.assert(
      fc.property(edited, ([previous, next, origins]) => {
        const { ladder, carried } = carryIds(previous, next);
        const before = new Map(statements(previous).map((each) => [each.id, each.text]));
        const alike = new Map(carried.map((match) => [match.to.id, match.likeness]));
        for (const [at, { id, text }] of statements(ladder).entries()) {
          if (!before.has(id) || origins[at] === id) continue;
          expect([text, (alike.get(id) ?? 0) >= 0.9]).toEqual([alike.has(id) ? text : before.get(id), alike.has(id)]);
        }
      }),
      runs(40),
    );
  });

  it('loses no id: each is in the ladder, offered or gone', () => {
    fc.assert(
      fc.property(edited, ([previous, next]) => {
        const { ladder, offered, gone } = carryIds(previous, next);
        const now = [...statements(ladder), ...ladder.levels, ...offered.map(({ from }) => from), ...gone].map(({ id }) => id);
        for (const { id } of [...statements(previous), ...previous.levels]) expect(now.filter((each) => each === id)).toHaveLength(1);
      }),
      runs(40),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(edited, ([previous, next]) => {
        const nothing = { carried: [], offered: [], gone: [], issues: [] };
        expect(carryIds(next, next)).toEqual({ ladder: next, ...nothing });
        const { ladder } = carryIds(previous, next);
        expect(carryIds(previous, ladder).ladder).toEqual(ladder);
        expect(carryIds(ladder, next).ladder).toEqual(ladder);
      }),
      runs(40),
    );
  });

  it('does not depend on the order', () => {
    // Of those that are equal to the letter, which is the older one cannot be said.
    const said = (ladder: Ladder, previous: Ladder): readonly string[] => {
      const old = new Set(statements(previous).map(({ id }) => id));
      return ladder.levels
        .flatMap((level) =>
          level.competencies.map(({ id, expectations }) => {
            const texts = expectations.map((each) => JSON.stringify(withoutIds(each)));
            const isTwin = (text: string): boolean => texts.filter((other) => other === text).length > 1;
            const all = expectations.map((each, at) => [texts[at], isTwin(texts[at] ?? '') && !old.has(each.id) ? 'new' : each.id]);
            return JSON.stringify([level.id, id, all.map((each) => JSON.stringify(each)).sort()]);
          }),
        )
        .sort();
    };
    fc.assert(
      fc.property(edited, ([previous, next]) => {
        expect(said(carryIds(turned(previous), turned(next)).ladder, previous)).toEqual(said(carryIds(previous, next).ladder, previous));
      }),
      runs(40),
    );
  });
});

const turned = (ladder: Ladder): Ladder => ({
  ...ladder,
  levels: ladder.levels.toReversed().map((level) => ({
    ...level,
    facts: level.facts.toReversed(),
    competencies: level.competencies.toReversed().map((each) => ({
      ...each,
      expectations: each.expectations.toReversed(),
      examples: each.examples.toReversed(),
    })),
  })),
});

describe('carryIds', () => {
  const one = 'I am an expert in my team’s domain and various ETL solutions';
  const other = 'I am an expert in my team’s domain I have a strong understanding of data-platform capabilities';
  const ladderOf = (...texts: readonly string[]): Ladder =>
    deriveLadderIds({
      title: 'Data Engineering',
      levels: [
        {
          code: 'L4',
          title: 'Lead',
          facts: [],
          competencies: [{ title: 'Domain expertise', expectations: texts.map((text) => ({ text })), examples: [] }],
        },
      ],
    }).ladder;
  const idsOf = (ladder: Ladder): readonly string[] => statements(ladder).map(({ id }) => id);

  it('gives a new statement another id where it would get that of one that is gone', () => {
    expect(idsOf(ladderOf(other))).toEqual(idsOf(ladderOf(one)));
    const { ladder, carried, offered, gone } = carryIds(ladderOf(one), ladderOf(other));
    expect(idsOf(ladder)).toEqual([expect.stringMatching(/^l4-expert-teams-domain-[0-9a-f]{4}$/)]);
    expect([carried, offered, gone.map(({ id, text }) => [id, text])]).toEqual([[], [], [['l4-expert-teams-domain', one]]]);
  });

  it('keeps the id of one that is gone over later versions, and gives it back when it comes back', () => {
    const first = carryIds(ladderOf(one), ladderOf());
    const second = carryIds(first.ladder, ladderOf(other), { earlier: first });
    expect(idsOf(second.ladder)).toEqual([expect.stringMatching(/^l4-expert-teams-domain-[0-9a-f]{4}$/)]);
    expect(second.issues).toEqual([]);
    const third = carryIds(second.ladder, ladderOf(other, one), { earlier: second });
    expect(idsOf(third.ladder)).toEqual([...idsOf(second.ladder), 'l4-expert-teams-domain']);
    expect(third.gone).toEqual([]);
  });

  it('carries what was offered when a person confirms it, also a version later', () => {
    const longer = `${one} of all kinds, old and new`;
    const first = carryIds(ladderOf(one), ladderOf(longer));
    expect(first.offered.map(({ from, to }) => [from.text, to.text])).toEqual([[one, longer]]);
    expect(first.issues.map(({ rule, path }) => [rule, path])).toEqual([['id-offered', '/levels/0/competencies/0/expectations/0']]);
    for (const previous of [ladderOf(one), first.ladder]) {
      const { ladder } = carryIds(previous, ladderOf(longer), { earlier: first, confirmed: first.offered });
      expect(idsOf(ladder)).toEqual(['l4-expert-teams-domain']);
    }
  });

  it('offers and does not carry where two are as like', () => {
    const long = (end: string): string => `I make good use of the data that our team has about what people do with our product ${end}`;
    const { carried, offered } = carryIds(ladderOf(long('daily')), ladderOf(long('weekly'), long('monthly')));
    expect([carried.length, offered.length]).toEqual([0, 1]);
  });

  it('follows a statement to another level when levels are numbered anew', () => {
    const { ladder, gone } = carryIds(data, {
      ...data,
      levels: data.levels.map((level) => ({ ...level, code: `X${level.code ?? ''}`, id: `x${level.id}` })),
    });
    expect([idsOf(ladder), gone]).toEqual([idsOf(data), []]);
  });

  it('takes ids that are names of what every object has as any other', () => {
    const hostile: Ladder = JSON.parse(
      JSON.stringify(ladderOf(one, other))
        .replaceAll(/"l4-expert[^"]*1?"/g, '"__proto__"')
        .replace('"__proto__"', '"constructor"'),
    );
    expect(idsOf(hostile)).toEqual(['constructor', '__proto__']);
    expect(idsOf(carryIds(hostile, ladderOf(other, `${one}.`)).ladder)).toEqual(['__proto__', 'constructor']);
    expect(carryIds(hostile, ladderOf()).gone.map(({ id }) => id)).toEqual(['constructor', '__proto__']);
  });
});
