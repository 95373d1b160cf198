import { readdirSync, readFileSync } from 'node:fs';
import { accountForWords, readCsv, readLadder } from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import { wordsOverlooked } from './words-overlooked.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const unreadIn = (...files: { path: string; text: string }[]) => readLadder(files).issues.filter(({ rule }) => rule === 'unread-words');

const head = 'Level,Competency,Kind,Text\n';
const path = 'ladder.csv';

describe('words that a reader of tables or data overlooks', () => {
  it('get an issue with the words for each run of lines', () => {
    const text = `${head}L3,Craft,Fact,I lead\nL3,Craft,Summary,I help\nL3,Craft,,I go\nL3,Craft,Fact,I stay\n`;
    const message =
      'These words are not part of the ladder: “Fact”, “Summary”. Write them as a name, a statement or a summary, or remove them.';
    const place = { start: { line: 2, column: 10 }, end: { line: 3, column: 17 } };
    const [first, second, ...others] = unreadIn({ path, text });
    expect(first).toEqual({ rule: 'unread-words', severity: 'warning', message, file: path, place });
    expect(second?.place).toEqual({ start: { line: 5, column: 10 }, end: { line: 5, column: 14 } });
    expect(others).toEqual([]);
    expect(readCsv(text, { path }).issues.map(({ place }) => place)).toEqual([first?.place, second?.place]);
  });

  it('are not all listed if there are many, and are whole in a script without spaces', () => {
    const text = `${head}L3,Craft,${'ab cd ef gh ij kl mn'},I lead\nL3,Craft,,I go\nL3,Craft,職種,I go\n`;
    const [first, second] = unreadIn({ path, text });
    expect(first?.message).toContain(': “ab”, “cd”, “ef”, “gh”, “ij” and 2 more. ');
    expect(second?.message).toContain(': “職種”. ');
  });

  it('do not include a name that the caller replaces, because it is in a note', () => {
    const text =
      'title: Craft of data\nlevels:\n  - code: L3\n    competencies:\n      - title: Care\n        expectations:\n          - I lead\n';
    const { ladder, issues } = readLadder([{ path: 'ladder.yml', text }], { title: 'Data people' });
    expect(ladder?.title).toBe('Data people');
    expect(ladder?.notes).toMatchObject([{ title: 'Craft of data' }]);
    expect(issues).toEqual([]);
  });

  it('get none if they are in the lines of another issue', () => {
    expect(unreadIn({ path, text: `${head}L3,Craft,Fact,I lead,More\n` })).toEqual([]);
  });

  it('get none if the file is not a ladder', () => {
    const { ladder, issues } = readLadder([{ path, text: 'Kind,Sauce\nFact,Tomato\n' }]);
    expect(ladder).toBeUndefined();
    expect(issues.map(({ rule }) => rule)).toEqual(['no-ladder']);
  });
});

describe('in several files', () => {
  const text = `${head}L3,Craft,Fact,I lead\n`;

  it('each gets its own issues', () => {
    const files = ['a.csv', 'b.csv'].map((path, at) => ({ path, text: text.replace('Craft', `Craft ${at}`) }));
    const result = readLadder(files);
    expect(unreadIn(...files).map(({ file, place }) => [file, place?.start.line])).toEqual([
      ['a.csv', 2],
      ['b.csv', 2],
    ]);
    for (const { path, text } of files) expect(accountForWords(text, result, { path }).lost).toEqual([]);
  });

  it.each([
    ['that are the same', `Level,Craft\nL3: Senior,I lead\n`, `Level,Craft\nL3: Senior,I lead\n`],
    ['that have half a character in their names', text, text.replace('lead', 'help'), '\ud83e.csv'],
    ['that have other levels', text, 'Level,Craft\nL4: Lead,I help\n'],
    ['one of which is no ladder', text, 'Sauce,Tomato\n'],
  ])('%s, no word is lost', (_, first, second, name = 'b.csv') => {
    const files = [
      { path: 'a.csv', text: first },
      { path: name, text: second },
    ];
    const result = readLadder(files);
    for (const { path, text } of files) expect(accountForWords(text, result, { path }).lost).toEqual([]);
  });
});

describe('of real ladders', () => {
  const files = ['test/cases/', 'data/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|csv|ya?ml|json)$/.test(name) && !name.endsWith('.expected.json'))
      .map((name) => ({ path: folder + name, text: read(folder + name) })),
  );

  it.each(files)('$path has none', (file) => {
    expect(unreadIn(file)).toEqual([]);
  });

  it('all levels together have none', () => {
    expect(unreadIn(...files.filter(({ path }) => path.startsWith('data/')))).toEqual([]);
    expect(unreadIn(...files.filter(({ path }) => path.startsWith('test/cases/mercari/')))).toEqual([]);
  });
});

it.each(['test/cases/financial-times/engineering.yml', 'test/cases/mercari/en/engineering_ladder.csv'])(
  'the other count finds words that are removed from the ladder of %s',
  (path) => {
    const text = read(path);
    const { ladder, issues } = readLadder([{ path, text }]);
    expect(wordsOverlooked(text, { ladder, issues })).toEqual([]);
    const levels = ladder?.levels.slice(1) ?? [];
    expect(wordsOverlooked(text, { ladder: ladder && { ...ladder, levels }, issues }).length).toBeGreaterThan(20);
  },
);
