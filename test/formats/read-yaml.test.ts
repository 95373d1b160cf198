import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Expectation, proseText, validateLadder } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { jsonFormat, readYaml } from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import expected from '../cases/financial-times/engineering.expected.json' with { type: 'json' };
import { ladderOf } from '../helpers/read.js';
import { runs } from '../runs.js';
import { outlineOf, unaccounted } from './reading.js';

const financialTimes = readFileSync('test/cases/financial-times/engineering.yml', 'utf8');
const textsOf = (list: readonly Expectation[]): unknown[] =>
  list.map(({ text, children }) => (children ? [proseText(text), textsOf(children)] : proseText(text)));
/** Level, competency, texts. */
const cellsOf = (text: string, ...rules: readonly string[]) =>
  ladderOf(readYaml(text, { path: 'x.yml' }), rules).levels.flatMap(({ title, competencies }) =>
    competencies.map(({ title: name, expectations }) => [title, name, ...textsOf(expectations)]),
  );
const rulesOf = (text: string) => readYaml(text, { path: 'x.yml' }).issues.map(({ rule, place }) => [rule, place?.start.line]);

describe("The Financial Times' list of competencies", () => {
  const reading = readYaml(financialTimes, { path: 'financial-times/engineering.yml' });

  it('is read like the reading of a person: levels, competencies, expectations and ids', () => {
    expect(reading.ladder && outlineOf(reading.ladder, { ids: true })).toEqual(expected);
    expect(validateLadder(reading.ladder)).toEqual({ ladder: reading.ladder, issues: [] });
  });

  it('reports what a ladder cannot contain: a summary of the ladder, an id of a sheet, and ids of eight lists', () => {
    expect(reading.issues.map(({ rule, place }) => [rule, place?.start.line])).toEqual([
      ['unread-key', 2],
      ['unread-key', 4],
      ...[145, 210, 276, 342, 408, 473, 540, 605].map((line) => ['unused-id', line]),
    ]);
  });

  it('accounts for every word', () => {
    expect(unaccounted(financialTimes, reading)).toEqual([]);
  });
});

describe('A list of statements', () => {
  it('is read with the examples and the links of each statement', () => {
    const { ladder, issues } = readYaml(
      '- level: L1\n  domain: Craft\n  summary: Does it\n  examples: [One, Two]\n  supportingUrls:\n    - {label: How, url: https://example.org}\n',
      { path: 'a.yml' },
    );
    expect(ladder?.levels[0]?.competencies[0]).toMatchObject({
      title: 'Craft',
      summary: [{ href: 'https://example.org', text: 'How' }],
      expectations: [{ text: 'Does it' }],
      examples: [{ text: 'One' }, { text: 'Two' }],
    });
    expect(issues).toEqual([]);
  });

  it('reports unknown levels', () => {
    expect(rulesOf('levels: [L1]\ncompetencies:\n  - {level: L1, theme: A, summary: a}\n  - {level: L9, theme: A, summary: b}\n')).toEqual([
      ['unknown-level', 4],
    ]);
  });
});

describe('Levels with criteria', () => {
  it('have the inherited criteria before their own', () => {
    expect(
      cellsOf(
        'levels:\n  - {id: l2, title: L2, inherits: l1, criteria: {Craft: [c], Impact: d}}\n  - id: l1\n    title: L1\n    criteria:\n      Craft: [a, b]\n',
      ),
    ).toEqual([
      ['L1', 'Craft', 'a', 'b'],
      ['L2', 'Craft', 'a', 'b', 'c'],
      ['L2', 'Impact', 'd'],
    ]);
  });

  it.each([
    ['in a row', false],
    ['in a circle', true],
  ])('inherit from at most 64 levels %s', (_, isCircle) => {
    const count = 4000;
    const levels = Array.from({ length: count }, (_, at) => {
      const base = isCircle ? (at + 1) % count : at - 1;
      return `  - {title: L${at}, ${base >= 0 ? `inherits: L${base}, ` : ''}criteria: {A: [a${at}]}}\n`;
    });
    const { ladder, issues } = readYaml(`levels:\n${levels.join('')}`, { path: 'a.yaml' });
    expect([...new Set(issues.map(({ rule }) => rule))]).toEqual(['inherits-too-long']);
    expect(issues).toHaveLength(isCircle ? Math.ceil(count / 64) : Math.floor(count / 64));
    expect(ladder?.levels).toHaveLength(count);
  });

  it('inherit from each other only once', () => {
    expect(
      cellsOf(
        'levels:\n  - {title: L1, inherits: L2, criteria: {A: [a]}}\n  - {title: L2, inherits: L1, criteria: {A: [b]}}\n',
        'inherits-itself',
      ),
    ).toEqual([
      ['L1', 'A', 'b', 'a'],
      ['L2', 'A', 'b'],
    ]);
  });

  it.each([
    'levels:\n  L1:\n    Craft: [a]\n    Impact: b\n',
    'levels:\n  - title: L1\n    competencies:\n      - {title: Craft, expectations: [a]}\n      - name: Impact\n        summary: b\n',
    'competencies:\n  - {name: Craft, levels: {L1: [a]}}\n  - {name: Impact, levels: {L1: b}}\n',
    '- {level: L1, theme: Craft, summary: a}\n- {level: L1, theme: Impact, text: b}\n',
    'title: L1\ncriteria:\n  - Craft: a\n  - Impact: [b]\n',
  ])('are read in the shape of %j', (text) => {
    expect(cellsOf(text)).toEqual([
      ['L1', 'Craft', 'a'],
      ['L1', 'Impact', 'b'],
    ]);
  });
});

describe('Front matter', () => {
  const page = '---\nlevel: L3\ntitle: Senior\ninherits: L2\ncriteria:\n  Craft:\n    - does *it*\n---\n\n# Body\n\nWords.\n';

  it('is read as a level; the body is a note, and references to other files are reported', () => {
    expect(readYaml(page, { path: 'a.md' })).toMatchObject({
      dialect: 'front-matter',
      ladder: {
        levels: [{ code: 'L3', title: 'Senior', competencies: [{ expectations: [{ text: ['does ', { em: 'it' }] }] }] }],
        notes: [{ title: 'Body', text: 'Words.' }],
      },
    });
    expect(rulesOf(page)).toEqual([['inherits-unknown', 4]]);
  });
});

describe('Output of rungs', () => {
  it('reads back, because JSON is YAML', () => {
    expect(readYaml(jsonFormat.write(ladder))).toMatchObject({ ladder, issues: [] });
  });

  it('is validated, with line and JSON Pointer', () => {
    expect(readYaml('id: x\ntitle: X\nlevels:\n  - id: a\n    title: ""\n    facts: []\n    competencies: []\n').issues[0]).toMatchObject({
      rule: 'empty-title',
      path: '/levels/0/title',
      place: { start: { line: 5, column: 5 } },
    });
  });
});

describe('Refuses', () => {
  it('an alias bomb, and an alias of itself', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefg'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[at]}`).join()}]`),
    ].join('\n');
    expect(rulesOf(bomb)).toEqual([['too-many-aliases', 1]]);
    expect(rulesOf('levels: &a [*a]')).toEqual([['too-many-aliases', 1]]);
  });

  it('duplicate keys', () => {
    expect(rulesOf('title: L1\ntitle: L2\ncriteria: {A: b}\n')).toEqual(
      expect.arrayContaining([
        ['duplicate-key', 2],
        ['not-read', 1],
      ]),
    );
  });

  it('a syntax error, at its place', () => {
    expect(rulesOf('a: b\nc: [d\ne: f\n')[0]).toEqual(['syntax', 3]);
  });

  it('a file that is not a ladder, with one issue', () => {
    for (const text of [
      '',
      'text',
      'version: 2\nservices: {web: {image: nginx}}',
      '- one\n- two',
      '# only a comment',
      '---\ntitle: A post\n---\n\nText.',
    ])
      expect(readYaml(text)).toMatchObject({ ladder: undefined, issues: [{ rule: 'no-ladder' }] });
  });

  it('nesting that would overflow the stack', () => {
    for (const text of ['['.repeat(100_000), '- '.repeat(50_000), '{a: '.repeat(20_000)]) expect(readYaml(text).ladder).toBeUndefined();
  });
});

describe('YAML', () => {
  it('in any shape loses no word', () => {
    const key = fc.constantFrom(
      'id',
      'level',
      'levels',
      'title',
      'name',
      'theme',
      'summary',
      'criteria',
      'competencies',
      'expectations',
      'examples',
      'facts',
      'inherits',
      'proficiency',
      'Craft',
      '__proto__',
      'links',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom(
          'L1',
          'L2',
          'Craft',
          'does one thing',
          '- two\n- three',
          'four\n\nfive',
          '',
          null,
          7,
          true,
          'https://example.org',
          'javascript:x',
          '**six**',
        ),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(key, tie('any'), { maxKeys: 5 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (data) => {
        const text = JSON.stringify(data, undefined, 1);
        const reading = readYaml(text, { path: 'a.yml' });
        expect(unaccounted(text.replaceAll('\\n', '  '), reading)).toEqual([]);
        if (reading.ladder) expect(validateLadder(reading.ladder).issues).toEqual([]);
        else expect(reading.issues).not.toEqual([]);
      }),
      runs(400),
    );
  });

  it('does not throw, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => readYaml(text)).not.toThrow();
        expect(() => readYaml(`---\n${text}\n---\n`)).not.toThrow();
      }),
      runs(100),
    );
  });
});
