import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Competency, type Expectation, type Ladder, type Level, proseText, validateLadder } from 'rungs';
import { ladder as dataEngineering } from 'rungs/data/octopus-data-engineering';
import { ladder as softwareEngineering } from 'rungs/data/octopus-software-engineering';
import { accountForWords, readLadder } from 'rungs/formats';
import { readLadder as readPages } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { layouts, transposed } from '../cases/layouts.js';
import { read as readAll } from '../helpers/read.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const pages = ['L2-Data-Engineer', 'L3-Senior-Data-Engineer', 'L4-Lead-Data-Engineer'].map((name) => {
  const path = `data/octopus/data-engineering/${name}.md`;
  return { path, text: read(path) };
});
const l4 = pages[2]?.text ?? '';
const path = 'L4.md';

const textsOf = (statements: readonly Expectation[]): unknown[] =>
  statements.map(({ text, children }) => (children ? [proseText(text), textsOf(children)] : proseText(text)));
const saysCompetency = ({ icon, title, summary = '', expectations, examples }: Competency) => [
  icon,
  title,
  proseText(summary),
  textsOf(expectations),
  textsOf(examples),
];
/** The plain texts of a level, without ids. */
const says = ({ code, title, summary = '', facts, competencies, examples = [] }: Level) => ({
  code,
  title,
  summary: proseText(summary).replace(/\s+/g, ' '),
  facts: facts.map(({ label, value }) => [label, proseText(value)]),
  competencies: competencies.map(saysCompetency),
  examples: textsOf(examples),
});
/** Removes the summaries of competencies, which the layouts cannot store. */
const withoutSummaries = (ladder: Ladder): Ladder => ({
  ...ladder,
  levels: ladder.levels.map((level) => ({ ...level, competencies: level.competencies.map(({ summary: _, ...competency }) => competency) })),
});
const dialects = (ladder: Ladder | undefined): unknown[] => [...new Set(ladder?.levels.map(({ source }) => source?.dialect))];
const rulesOf = (text: string, name = path): string[] => readLadder([{ path: name, text }]).issues.map(({ rule }) => rule);

function expectAllWords(text: string, name = path): void {
  const result = readLadder([{ path: name, text }]);
  expect(accountForWords(text, result).lost).toEqual([]);
  if (result.ladder) expect(validateLadder(result.ladder)).toEqual({ ladder: result.ladder, issues: [] });
}

describe('pages of the Octopus dialect', () => {
  it('are read as by `readLevel`', () => {
    expect(readLadder(pages)).toMatchObject({ ...readPages(pages), syntax: [] });
  });

  const plain = readPages([{ path, text: l4 }]).ladder?.levels.map(says);
  const examples = /<details>\n<summary>Examples<\/summary>\n\n?([\s\S]*?)\n\n<\/details>/g;
  it.each([
    ['facts as bold lines without bullets', l4.replace(/^- \*\*(.*?)\*\*: (.*)$/gm, '**$1:** $2  ')],
    ['facts as bold lines that end in nothing', l4.replace(/^- \*\*(.*?)\*\*: (.*)$/gm, '**$1**: $2')],
    ['facts without bold', l4.replace(/^- \*\*(.*?)\*\*: (.*)$/gm, '- $1: $2')],
    ['examples after a line in bold', l4.replace(examples, '**Examples:**\n\n$1')],
    [
      'examples after a line in the last bullet',
      l4.replace(/\n\n<details>\n<summary>Examples<\/summary>/g, '\n**Examples:**').replace(/<\/details>\n/g, ''),
    ],
    ['examples beneath a heading', l4.replace(examples, '### Examples\n\n$1')],
    ['examples beneath a bullet', l4.replace(examples, (_, list: string) => `- Examples:\n${list.replace(/^/gm, '  ')}`)],
    ['details without a summary', l4.replace(/<summary>Examples<\/summary>\n/g, '')],
    ['details that nothing closes', l4.replace(/<\/details>\n/g, '')],
    ['a summary without a quote', l4.replace(/^> _(.*)_$/m, '$1')],
    ['no final line break', l4.trimEnd()],
    ['a byte order mark', `\ufeff${l4}`],
    ['line breaks of Windows', l4.replace(/\n/g, '\r\n')],
    ['line breaks of old Macs', l4.replace(/\n/g, '\r')],
    ['no-break spaces', l4.replace(/^- I /gm, '-\u0020I\u00a0').replace(/ engineer /g, '\u00a0engineer ')],
    ['shortcodes', l4.replace('🦉', ':owl:').replace('🌱', ':seedling:').replace('🧭', ':compass:').replace('🏆', ':trophy:')],
  ])('can have %s', (_, text) => {
    expect(text).not.toBe(l4);
    const { ladder, issues } = readLadder([{ path, text }]);
    const words = (said: unknown): unknown => JSON.parse(JSON.stringify(said).replace(/\u00a0/g, ' '));
    expect(words(ladder?.levels.map(says))).toEqual(plain);
    expect(issues).toEqual([]);
    expect(dialects(ladder)).toEqual(['page']);
    expectAllWords(text);
  });

  it('can be in a file without an extension', () => {
    expect(readAll([{ path: 'ladders/L4', text: l4 }]).levels.map(says)).toEqual(plain);
  });

  it('can have settings of a website as front matter', () => {
    const text = `---\nlayout: page\ntitle: Lead\n---\n\n${l4}`;
    const { ladder, issues } = readLadder([{ path, text }]);
    expect(ladder?.levels.map(says)).toEqual(plain);
    expect(issues).toMatchObject([{ rule: 'unread-block', place: { start: { line: 1 }, end: { line: 4 } } }]);
    expectAllWords(text);
  });

  it('can be several in one file', () => {
    const text = pages.map((page) => page.text).join('\n');
    const { ladder, issues } = readLadder([{ path: 'data-engineering/all.md', text }]);
    expect(issues).toEqual([]);
    expect(ladder?.title).toBe('Data Engineering');
    expect(ladder?.levels.map(says)).toEqual(dataEngineering.levels.map(says));
    expectAllWords(text);
  });

  it('can have a fact that is a list of links', () => {
    const facts = '**Glossary:**\n\n- [Strategy](https://octopus.com/strategy)\n- [Architecture](https://octopus.com/architecture)';
    const { levels } = readAll([{ path, text: l4.replace('## 🦉', `${facts}\n\n## 🦉`) }]);
    expect(levels[0]?.facts.at(-1)).toEqual({
      id: 'glossary',
      label: 'Glossary',
      value: [
        { href: 'https://octopus.com/strategy', text: 'Strategy' },
        '\n',
        { href: 'https://octopus.com/architecture', text: 'Architecture' },
      ],
    });
  });

  it('can use either of two known synonyms as the label of a fact', () => {
    const paths = ['L4-Lead', 'L5-Principal', 'L6-Senior-Principal'].map(
      (name) => `data/octopus/software-engineering/${name}-Software-Engineer.md`,
    );
    const { levels } = readAll(paths.map((path) => ({ path, text: read(path) })));
    expect(levels.map(({ facts }) => [facts[0]?.id, facts[0]?.label])).toEqual([
      ['planning-horizon', 'Planning horizon'],
      ['planning-horizon', 'Thinking horizon'],
      ['planning-horizon', 'Planning horizon'],
    ]);
    const alone = readAll([{ path: 'L5.md', text: read(paths[1] ?? '') }]);
    expect(alone.levels[0]?.facts[0]?.id).toBe('thinking-horizon');
  });
});

describe.each([
  ['Data Engineering', dataEngineering],
  ['Software Engineering', softwareEngineering],
])('the ladder of %s in one file', (_, ladder) => {
  it.each(Object.entries(layouts))('is read from %s', (layout, write) => {
    const text = write(withoutSummaries(ladder));
    const result = readLadder([{ path: 'ladder.md', text }], { title: ladder.title });
    expect(result.issues).toEqual([]);
    expect(result.ladder?.levels.map(says)).toEqual(withoutSummaries(ladder).levels.map(says));
    expect(dialects(result.ladder)).toEqual([
      layout.includes('in bold') && !layout.startsWith('bullets') ? 'bold' : layout === 'levels as first headings' ? 'page' : 'outline',
    ]);
    expectAllWords(text);
  });

  it.each(Object.entries(transposed))('is read from %s', (layout, write) => {
    const text = write(ladder);
    const result = readLadder([{ path: 'ladder.md', text }]);
    expect(result.issues).toEqual([]);
    expect(result.ladder?.title).toBe(ladder.title);
    const competencies = (levels: readonly Level[] = []) =>
      levels.map(({ code, title, competencies }) => [
        code,
        title,
        competencies
          .map(({ icon, title, expectations }) => [icon, title, textsOf(expectations)])
          .toSorted((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)),
      ]);
    expect(competencies(result.ladder?.levels)).toEqual(competencies(ladder.levels));
    expect(dialects(result.ladder)).toEqual([layout.includes('bullets') ? 'bold' : 'outline']);
    expectAllWords(text);
  });
});

describe('text that belongs to no level', () => {
  const outline = layouts['levels, with competencies as headings beneath them'](dataEngineering);

  it('is kept as notes, with its source', () => {
    const { ladder, issues } = readLadder([
      { path, text: `${outline.replace(/\n/, '\n\nWe use this.\n\n- Read it\n- Use it\n')}\n## FAQ\n\n### Why?\n\nTo grow.\n` },
    ]);
    expect(issues).toEqual([]);
    const source = { path, dialect: 'outline' };
    expect(ladder?.notes).toEqual(
      [
        {
          id: 'note-use',
          text: 'We use this.',
          children: [
            { id: 'note-read-it', text: 'Read it' },
            { id: 'note-use-it', text: 'Use it' },
          ],
          source,
        },
        { id: 'note-faq', title: 'FAQ', children: [{ id: 'note-why', title: 'Why?', text: 'To grow.' }], source },
      ].map((note) => ({
        ...note,
        id: expect.stringMatching(/^note-/),
        children: note.children.map((child) => ({ ...child, id: expect.stringMatching(/^note-/) })),
      })),
    );
  });

  it('is left out with an issue if it is a table of contents', () => {
    const text = outline.replace(/\n/, '\n\n- [L2](#l2)\n  - [Craft](#craft)\n- [L3](#l3)\n');
    const { ladder, issues } = readLadder([{ path, text }]);
    expect(ladder?.levels).toHaveLength(3);
    expect(issues).toMatchObject([
      { rule: 'table-of-contents', severity: 'warning', file: path, place: { start: { line: 3, column: 1 }, end: { line: 5 } } },
    ]);
  });

  it('is a competency without a name if it is directly below a level', () => {
    const { ladder, issues } = readLadder([{ path, text: '# Ladder\n\n## L1: Junior\n\n- I learn.\n\n## L2: Senior\n\n- I teach.\n' }]);
    expect(ladder?.levels.map(({ competencies }) => competencies.map(saysCompetency))).toEqual([
      [[undefined, 'Expectations', '', ['I learn.'], []]],
      [[undefined, 'Expectations', '', ['I teach.'], []]],
    ]);
    expect(issues.map(({ rule, place }) => [rule, place?.start.line])).toEqual([
      ['unnamed-competency', 5],
      ['unnamed-competency', 9],
    ]);
  });
});

describe('files of several kinds', () => {
  const codecademy = { path: 'codecademy.md', text: read('test/cases/codecademy/README.md') };
  const mercari = { path: 'mercari.md', text: read('test/cases/mercari/en/MG3.md') };

  it('make one ladder, and an issue lists the ladders', () => {
    const files = [...pages, codecademy, mercari];
    const { ladder, issues } = readLadder(files);
    expect(ladder?.levels.map(({ source }) => source)).toEqual([
      ...pages.map(({ path }) => ({ path, dialect: 'page' })),
      { path: 'mercari.md', dialect: 'page' },
      ...Array.from({ length: 5 }, () => ({ path: 'codecademy.md', dialect: 'outline' })),
    ]);
    expect(issues.find(({ rule }) => rule === 'several-ladders')?.message).toContain(
      '“Codecademy Engineering Competencies”, “Mercari Engineering Career Ladder”',
    );
    expect(validateLadder(ladder)).toEqual({ ladder, issues: [] });
    for (const { path, text } of files) expect(accountForWords(text, { ladder, issues }, { path }).lost).toEqual([]);
  });

  it('can include a file that is not a ladder', () => {
    const { ladder, issues } = readLadder([...pages, { path: 'README.md', text: read('README.md') }]);
    expect(ladder?.levels).toHaveLength(3);
    expect(issues).toMatchObject([{ rule: 'no-ladder', severity: 'warning', file: 'README.md' }]);
  });

  it('get an issue if there are none', () => {
    expect(readLadder([])).toMatchObject({ ladder: undefined, issues: [{ rule: 'no-files' }] });
  });
});

describe('statements inherited from a level of another file', () => {
  const front = (head: string, ...craft: readonly string[]): string =>
    `---\n${head}\ncriteria:\n  Craft:\n${craft.map((each) => `    - ${each}\n`).join('')}---\n`;
  const texts = (ladder: Ladder | undefined) =>
    ladder?.levels.map(({ code, competencies }) => [
      code,
      ...competencies.map(({ title, expectations }) => [title, ...textsOf(expectations)]),
    ]);

  it('are before those of the level, across files in any order', () => {
    const files = [
      { path: 'ladder/L3.md', text: front('level: L3\ntitle: Senior\ninherits: L2', 'I decide.') },
      { path: 'ladder/L1.md', text: '# L1: Junior\n\n## Craft\n\n- I learn.\n\n## Care\n\n- I listen.\n' },
      { path: 'ladder/L2.md', text: front('level: L2\ntitle: Engineer\ninherits: [L1, Lx]', 'I teach.') },
    ];
    const { ladder, issues, syntax } = readLadder(files);
    expect(texts(ladder)).toEqual([
      ['L1', ['Craft', 'I learn.'], ['Care', 'I listen.']],
      ['L2', ['Craft', 'I learn.', 'I teach.'], ['Care', 'I listen.']],
      ['L3', ['Craft', 'I learn.', 'I teach.', 'I decide.'], ['Care', 'I listen.']],
    ]);
    expect(issues.map(({ rule, file, place }) => [rule, file, place?.start.line])).toEqual([['inherits-unknown', 'ladder/L2.md', 4]]);
    expect(validateLadder(ladder)).toEqual({ ladder, issues: [] });
    for (const { path, text } of files) expect(accountForWords(text, { ladder, issues, syntax }, { path }).lost).toEqual([]);
    expect(readLadder(files.toReversed()).ladder).toEqual(ladder);
  });

  it('can be referred to by a title, an id or the name of a file, and include what that level inherits', () => {
    const base = { path: 'base.yml', text: 'id: one\ntitle: First\ncriteria: {Craft: [I learn.]}\n' };
    for (const name of ['First', 'one', 'base', 'base.yml']) {
      const text = `levels:\n  - {title: Third, inherits: Second, criteria: {Craft: [I decide.]}}\n  - {title: Second, inherits: ${name}, criteria: {Craft: [I teach.]}}\n`;
      const { ladder, issues } = readLadder([base, { path: 'more.yml', text }]);
      expect([name, issues.filter(({ rule }) => rule.startsWith('inherits'))]).toEqual([name, []]);
      expect(ladder?.levels.map(({ title, competencies }) => [title, textsOf(competencies[0]?.expectations ?? [])])).toEqual([
        ['First', ['I learn.']],
        ['Third', ['I learn.', 'I teach.', 'I decide.']],
        ['Second', ['I learn.', 'I teach.']],
      ]);
    }
  });

  it('are none if the inheritance is circular, which is reported', () => {
    const { ladder, issues } = readLadder([
      { path: 'L1.md', text: front('level: L1\ntitle: Junior\ninherits: L2', 'I learn.') },
      { path: 'L2.md', text: front('level: L2\ntitle: Senior\ninherits: L1', 'I teach.') },
    ]);
    expect(ladder?.levels).toHaveLength(2);
    expect(issues.map(({ rule }) => rule)).toContain('inherits-itself');
  });
});

it('keeps the rating scales of all files', () => {
  const ratings = [{ id: 'yes', title: 'Yes' }];
  const one = { path: 'a.json', text: JSON.stringify({ ...dataEngineering, ratings }) };
  const other = {
    path: 'b.json',
    text: JSON.stringify({ ...softwareEngineering, ratings: [...ratings, { id: 'yes', title: 'Surely' }].slice(1) }),
  };
  expect(readAll([one, other], { rules: ['same-level', 'several-ladders', 'unused-id'] }).ratings).toEqual([
    ...ratings,
    { id: 'yes-2', title: 'Surely' },
  ]);
  expect(readAll([one], { title: 'Ours', rules: ['unread-words'] })).toEqual({ ...dataEngineering, ratings, title: 'Ours' });
});

const apiPage = ['open(path)', 'read(path)', 'close(path)']
  .map(
    (name) =>
      `### ${name}\n\n#### Use\n\n- Give it the path of a file.\n- Wait until it is done.\n\n#### Errors\n\n- Throws where there is no file.\n`,
  )
  .join('\n');

describe('a file that is not a ladder gets one issue, and there is no ladder', () => {
  const html = `<!doctype html>\n<html lang="en"><title>L4: Lead</title><h1>L4: Lead</h1></html>\n`;
  it.each([
    ['our README', 'README.md', read('README.md')],
    ['our guide', 'CONTRIBUTING.md', read('CONTRIBUTING.md')],
    ['our architecture', 'ARCHITECTURE.md', read('ARCHITECTURE.md')],
    ['our licence', 'LICENSE', read('LICENSE')],
    ['our package', 'package.json', read('package.json')],
    ['our settings', 'biome.json', read('biome.json')],
    ['our source', 'vite.config.ts', read('vite.config.ts')],
    ['our style sheet', 'src/styles.css', read('src/styles.css')],
    ['what Octopus says of its pages', 'README.md', read('test/cases/octopus/README.md')],
    ['the licence of its pages', 'LICENSE', read('test/cases/octopus/LICENSE')],
    ['the README of a package', 'README.md', read('test/cases/no-ladders/js-tokens/README.md')],
    ['the changes of a package', 'CHANGELOG.md', read('test/cases/no-ladders/js-tokens/CHANGELOG.md')],
    ['the licence of a package', 'LICENSE', read('test/cases/no-ladders/js-tokens/LICENSE')],
    ['an HTML page', 'L4.html', html],
    ['an HTML page that is called Markdown', 'L4.md', html],
    ['a file that is compressed', 'L4.md', gzipSync(l4).toString('latin1')],
    ['an empty file', 'L4.md', ''],
    ['white space', 'L4.md', ' \n\n\t\n'],
    ['functions with alike sections', 'api.md', apiPage],
    ['what a package exports', 'exports.md', '## open\n\nOpens a file of the disk.\n\n## open/lite\n\nOpens a small file of the disk.\n'],
    ['a package with a number in its name', 'README.md', '# tr46\n\n## Use\n\n- Maps names of hosts.\n- Checks names of hosts.\n'],
    [
      'what changed',
      'CHANGES.md',
      '## Features\n\n- Adds a flag to it.\n- Adds a file to it.\n\n## Bug Fixes\n\n- Mends a flag of it.\n- Mends a file of it.\n',
    ],
    [
      'a table of options',
      'options.md',
      '| Option | Base | Other | Meant for |\n|-|-|-|-|\n| `a` | Opens the whole file | `b` | A path of a file |\n| `c` | Reads it all | `d` | A path of it |\n',
    ],
    ['a table of marks', 'marks.md', '| | IE9 | IE10 |\n|-|-|-|\n| `a` | :x: | :white_check_mark: |\n| `b` | ✅ | ❌ |\n'],
    [
      'a table of rows per second',
      'rows.md',
      '| Rows | Time it takes |\n|-|-|\n| 300,000 | A second or so of it |\n| 1,000,000 | Three seconds of it |\n',
    ],
    ['a list of things to buy', 'list.md', '# Shopping\n\n- Eggs\n- Flour\n'],
  ])('%s', (_, name, text) => {
    const { ladder, issues } = readLadder([{ path: name, text }]);
    expect(ladder).toBeUndefined();
    expect(issues).toMatchObject([{ rule: 'no-ladder', severity: 'error', file: name }]);
    expect(issues[0]?.message).toMatch(/^This (?:file )?is not a ladder/);
    expect(accountForWords(text, { ladder, issues }).lost).toEqual([]);
  });

  it.each([
    ['a.md', '# Shopping\n\n- Eggs\n', /a heading such as `# L4/],
    ['a.yml', 'eggs: Two of them\n', /Under the key `levels`/],
    ['a.json', '{"eggs":"Two of them"}', /Under the key `levels`/],
    ['a.csv', 'a\nb\n', /into the first row/],
    ['a.html', '<!DOCTYPE html><p>Eggs</p>', /`<h1>`/],
    ['a.docx', '<!DOCTYPE html><p>Eggs</p>', /style Heading 1/],
    ['a.xlsx', '<!DOCTYPE html><table><tr><td>Eggs</td></tr></table>', /into the first row/],
    [
      'a.md',
      '# Potters\n\n## Kneading\n\n### Clay\n\n- Wedges the clay.\n\n## Throwing\n\n- Centres the clay.\n',
      /“Kneading” and “Throwing” are levels.* `--levels h2`/,
    ],
    ['a.md', 'Potters\n=======\n\n- Clay\n', /a heading such as/],
    ['a.md', 'h1. Potters\nh2. P1\n* Wedges the clay.\nh2. P2\n* Centres the clay.\n', /Jira.*\.docx/],
    ['a.md', '== Potters ==\n=== P1 ===\n* Wedges the clay.\n', /MediaWiki.*\.docx/],
  ])('says in the terms of its format what to do: %s', (path, text, message) => {
    const { ladder, issues } = readLadder([{ path, text }]);
    expect(ladder).toBeUndefined();
    expect(issues).toMatchObject([{ rule: 'no-ladder', message: expect.stringMatching(message) }]);
  });

  it('with a wrong encoding', () => {
    expect(rulesOf('# CafÃ©\n\nThe menu of the cafÃ©.\n')).toEqual(['no-ladder']);
  });
});
