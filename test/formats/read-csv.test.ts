import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Expectation, type Ladder, type Level, proseText } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { ladder as software } from 'rungs/data/octopus-software-engineering';
import { csvFormat, readCsv } from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import expected from '../cases/mercari/en/engineering_ladder.expected.json' with { type: 'json' };
import { ladderOf } from '../helpers/read.js';
import { runs } from '../runs.js';
import { outlineOf, unaccounted } from './reading.js';

const mercari = readFileSync('test/cases/mercari/en/engineering_ladder.csv', 'utf8');
const rulesOf = (text: string): string[] => readCsv(text, { path: 'a.csv' }).issues.map(({ rule }) => rule);
/** Level, competency, texts. */
const cellsOf = (text: string, ...rules: readonly string[]) =>
  ladderOf(readCsv(text, { path: 'x.csv' }), rules).levels.flatMap(({ title, competencies }) =>
    competencies.map(({ title: name, expectations }) => [title, name, ...expectations.map(({ text }) => proseText(text))]),
  );

describe("Mercari's matrix", () => {
  const reading = readCsv(mercari, { path: 'mercari/engineering_ladder.csv' });

  it('is read like the reading of a person: levels, competencies and expectations', () => {
    expect(reading.ladder && outlineOf(reading.ladder, { ids: false })).toEqual(expected);
    expect(reading.issues).toEqual([]);
    expect(reading.dialect).toBe('csv');
  });

  it('accounts for every word', () => {
    expect(unaccounted(mercari, reading)).toEqual([]);
  });

  it('keeps bold text, and reads the text after `Examples:` as examples', () => {
    const competency = reading.ladder?.levels[1]?.competencies[2];
    expect(competency?.expectations[2]?.text).toEqual([
      { strong: 'Prioritizes and breaks down tasks as well as understand and utilize various methods to improve productivity.' },
    ]);
    expect(competency?.examples[0]?.text).toEqual([{ strong: 'Reusing existing resources, using tools, automation' }]);
  });

  it('is read the same with tabs, semicolons, CRLF and a byte order mark', () => {
    const rows = mercari.replaceAll('\n', '\r\n');
    expect(ladderOf(readCsv(`\ufeff${rows}`, { path: 'engineering_ladder.csv' }))).toEqual(
      ladderOf(readCsv(mercari, { path: 'engineering_ladder.csv' })),
    );
  });

  it('is read the same when transposed', () => {
    const grid = '|Craft|Impact\nL1|a|b\nL2|c|d'.split('\n').map((row) => row.split('|'));
    const write = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\n');
    const turned = (grid[0] ?? []).map((_, at) => grid.map((row) => row[at] ?? ''));
    expect(cellsOf(write(turned))).toEqual(cellsOf(write(grid)));
    expect(cellsOf(write(grid))).toEqual([
      ['L1', 'Craft', 'a'],
      ['L1', 'Impact', 'b'],
      ['L2', 'Craft', 'c'],
      ['L2', 'Impact', 'd'],
    ]);
  });
});

describe('A matrix', () => {
  it('is read with columns as levels if nothing decides, and reports that', () => {
    expect(rulesOf(',Lead,Manager\nExpert,a,b\nSenior,c,d')).toContain('unsure-orientation');
  });

  it('has the lowest level first', () => {
    expect(cellsOf('Competency,L3,L2,L1\nCraft,c,b,a')?.map(([title]) => title)).toEqual(['L1', 'L2', 'L3']);
  });

  it('reads descriptions as summaries: of competencies in a column, of levels in a row', () => {
    const { levels } = ladderOf(
      readCsv('Competency,Description,L1,L2\nDescription,,Starts,Goes on\nCraft,What we make,a,b', { path: 'x.csv' }),
    );
    expect(levels[1]).toMatchObject({ summary: 'Goes on', competencies: [{ title: 'Craft', summary: 'What we make' }] });
  });

  it('continues the row above if the name of a row is blank, as merged cells are exported', () => {
    expect(cellsOf('Competency,L1,L2\nCraft,a,b\n,c,d')).toEqual([
      ['L1', 'Craft', 'a', 'c'],
      ['L2', 'Craft', 'b', 'd'],
    ]);
  });

  it('reads each line of a cell as a statement, and indented bullets as children', () => {
    const { levels } = ladderOf(readCsv('Competency,L1,L2\nCraft,"one\ntwo","- a\n  - b\n• c\n\nExamples:\n- e"', { path: 'x.csv' }));
    expect(levels[0]?.competencies[0]?.expectations).toMatchObject([{ text: 'one' }, { text: 'two' }]);
    expect(levels[1]?.competencies[0]).toMatchObject({
      expectations: [{ text: 'a', children: [{ text: 'b' }] }, { text: 'c' }],
      examples: [{ text: 'e' }],
    });
  });

  it('reads a fact whose label ends in white space', () => {
    const text = 'Level,Title,Competency,Kind,Part of,Text\nL4,Lead,,Fact,,Team <b>&amp;</b>: one\nL4,Lead,Craft,Expectation,,Leads.\n';
    expect(readCsv(text, { path: 'x.csv' }).ladder?.levels[0]?.facts[0]?.label).not.toMatch(/\s$/);
  });

  it('keeps a sentence together that a line break parts', () => {
    const { levels } = ladderOf(
      readCsv('Competency,L1,L2\nCraft,"Mends what\nothers broke\nAsks","- Plans\nwhat comes\n- Asks"', { path: 'x.csv' }),
    );
    expect(levels.map(({ competencies }) => competencies[0]?.expectations.map(({ text }) => text))).toEqual([
      ['Mends what\nothers broke', 'Asks'],
      ['Plans\nwhat comes', 'Asks'],
    ]);
  });

  it('reports content that a ladder cannot contain, at its place', () => {
    const { issues } = readCsv('Competency,L1,L2,Owner\nCraft,"a\nb",c,Ann\nGroup,,,\nMore,d,e,,f', { path: 'm.csv' });
    expect(issues.map(({ rule, place }) => [rule, place?.start.line])).toEqual([
      ['unread-column', 1],
      ['unread-group', 4],
      ['extra-cells', 5],
    ]);
    expect(issues[0]).toMatchObject({ file: 'm.csv', places: [{ start: { line: 3, column: 6 }, end: { line: 3, column: 9 } }] });
  });

  it('warns of a column that it leaves out, and has an error if that may ask for something', () => {
    const text = 'Level,Salary,Notes,Craft\nL1,50000,Agreed in the last review,Mends what breaks\nL2,60000,,Plans what comes\n';
    expect(readCsv(text, { path: 'a.csv' }).issues).toMatchObject([
      { rule: 'unread-column', severity: 'warning', places: [{ start: { line: 2 } }, { start: { line: 3 } }] },
      { rule: 'unread-column', severity: 'warning', places: [{ start: { line: 2 } }] },
    ]);
    const parted = 'Competency,L1,L2,Everybody\nCraft,Mends what breaks,Plans what comes,Watches how others work\n';
    expect(readCsv(parted, { path: 'a.csv' }).issues).toMatchObject([
      { rule: 'unread-column', severity: 'error', places: [{ start: { line: 2 } }] },
    ]);
  });

  it('reports the right line for HTML in a cell with several lines', () => {
    const { issues } = readCsv('Competency,L1,L2\nCraft,"a\n\nb <u>c</u>",d', { path: 'a.csv' });
    expect(issues.map(({ place }) => place?.start)).toEqual([
      { line: 4, column: 3 },
      { line: 4, column: 7 },
    ]);
  });
});

describe('A list', () => {
  it('is read with a row for each statement', () => {
    expect(cellsOf('Level,Competency,Expectation\nL1,Craft,a\nL1,Craft,b\nL2,Craft,c')).toEqual([
      ['L1', 'Craft', 'a', 'b'],
      ['L2', 'Craft', 'c'],
    ]);
  });

  it('reads career paths of 15Five, with behaviours as children of their skill', () => {
    const { ladder, issues } = readCsv(
      'Path,Job title,Competency,Skill,Key behavior\nData,L1: Junior,Craft,Testing,Writes tests\nData,L1: Junior,Craft,Testing,Reads them\nOps,L1,Craft,,x',
    );
    expect(ladder).toMatchObject({
      title: 'Data',
      levels: [
        {
          code: 'L1',
          title: 'Junior',
          competencies: [{ expectations: [{ text: 'Testing', children: [{ text: 'Writes tests' }, { text: 'Reads them' }] }] }],
        },
      ],
    });
    expect(issues).toMatchObject([{ rule: 'other-path', place: { start: { line: 4 } } }]);
  });

  it('reads competencies of Culture Amp', () => {
    const { ladder, issues } = readCsv('Title,Description,L1,L2,Learning resources\nCraft,What we make,a,b,A book', { path: 'a.csv' });
    expect(ladder?.levels.map(({ competencies }) => competencies)).toMatchObject([
      [{ title: 'Craft', summary: 'What we make', expectations: [{ text: 'a' }] }],
      [{ title: 'Craft', summary: 'What we make', expectations: [{ text: 'b' }] }],
    ]);
    expect(issues.map(({ rule }) => rule)).toEqual(['unread-column']);
  });
});

describe('Output of csvFormat', () => {
  it.each([ladder, software])('of $title reads back with the same words in the same places', (each) => {
    const { ladder: read, issues } = readCsv(csvFormat.write(each), { path: `${each.title}.csv` });
    expect(issues).toEqual([]);
    expect(read && bare(read)).toEqual(bare(each));
  });

  it('reads back for generated levels', () => {
    fc.assert(
      fc.property(generatedLevels, (level) => {
        const whole = { id: 'x', title: 'X', levels: [level] };
        const { ladder: read } = readCsv(csvFormat.write(whole), { path: 'X.csv' });
        // `Part of` refers to a parent by its text, so texts must be unique.
        fc.pre(rowCount(level) > 0 && distinct(level));
        expect(read && bare(read)).toEqual(bare(whole));
      }),
      runs(100),
    );
  });
});

describe('A table', () => {
  it.each(['', 'one line', 'a,b,c\n1,2,3\n4,5,6', 'name,price\nbread,2\nmilk,1', '# A recipe\n\nFlour, water', '"'])(
    'is read from %j, and one issue says so',
    (text) => {
      expect(readCsv(text)).toMatchObject({ ladder: undefined, issues: [{ rule: 'no-ladder', severity: 'error' }] });
    },
  );

  it('loses no word, in any shape and with any damage', () => {
    const words = fc.constantFrom(
      'L1',
      'Senior',
      'Craft',
      'Description',
      'Level',
      'one',
      'two\nthree',
      '- four\n - five',
      '"six"',
      '',
      ' ',
      '**a** [b](c)',
      "'=x",
      '<b>y</b>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 6 }),
        fc.constantFrom(',', '\t', ';'),
        fc.nat(),
        (rows, delimiter, at) => {
          const text = rows
            .map((row) => row.map((cell) => (/["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter))
            .join('\n');
          for (const each of [text, text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + 1)]) {
            const reading = readCsv(each, { path: 'a.csv' });
            expect(unaccounted(each, reading)).toEqual([]);
            if (!reading.ladder) expect(reading.issues).not.toEqual([]);
          }
        },
      ),
      runs(500),
    );
  });

  it('does not throw, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => readCsv(text)).not.toThrow();
      }),
      runs(100),
    );
  });
});

const rowCount = ({ summary, facts, competencies }: Level): number =>
  facts.length + competencies.reduce((sum, each) => sum + each.expectations.length + each.examples.length, summary === undefined ? 0 : 1);

function distinct({ competencies, examples = [] }: Level): boolean {
  const textsOf = (list: readonly Expectation[]): string[] =>
    list.flatMap(({ text, children = [] }) => [proseText(text), ...textsOf(children)]);
  const titles = competencies.map(({ title }) => title);
  return [titles, textsOf(examples), ...competencies.flatMap((each) => [textsOf(each.expectations), textsOf(each.examples)])].every(
    (texts) => new Set(texts).size === texts.length,
  );
}

/** Reduces a ladder to what a spreadsheet can store: plain texts that are not empty. */
function bare({ title, levels }: Ladder) {
  const statements = (list: readonly Expectation[] = []): unknown[] =>
    list.map(({ text, children = [] }) => [proseText(text), statements(children)]);
  return {
    title,
    levels: levels.map(({ code, title, summary, facts, competencies, examples }) => ({
      code,
      title,
      summary: proseText(summary ?? ''),
      facts: facts.map(({ label, value }) => `${label}: ${proseText(value)}`),
      examples: statements(examples),
      competencies: competencies
        .map(({ title, summary, expectations, examples }) => [
          title,
          proseText(summary ?? ''),
          statements(expectations),
          statements(examples),
        ])
        .filter(([, summary, expectations, examples]) => summary !== '' || expectations?.length || examples?.length),
    })),
  };
}
