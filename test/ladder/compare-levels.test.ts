import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type CompetencyDifference, compareLevels, type Difference, type Level, type Prose, proseText, type TextRange } from 'rungs';
import { ladder as data } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { readLevel } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { type Pair, pairs, strangers } from '../cases/statement-pairs.js';
import { levelOf } from '../helpers/read.js';
import { runs } from '../runs.js';

const folder = 'test/cases/octopus/history/';
const history = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => levelOf(readLevel(readFileSync(folder + file, 'utf8'))));
/** The page has a level under each second heading: as pages of the house dialect, which has no place for some of its blocks. */
const codecademy = readFileSync('test/cases/codecademy/README.md', 'utf8')
  .split(/^## /m)
  .filter((section) => /^### /m.test(section))
  .map((section) => readLevel(`# ${section.replace(/^### /gm, '## ')}`).level ?? expect.fail());
const ladders: Readonly<Record<Pair[0], readonly Level[]>> = { data: data.levels, software: software.levels, codecademy, history };

const level = (ladder: Pair[0], at: number): Level => {
  const found = ladders[ladder][at];
  if (!found) throw new Error(`${ladder} has no level ${at}.`);
  return found;
};
const compare = (ladder: Pair[0], at: number) => compareLevels(level(ladder, at), level(ladder, at + 1));
const statements = (ladder: Pair[0], at: number) => compare(ladder, at).competencies.flatMap(({ expectations }) => expectations);

const plain = (prose: Prose): string => proseText(prose).replaceAll('’', "'");
const words = (prose: Prose | undefined, ranges: readonly TextRange[]): string[] =>
  ranges.map(({ start, end }) => proseText(prose ?? '').slice(start, end));

describe('what changes from L3 to L4 of Data Engineering', () => {
  const found = statements('data', 1);
  const starting = (start: string) => found.find(({ to }) => to && plain(to.text).startsWith(start));

  it('finds one expectation raised, from advanced to an expert', () => {
    const raised = starting("I am an expert in my team's domain");
    expect(raised?.change).toBe('raised');
    expect(plain(raised?.from?.text ?? '')).toMatch(/^I am advanced in my team's domain and have a strong understanding/);
    expect(words(raised?.from?.text, raised?.removed ?? [])).toEqual(['advanced', 'and']);
    expect(words(raised?.to?.text, raised?.added ?? [])).toEqual(['an expert', 'I']);
  });

  it('finds what is new', () => {
    expect(starting('I am constantly working to broaden the technical capabilities of my team.')?.change).toBe('new');
  });

  it('says of competencies that share no statement that they do not', () => {
    const matched = compare('data', 1).competencies.map(({ id, isMatched }) => [id, isMatched]);
    expect(matched).toEqual([
      ['domain-expertise', true],
      ['teaching-and-mentoring', false],
      ['culture-and-leadership', false],
      ['stakeholder-success', false],
    ]);
  });

  it('compares the facts', () => {
    const facts = compare('data', 1).facts.map(({ change, to, added }) => [to?.id, change, words(to?.value, added)]);
    expect(facts).toEqual([
      ['planning-horizon', 'raised', []],
      ['impact-radius', 'raised', []],
      ['evaluation', 'raised', ['or Director']],
      ['responsibility-and-direction-needed', 'raised', []],
    ]);
  });
});

describe('two versions of one page', () => {
  const changed = (at: number) =>
    statements('history', at)
      .filter(({ change }) => change !== 'kept')
      .map(({ change, from, to, removed, added }) => [change, words(from?.text, removed), words(to?.text, added)]);

  it('has just the changed words marked between 07 and 08', () => {
    expect(changed(6)).toEqual([
      ['raised', ['problem solver'], ['have strong analytical skills to solve and communicate problems']],
      [
        'raised',
        ['and various ETL solutions'],
        ['I have a strong understanding of data-platform capabilities from ingestion through to visualisation'],
      ],
      ['raised', [], ['and my peers']],
      ['new', [], []],
      ['new', [], []],
      ['raised', ['the commercial', 'of', 'commercial data solutions'], ['revenue', 'at', 'the revenue organisation']],
    ]);
  });

  it('has nothing marked between 08 and 09, where full stops were added', () => {
    expect(level('history', 8)).not.toEqual(level('history', 7));
    expect(changed(7)).toEqual([]);
  });

  it('is kept in every part when it is the same', () => {
    const { summary, facts, competencies } = compareLevels(level('history', 9), level('history', 9));
    const all = [summary, ...facts, ...competencies.flatMap((each) => [each.summary, ...each.expectations])];
    expect(new Set(all.map((each) => each?.change))).toEqual(new Set(['kept', undefined]));
  });
});

describe('the likeness that makes two statements one', () => {
  const isFound = ([ladder, at, from, to]: Pair): boolean => {
    const all = statements(ladder, at);
    const starts = (part: { readonly text: Prose } | undefined, start: string) => part !== undefined && plain(part.text).startsWith(start);
    // Both are there, or the pair is misspelt.
    expect(all.some((each) => starts(each.from, from))).toBe(true);
    expect(all.some((each) => starts(each.to, to))).toBe(true);
    return all.some((each) => starts(each.from, from) && starts(each.to, to));
  };

  it('is right of those that a reader has judged, as its documentation says', () => {
    const right = pairs.filter(isFound).length;
    const wrong = strangers.filter(isFound).length;
    expect([pairs.length, strangers.length]).toEqual([32, 30]);
    expect(right / (right + wrong)).toBe(1);
    expect(right / pairs.length).toBeCloseTo(0.875, 2);
  });

  it.each([
    ['codecademy', 0.72],
    ['data', 0.02],
    ['software', 0.08],
  ] as const)('finds as much in %s as its documentation says', (ladder, share) => {
    const all = ladders[ladder].slice(1).flatMap((_, at) => statements(ladder, at).filter(({ to }) => to));
    expect(all.filter(({ from }) => from).length / all.length).toBeCloseTo(share, 2);
  });
});

describe('compareLevels', () => {
  const statement = (id: string, text: Prose) => ({ id, text });
  const one = (texts: readonly Prose[], id = 'skill'): Level => ({
    id: 'l',
    title: 'Level',
    facts: [],
    competencies: [{ id, title: id, expectations: texts.map((text, at) => statement(`${id}-${at}`, text)), examples: [] }],
  });
  const changes = (from: readonly Prose[], to: readonly Prose[]) =>
    compareLevels(one(from), one(to)).competencies.flatMap(({ expectations }) => expectations.map(({ change }) => change));

  it('takes competencies for one where it is told so, and else for two', () => {
    const customer = one(['I advocate for their needs.'], 'customer-success');
    const stakeholder = one(['I advocate for their needs.'], 'stakeholder-success');
    const ids = ({ id, from, to }: CompetencyDifference) => [id, from?.id, to?.id];
    expect(compareLevels(customer, stakeholder).competencies.map(ids)).toEqual([
      ['stakeholder-success', undefined, 'stakeholder-success'],
      ['customer-success', 'customer-success', undefined],
    ]);
    const told = compareLevels(customer, stakeholder, { aliases: { 'customer-success': 'stakeholder-success' } }).competencies;
    expect(told.map(ids)).toEqual([['stakeholder-success', 'customer-success', 'stakeholder-success']]);
    expect(told[0]?.expectations[0]?.change).toBe('kept');
  });

  it('compares what stands beneath a statement too', () => {
    const nested: Level = {
      ...one([]),
      competencies: [
        {
          ...one([]).competencies[0],
          id: 'skill',
          title: 'Skill',
          examples: [],
          expectations: [{ id: 'a', text: 'I know', children: [{ id: 'b', text: 'our systems in depth' }] }],
        },
      ],
    };
    const found = compareLevels(one(['our systems in depth']), nested).competencies[0]?.expectations;
    expect(found?.map(({ change, depth }) => [change, depth])).toEqual([
      ['new', 0],
      ['kept', 1],
    ]);
  });

  it('knows a statement by its words in scripts without spaces', () => {
    const from = 'チームの課題を発見し、解決を推進する方法を考えて実施している。';
    expect(changes([from], ['複数チームの課題を発見し、解決を推進する方法を考えて実施している。'])).toEqual(['raised']);
    expect(changes([from], ['個人に対する非難のない、チャレンジしやすい文化を醸成している。'])).toEqual(['new', 'granted']);
  });

  it('marks only what was put before it, in a script without spaces', () => {
    const to = '複数チームの課題を発見し、解決を推進する。';
    const [found] = compareLevels(one(['チームの課題を発見し、解決を推進する。']), one([to])).competencies[0]?.expectations ?? [];
    expect(words(to, found?.added ?? [])).toEqual(['複数']);
  });

  it('says nothing twice and leaves nothing out, whatever the texts', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.lorem({ maxCount: 6 }), fc.constantFrom('', '—', '__proto__', 'I am')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const found = compareLevels(one(from), one(to)).competencies.flatMap(({ expectations }) => expectations);
        expect(found.flatMap((each) => (each.from ? [each.from.id] : [])).sort()).toEqual(from.map((_, at) => `skill-${at}`).sort());
        expect(found.flatMap((each) => (each.to ? [each.to.id] : [])).sort()).toEqual(to.map((_, at) => `skill-${at}`).sort());
        for (const each of found) expectSound(each, ({ text }) => text);
      }),
      runs(100),
    );
  });

  it('ends on texts of a size that nobody writes', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at % 977}`).join(' ');
    expect(changes([long('alpha')], [`${long('alpha')} omega`])).toEqual(['raised']);
    expect(
      changes(
        Array.from({ length: 3000 }, (_, at) => `I lead ${at}`),
        ['I lead 2999', 'I lead all'],
      )[0],
    ).toBe('kept');
  });
});

/** Marked words are in order, within the text, and what is left of both texts is the same. */
function expectSound<Part>({ change, from, to, removed, added }: Difference<Part>, proseOf: (part: Part) => Prose) {
  const rest = (part: Part | undefined, ranges: readonly TextRange[]): string => {
    const text = part === undefined ? '' : proseText(proseOf(part));
    let at = 0;
    let left = '';
    for (const { start, end } of ranges) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      left += `${text.slice(at, start)} `;
      at = end;
    }
    expect(at).toBeLessThanOrEqual(text.length);
    return (left + text.slice(at))
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  };
  const [before, after] = [rest(from, removed), rest(to, added)];
  if (change === 'kept' || removed.length + added.length > 0) expect(after).toBe(before);
}
