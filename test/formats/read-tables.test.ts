import fc from 'fast-check';
import { type Expectation, proseText } from 'rungs';
import { readTables } from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import { ladderOf } from '../helpers/read.js';
import { runs } from '../runs.js';
import { unaccounted } from './reading.js';

const textsOf = (list: readonly Expectation[]): unknown[] =>
  list.map(({ text, children }) => (children ? [proseText(text), textsOf(children)] : proseText(text)));
/** Level, competency, texts. */
const cellsOf = (text: string, ...rules: readonly string[]) =>
  ladderOf(readTables(text, { path: 'x.md' }), rules).levels.flatMap(({ title, competencies }) =>
    competencies.map(({ title: name, expectations }) => [title, name, ...textsOf(expectations)]),
  );

describe('GFM tables', () => {
  it('are read with formatting, line breaks and lists, and with the heading above as title', () => {
    const { ladder, issues } = readTables(
      '# Engineering\n\n| Competency | L1: Junior | L2: Senior |\n|:--|--|--:|\n| **Craft** | does *this*<br>and `a \\| b` | <ul><li>one</li><li>two<ul><li>three</li></ul></li></ul> |\n',
    );
    expect(ladder).toMatchObject({
      title: 'Engineering',
      levels: [
        {
          code: 'L1',
          title: 'Junior',
          competencies: [{ title: 'Craft', expectations: [{ text: ['does ', { em: 'this' }] }, { text: ['and ', { code: 'a | b' }] }] }],
        },
        { competencies: [{ expectations: [{ text: 'one' }, { text: 'two', children: [{ text: 'three' }] }] }] },
      ],
    });
    expect(issues).toEqual([]);
  });

  it('make one ladder, whose competencies or levels the headings above can name', () => {
    const table = (...texts: string[]): string =>
      `| Level | Expectation |\n|---|---|\n${texts.map((text, at) => `| L${at + 1} | ${text} |\n`).join('')}`;
    expect(cellsOf(`## Craft\n\n${table('a', 'b')}\n## Impact\n\n${table('c', 'd')}`)).toEqual([
      ['L1', 'Craft', 'a'],
      ['L1', 'Impact', 'c'],
      ['L2', 'Craft', 'b'],
      ['L2', 'Impact', 'd'],
    ]);
    expect(cellsOf('## L1\n\n| Competency | Expectation |\n|---|---|\n| Craft | a |\n')).toEqual([['L1', 'Craft', 'a']]);
  });

  it('have the text around them in notes', () => {
    const { ladder, issues } = readTables(
      'Intro\n\n| | L1 | L2 |\n|--|--|--|\n| Craft | a | b |\n\n## FAQ\n\nWhy?\n\n[x]: https://example.org\n',
      {
        path: 'a.md',
      },
    );
    expect(ladder?.notes).toMatchObject([{ text: 'Intro' }, { title: 'FAQ', text: 'Why?' }]);
    expect(issues.map(({ rule, place }) => [rule, place?.start.line])).toEqual([['unused-definition', 11]]);
  });
});

describe('HTML tables', () => {
  it('apply a merged cell to each level and competency that it spans', () => {
    expect(
      cellsOf(`<table>
<tr><th>Competency</th><th>Junior</th><th>Senior</th></tr>
<tr><td rowspan="2">Craft</td><td colspan="2">both<br>do</td></tr>
<tr><td>more</td><td></td></tr>
<tr><td>Impact<td>left open<td><ul><li>one<li>two</ul>
</table>`),
    ).toEqual([
      ['Junior', 'Craft', 'both', 'do', 'more'],
      ['Junior', 'Impact', 'left open'],
      ['Senior', 'Craft', 'both', 'do'],
      ['Senior', 'Impact', 'one', 'two'],
    ]);
  });

  it('are read across the empty lines at which Markdown ends HTML, with the Markdown between', () => {
    expect(
      cellsOf('<table>\n<tr><th>Competency</th><th>L1</th></tr>\n<tr><td>Craft</td><td>\n\n- one\n- **two**\n\n</td></tr>\n</table>\n'),
    ).toEqual([['L1', 'Craft', 'one', 'two']]);
  });

  it('keep safe links, and no HTML', () => {
    const { ladder, issues } = readTables(
      '<table><tr><th>Competency<th>L1<tr><td>Craft<td><a href="https://example.org/a b">see</a> <a href="javascript:x()">do</a> <img src=x onerror=alert(1)> <script>alert(2)</script>',
    );
    expect(JSON.stringify(ladder?.levels)).not.toMatch(/javascript:|<script|onerror/);
    expect(ladder?.levels[0]?.competencies[0]?.expectations[0]?.text).toContainEqual({ href: 'https://example.org/a%20b', text: 'see' });
    expect(issues.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['unsafe-link', 'image']));
  });

  it('have a maximum size, for any span of a cell', () => {
    const row = `<tr>${'<td colspan=9999 rowspan=9999>a</td>'.repeat(50)}</tr>`;
    const { issues } = readTables(`<table><tr><th>Competency<th>L1<th>L2</tr>${row.repeat(100)}</table>`);
    expect(issues.map(({ rule }) => rule)).toContain('too-wide');
  });
});

describe('Tables', () => {
  it.each(['', 'text', '| a | b |\n|--|--|\n| 1 | 2 |', '<table>', '# Licence\n\nMIT'])(
    'is read from %j, and one issue says so',
    (text) => {
      expect(readTables(text)).toMatchObject({ ladder: undefined, issues: [{ rule: 'no-ladder' }] });
    },
  );

  it('lose no word, in any shape and with any damage', () => {
    const pieces = fc.constantFrom(
      ...[
        '| ',
        ' |',
        '\n',
        '\n\n',
        '|--|--|',
        '| Competency | L1 | L2 |\n|--|--|--|\n',
        '<br>',
        '<ul><li>',
        '</ul>',
        '# ',
        '## Craft\n\n',
        '- ',
        '    ',
      ],
      ...[
        '<table>',
        '<table>\n<tr><th>Competency<th>L1<th>L2\n',
        '</table>',
        '<tr>',
        '<td>',
        '<td colspan=2>',
        '<td rowspan=3>',
        '</td>',
        '<th>',
        '</tr>',
        '<!-- c -->',
      ],
      ...['one', 'two three', 'L1', 'Senior', '**four**', '[five](six)', '&amp;', '`seven`', '<b>', '```', '\\|'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const text = list.join('');
        const reading = readTables(text, { path: 'a.md' });
        expect(unaccounted(text, reading)).toEqual([]);
        if (!reading.ladder) expect(reading.issues).not.toEqual([]);
      }),
      runs(500),
    );
  });

  it('do not throw, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => readTables(text)).not.toThrow();
      }),
      runs(100),
    );
  });
});

describe('An issue about a line of a cell', () => {
  const linksOf = (text: string) =>
    readTables(text, { path: 'x.md' })
      .issues.filter(({ rule }) => rule === 'unsafe-link')
      .map(({ place }) => [place?.start.line, place?.start.column]);

  it('has that line in HTML', () => {
    const rows = '<tr><td>L3: Senior<td><p>I lead</p>\n<p><a href="javascript:x">I help</a></p>\n<p>I go</p></tr>';
    expect(linksOf(`<table><tr><th>Level<th>Craft</tr>\n${rows}\n</table>\n`)).toEqual([[3, 4]]);
  });

  it('has the column in GFM', () => {
    expect(linksOf('| Level | Craft |\n|---|---|\n| L3: Senior | I lead<br>I [help](javascript:x) |\n')).toEqual([[3, 35]]);
  });
});
