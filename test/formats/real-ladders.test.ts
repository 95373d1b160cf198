import { readdirSync, readFileSync } from 'node:fs';
import { type Expectation, type Ladder, type Note, proseText, validateLadder } from 'rungs';
import { accountForWords, readLadder } from 'rungs/formats';
import { describe, expect, it } from 'vitest';

/** The number of texts, and the start of the first and the last one. */
type Counted = readonly [count: number, first?: string, last?: string];

/** An expected ladder. A person wrote it by reading the file, without running the reader: see test/cases/README.md. */
interface Expected {
  readonly file?: string;
  readonly dialect: string;
  readonly title?: string;
  readonly levels: readonly {
    readonly code?: string;
    readonly title: string;
    readonly summary?: string;
    readonly facts?: Readonly<Record<string, string>>;
    readonly competencies: Readonly<Record<string, ExpectedCompetency>>;
  }[];
  readonly notes?: readonly ExpectedNote[];
  readonly issues: readonly string[];
}

interface ExpectedCompetency {
  readonly summary?: string;
  readonly expectations: Counted;
  readonly beneath?: Readonly<Record<string, Counted>>;
  readonly examples: Counted;
}

type ExpectedNote = string | readonly ExpectedNote[];

const root = new URL('../../', import.meta.url);
const cases = 'test/cases/';
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
/** Real tables and data, which have other tests, too. */
const others = ['test/cases/financial-times/engineering.yml', 'test/cases/mercari/en/engineering_ladder.csv'];
const suffix = '.expected.json';
const expectations = readdirSync(new URL(cases, root), { recursive: true, encoding: 'utf8' })
  .map((path) => `${cases}${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith(suffix) && !others.some((other) => other.startsWith(path.replace(suffix, '.'))))
  .map((path): readonly [string, Expected] => {
    const expected = JSON.parse(read(path)) as Expected;
    return [expected.file ?? path.replace(suffix, '.md'), expected];
  });

/** Expects each text to start with the expected one. */
function expectCounted(statements: readonly Expectation[], [count, first, last = first]: Counted): void {
  expect(statements).toHaveLength(count);
  for (const [statement, start] of [[statements[0], first] as const, [statements.at(-1), last] as const]) {
    expect(proseText(statement?.text ?? '').slice(0, start?.length ?? 0)).toBe(start ?? '');
  }
}

function expectNotes(notes: readonly Note[], expected: readonly ExpectedNote[]): void {
  const starts = expected.filter((each) => typeof each === 'string');
  expect(notes.map(({ title, text = '' }, at) => (title ?? proseText(text)).slice(0, starts[at]?.length))).toEqual(starts);
  let at = -1;
  for (const each of expected) {
    if (typeof each === 'string') at++;
    else expectNotes(notes[at]?.children ?? [], each);
  }
}

const said = (ladder: Ladder | undefined) => ladder?.levels.map(({ code, title, source }) => ({ code, title, dialect: source?.dialect }));

describe('is read like the reading of a person', () => {
  it.each(expectations)('in %s', (path, expected) => {
    const { ladder, issues } = readLadder([{ path, text: read(path) }]);
    expect(said(ladder)).toEqual(expected.levels.map(({ code, title }) => ({ code, title, dialect: expected.dialect })));
    if (expected.title) expect(ladder?.title).toBe(expected.title);
    expect(issues.map(({ rule, place }) => `${rule} ${place?.start.line}-${place?.end.line}`)).toEqual(expected.issues);
    for (const [at, { summary = '', facts = {}, competencies }] of expected.levels.entries()) {
      const level = ladder?.levels[at];
      expect(proseText(level?.summary ?? '').slice(0, summary.length || 1)).toBe(summary);
      expect(level?.facts.map(({ label, value }) => [label, proseText(value)])).toEqual(Object.entries(facts));
      expect(level?.examples ?? []).toEqual([]);
      expect(level?.competencies.map(({ icon, title }) => (icon ? `${icon} ${title}` : title))).toEqual(Object.keys(competencies));
      for (const [at, { summary = '', expectations, beneath = {}, examples }] of Object.values(competencies).entries()) {
        const competency = level?.competencies[at];
        expect(proseText(competency?.summary ?? '').slice(0, summary.length || 1)).toBe(summary);
        expectCounted(competency?.expectations ?? [], expectations);
        expectCounted(competency?.examples ?? [], examples);
        const parents = competency?.expectations.filter(({ children }) => children) ?? [];
        expect(parents.map(({ text }) => proseText(text))).toEqual(Object.keys(beneath));
        for (const [at, counted] of Object.values(beneath).entries()) expectCounted(parents[at]?.children ?? [], counted);
      }
    }
    expectNotes(ladder?.notes ?? [], expected.notes ?? []);
  });

  const history = `${cases}octopus/history/`;
  const { counts } = JSON.parse(read(`${history}counts.json`)) as { counts: Record<string, readonly (readonly number[])[]> };
  it.each(Object.entries(counts))('in version %s', (name, expected) => {
    const { ladder, issues } = readLadder([{ path: `${history}${name}`, text: read(`${history}${name}`) }]);
    expect(issues).toEqual([]);
    expect(said(ladder)).toEqual([{ code: 'L4', title: 'Lead Data Engineer', dialect: 'page' }]);
    expect(ladder?.levels[0]?.facts).toHaveLength(4);
    expect(ladder?.levels[0]?.competencies.map(({ expectations, examples }) => [expectations.length, examples.length])).toEqual(expected);
  });
});

describe('loses no word', () => {
  const files = [
    ...others,
    ...expectations.map(([path]) => path),
    ...readdirSync(new URL(`${cases}octopus/history/`, root))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${cases}octopus/history/${name}`),
  ];
  it.each(files)('of %s', (path) => {
    const text = read(path);
    const result = readLadder([{ path, text }]);
    const { total, accounted, lost } = accountForWords(text, result);
    expect(lost).toEqual([]);
    expect(accounted).toBe(total);
    expect(total).toBeGreaterThan(90);
    expect(validateLadder(result.ladder)).toEqual({ ladder: result.ladder, issues: [] });
  });
});
