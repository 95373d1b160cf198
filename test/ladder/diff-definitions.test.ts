import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  carryIds,
  deriveLadderIds,
  diffDefinitions,
  type Ladder,
  type Level,
  type PartChange,
  type Prose,
  proseText,
  type StatementChange,
  type TextRange,
} from 'rungs';
import { ladder as data } from 'rungs/data/octopus-data-engineering';
import { readLevel } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { edits, untag } from '../cases/ladder-edits.js';
import { levelOf } from '../helpers/read.js';
import { runs } from '../runs.js';

const folder = 'test/cases/octopus/history/';
const versions = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => levelOf(readLevel(readFileSync(folder + file, 'utf8'))));
const version = (number: number): Level => versions[number - 1] ?? { id: '', title: '', facts: [], competencies: [] };

const words = (prose: Prose | undefined, ranges: readonly TextRange[]): string[] =>
  ranges.map(({ start, end }) => proseText(prose ?? '').slice(start, end));
const told = ({ change, from, to, removed, added }: StatementChange) => [change, words(from?.text, removed), words(to?.text, added)];
const statementsOf = (from: Ladder | Level, to: Ladder | Level): readonly StatementChange[] =>
  diffDefinitions(from, to).levels.flatMap(({ examples, competencies }) => [
    ...examples,
    ...competencies.flatMap(({ expectations, examples }) => [...expectations, ...examples]),
  ]);

describe('what changed from one version of a page to the next', () => {
  // By reading the pages, one beside the next.
  it.each([
    [3, [['reworded', ['decissions'], ['if addressed', 'decisions']]]],
    [4, [['reworded', ['technical'], []]]],
    [5, [['reworded', ['unfamilary'], ['unfamilar']]]],
    [6, [['reworded', [], ['achieve their mission critical objectives']]]],
    [7, [['reworded', [], ['within the scope and boundary of commercial data solutions']]]],
    [
      8,
      [
        ['added', [], []],
        ['added', [], []],
        ['reworded', [], ['and my peers']],
        ['removed', [], []],
        ['removed', [], []],
        ['added', [], []],
        ['added', [], []],
        ['added', [], []],
        ['added', [], []],
        ['reworded', ['the commercial', 'of', 'commercial data solutions'], ['revenue', 'at', 'the revenue organisation']],
      ],
    ],
    [9, Array.from({ length: 9 }, () => ['retouched', [], []])],
    [10, []],
  ])('says of the statements of version %i which words are others', (number, expected) => {
    expect(statementsOf(version(number - 1), version(number)).map(told)).toEqual(expected);
  });

  it('tells the renamed competency, the summary and the fact', () => {
    const [first] = diffDefinitions(version(1), version(2)).levels;
    const renamed = first?.competencies.find(({ title }) => title === 'Stakeholder Success');
    expect([renamed?.titles?.from, renamed?.titles?.to, renamed?.titles?.isSure]).toEqual([
      '🏆 Customer Success',
      '🏆 Stakeholder Success',
      false,
    ]);
    expect(words(first?.summary?.to, first?.summary?.added ?? [])).toEqual(['data']);
    const [eighth] = diffDefinitions(version(7), version(8)).levels;
    expect(eighth?.facts.map(({ change, to }) => [change, to?.label])).toEqual([['reworded', 'Responsibility and direction needed']]);
  });

  it('is plain data', () => {
    const diff = diffDefinitions(version(7), version(8));
    expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
  });
});

describe('diffDefinitions', () => {
  const level = (...competencies: readonly (readonly [string, ...string[]])[]): Level => ({
    id: 'l4',
    code: 'L4',
    title: 'Lead',
    facts: [],
    competencies: competencies.map(([title, ...texts]) => ({
      id: title.toLowerCase(),
      title,
      expectations: texts.map((text) => ({ id: `${title}-${text}`.replaceAll(' ', '-'), text })),
      examples: [],
    })),
  });
  const texts = data.levels.flatMap(({ competencies }) =>
    competencies.flatMap(({ expectations }) => expectations.map(({ text }) => proseText(text))),
  );
  const [one = '', two = '', three = ''] = texts;

  it('says where a statement stood that moved to another competency', () => {
    const found = statementsOf(level(['Craft', one, two], ['Culture', three]), level(['Craft', two], ['Culture', three, one]));
    expect(found.map(({ change, movedFrom, to }) => [change, movedFrom, to?.text])).toEqual([['moved', { competency: 'Craft' }, one]]);
  });

  it('says that one statement moved, where the others are in their order', () => {
    const found = statementsOf(level(['Craft', one, two, three]), level(['Craft', three, one, two]));
    expect(found.map(({ change, movedFrom, to }) => [change, movedFrom, to?.text])).toEqual([['moved', undefined, three]]);
  });

  it('takes two levels for versions of one, whatever they are called', () => {
    const [first] = diffDefinitions(level(['Craft', one]), { ...level(['Craft', one]), code: 'P9', title: 'Principal' }).levels;
    expect(first?.titles).toMatchObject({ change: 'reworded', from: 'L4: Lead', to: 'P9: Principal' });
    expect(first?.competencies).toEqual([]);
  });

  it('tells levels that were added, removed and moved', () => {
    const [a, b, c] = data.levels;
    if (!a || !b || !c) throw new Error('The ladder has three levels.');
    const changes = (to: readonly Level[]) =>
      diffDefinitions({ ...data, levels: [a, b] }, { ...data, levels: to }).levels.map(({ id, change }) => [id, change]);
    expect(changes([a, b, c])).toEqual([[c.id, 'added']]);
    expect(changes([b])).toEqual([[a.id, 'removed']]);
    expect(changes([b, a]).map(([, change]) => change)).toEqual(['moved']);
  });

  it('says that what changed is emphasis', () => {
    const strong = level(['Craft']);
    const to: Level = {
      ...strong,
      competencies: strong.competencies.map((each) => ({ ...each, expectations: [{ id: 'a', text: [{ strong: one }] }] })),
    };
    expect(statementsOf(level(['Craft', one]), to).map(told)).toEqual([['retouched', [], []]]);
  });

  const edited = edits(data, ['WIP', '__proto__', ...texts.slice(0, 5)]).map((tagged) => deriveLadderIds(untag(tagged).draft).ladder);
  const withoutIds = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, part) =>
        ['id', 'source'].includes(key) || (key === 'examples' && part.length === 0) ? undefined : part,
      ),
    );

  it('is empty where both say the same, and only there', () => {
    fc.assert(
      fc.property(edited, (next) => {
        expect(diffDefinitions(next, next)).toEqual({ levels: [] });
        const isSame = JSON.stringify(withoutIds(data.levels)) === JSON.stringify(withoutIds(next.levels));
        expect(diffDefinitions(data, next).levels.length === 0).toBe(isSame);
      }),
      runs(40),
    );
  });

  it('never disagrees with carryIds', () => {
    const key = ({ kind, text }: { readonly kind: string; readonly text: string }): string => `${kind} ${text}`;
    fc.assert(
      fc.property(edited, (next) => {
        const { carried, offered } = carryIds(data, next);
        const isStatement = ({ to }: (typeof carried)[number]): boolean => to.kind === 'expectation' || to.kind === 'example';
        const pairs = new Set([...carried, ...offered].filter(isStatement).map(({ from, to }) => `${key(from)} → ${key(to)}`));
        const changed = (change: PartChange<{ readonly text: Prose }>): readonly string[] =>
          change.change === 'reworded' && change.from && change.to ? [`${proseText(change.from.text)} → `] : [];
        const found = statementsOf(data, next).flatMap(changed);
        for (const each of found) expect([...pairs].some((pair) => pair.includes(each.slice(0, -3)))).toBe(true);
        expect(statementsOf(data, next).filter(({ isSure }) => !isSure)).toHaveLength(offered.filter(isStatement).length);
      }),
      runs(40),
    );
  });
});
