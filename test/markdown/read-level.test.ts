import { readdirSync, readFileSync } from 'node:fs';
import { type Expectation, type Issue, type Level, type Place, type Prose, proseText } from 'rungs';
import { readLevel } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const octopus = (path: string): Level => levelOf(read(`data/octopus/${path}`));
const pages = ['data-engineering', 'software-engineering'].flatMap((ladder) =>
  readdirSync(new URL(`data/octopus/${ladder}/`, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${ladder}/${name}`),
);

/** The level of a text that nothing is wrong with. */
function levelOf(text: string): Level {
  const { level, issues } = readLevel(text);
  expect(issues).toEqual([]);
  return level as Level;
}

const texts = (statements: readonly Expectation[] = []): unknown[] =>
  statements.map(({ text, children }) => (children ? [text, texts(children)] : text));
const place = (startLine: number, startColumn: number, endLine: number, endColumn: number): Place => ({
  start: { line: startLine, column: startColumn },
  end: { line: endLine, column: endColumn },
});

describe('the page as it was received', () => {
  const { level, issues } = readLevel(read('test/cases/as-received/L4-lead-data-engineer.md'));

  it('has its code, title, summary and facts', () => {
    expect(level).toMatchObject({ id: 'l4', code: 'L4', title: 'Lead Data Engineer' });
    expect(level?.summary).toMatch(/^I am a well-rounded data engineer .* vast amount of data\.$/);
    expect(level?.facts.map(({ label, value }) => [label, value])).toEqual([
      ['Planning horizon', '6-12 months'],
      ['Impact radius', 'Team (5-15)'],
      ['Evaluation', 'Manager or Director'],
      ['Responsibility and direction needed', expect.stringMatching(/^Can take an .* limited supervision\.$/)],
    ]);
  });

  it('has its four competencies, whole', () => {
    expect(
      level?.competencies.map(({ id, icon, title, expectations, examples }) => [id, icon, title, expectations.length, examples.length]),
    ).toEqual([
      ['domain-expertise', '🦉', 'Domain expertise', 5, 3],
      ['teaching-and-mentoring', '🌱', 'Teaching and Mentoring', 5, 3],
      ['culture-and-leadership', '🧭', 'Culture and Leadership', 8, 8],
      ['stakeholder-success', '🏆', 'Stakeholder Success', 5, 3],
    ]);
    expect(level).not.toHaveProperty('examples');
  });

  it('has its link', () => {
    expect(level?.competencies[2]?.expectations[0]?.text).toEqual([
      'I encompass all of the qualities listed in ',
      { href: 'https://github.com/OctopusDeploy/People/blob/main/Leadership.md', text: 'Leadership' },
    ]);
  });

  it('has one issue, its encoding, at the first letters that came out wrong', () => {
    expect(issues).toEqual([
      { rule: 'encoding', severity: 'warning', message: expect.stringContaining('macintosh'), place: place(10, 4, 10, 6) },
    ]);
  });
});

describe('the pages of Octopus', () => {
  it.each(pages)('has every word of %s in the level', (path) => {
    const page = read(`data/octopus/${path}`);
    const source = page.replace(/<summary>Examples<\/summary>|<[^>]*>/g, ' ');
    expect(wordsOf(wordsIn(octopus(path)))).toEqual(wordsOf(source));
  });

  const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();

  function wordsIn(value: unknown, key = ''): string {
    if (typeof value === 'string') return key === 'id' ? '' : `${value} `;
    if (typeof value !== 'object' || value === null) return '';
    return Object.entries(value)
      .map(([name, each]) => wordsIn(each, Array.isArray(value) ? key : name))
      .join('');
  }

  it('reads nested bullets as children', () => {
    const l5 = octopus('software-engineering/L5-Principal-Software-Engineer.md');
    const parents = l5.competencies
      .flatMap(({ expectations, examples }) => [...expectations, ...examples])
      .filter(({ children }) => children);
    expect(parents.length).toBeGreaterThan(0);
  });

  it('reads links in facts', () => {
    const l5 = octopus('software-engineering/L5-Principal-Software-Engineer.md');
    expect(
      l5.facts.flatMap(({ value }) => (typeof value === 'string' ? [] : value.filter((inline) => Object.hasOwn(Object(inline), 'href')))),
    ).not.toEqual([]);
  });

  it('reads the summary of a level in two paragraphs, and those of competencies', () => {
    const l6 = octopus('software-engineering/L6-Senior-Principal-Software-Engineer.md');
    expect(l6.summary).toMatch(/^Building on .* R&D\.\n\nNote: This role .* change\.$/);
    expect(l6.competencies.map(({ summary }) => proseText(summary ?? '').slice(0, 15))).toEqual([
      'I am familiar w',
      'I collaborate e',
      'I shape Octopus',
      'I am responsibl',
    ]);
  });
});

describe('the heading of a level', () => {
  it.each<[string, string | undefined, string]>([
    ['# L4: Lead', 'L4', 'Lead'],
    ['# L4 Lead', 'L4', 'Lead'],
    ['# L4 - Lead', 'L4', 'Lead'],
    ['# L4 – Lead', 'L4', 'Lead'],
    ['# L4 — Lead', 'L4', 'Lead'],
    ['# L4：リード', 'L4', 'リード'],
    ['# IC5: Lead', 'IC5', 'Lead'],
    ['# L4', 'L4', 'L4'],
    ['# **Senior 2**: Lead', 'Senior 2', 'Lead'],
    ['# Lead', undefined, 'Lead'],
    ['# Lead: Data', undefined, 'Lead: Data'],
    ['# Level 4', undefined, 'Level 4'],
    ['# L4-based', undefined, 'L4-based'],
    ['# &#76;4 Lead', undefined, 'L4 Lead'],
    ['# Lead \\# #', undefined, 'Lead #'],
    ['# L4: Lead ##', 'L4', 'Lead'],
    ['#\tL4:\tLead\t', 'L4', 'Lead'],
    ['   # L4: Lead', 'L4', 'Lead'],
    ['L4: Lead\n===', 'L4', 'Lead'],
    ['L4: Lead\nEngineer\n===', 'L4', 'Lead Engineer'],
    ['# R&amp;D', undefined, 'R&D'],
    ['# Lead\u00a0', undefined, 'Lead'],
    ['\ufeff# L4: Lead', 'L4', 'Lead'],
  ])('of %j is read', (text, code, title) => {
    const level = levelOf(text);
    expect([level.code, level.title]).toEqual([code, title]);
  });
});

describe('the summary', () => {
  it.each<[string, Prose | undefined]>([
    ['> I lead.', 'I lead.'],
    ['> _I lead._', 'I lead.'],
    ['> *I lead.*', 'I lead.'],
    ['> <em>I lead.</em>', 'I lead.'],
    ['>I lead\nlazily.', 'I lead lazily.'],
    ['> I _lead_.', ['I ', { em: 'lead' }, '.']],
    ['> __I lead.__', [{ strong: 'I lead.' }]],
    ['> _I lead._ Well.', [{ em: 'I lead.' }, ' Well.']],
    ['> _I lead._\n>\n> _I follow._', 'I lead.\n\nI follow.'],
    ['> _I lead._\n>\n> I follow.', [{ em: 'I lead.' }, '\n\nI follow.']],
    ['> I lead.\n\n> I follow.', 'I lead.\n\nI follow.'],
    ['> I lead.  \n> I follow.', 'I lead.\nI follow.'],
    ['> I lead.\\\n> I follow.', 'I lead.\nI follow.'],
    ['> I lead.<br>I follow.<br/>', 'I lead.\nI follow.'],
    ['>', undefined],
  ])('%j is read', (quote, summary) => {
    expect(levelOf(`# L4: Lead\n\n${quote}`).summary).toEqual(summary);
    expect(levelOf(`# L4: Lead\n\n## Craft\n${quote}\n- a`).competencies[0]?.summary).toEqual(summary);
  });
});

describe('a fact', () => {
  it.each<[string, string, Prose]>([
    ['- **Horizon**: 6 months', 'Horizon', '6 months'],
    ['- **Horizon:** 6 months', 'Horizon', '6 months'],
    ['- **Horizon** : 6 months', 'Horizon', '6 months'],
    ['- **Horizon**： 6 months', 'Horizon', '6 months'],
    ['- **Horizon：** 6 months', 'Horizon', '6 months'],
    ['- __Horizon__: 6 months', 'Horizon', '6 months'],
    ['- <b>Horizon</b>: 6 months', 'Horizon', '6 months'],
    ['* **Horizon**: 6 months', 'Horizon', '6 months'],
    ['+ **Horizon**: 6 months', 'Horizon', '6 months'],
    ['1. **Horizon**: 6 months', 'Horizon', '6 months'],
    ['-\t**Horizon**:\t6 months', 'Horizon', '6 months'],
    ['- **Horizon**: a: b', 'Horizon', 'a: b'],
    ['- **Horizon**:', 'Horizon', ''],
    ['- **Horizon**: [6](#a) **months**', 'Horizon', [{ href: '#a', text: '6' }, ' ', { strong: 'months' }]],
    ['- **Horizon**: 6\n  months', 'Horizon', '6 months'],
    ['- **Horizon**: 6 months\n\n  or more', 'Horizon', '6 months\n\nor more'],
    ['- **Horizon**:\n  - 6 months\n  - more\n    - or less', 'Horizon', '6 months\nmore\nor less'],
  ])('%j is read', (bullet, label, value) => {
    const { facts } = levelOf(`# L4: Lead\n\n${bullet}`);
    expect(facts.map((fact) => [fact.label, fact.value])).toEqual([[label, value]]);
  });
});

describe('the heading of a competency', () => {
  it.each<[string, string | undefined, string]>([
    ['## 🦉 Craft', '🦉', 'Craft'],
    ['## 🦉Craft', '🦉', 'Craft'],
    ['## :owl: Craft', '🦉', 'Craft'],
    ['## :+1: Craft', '👍', 'Craft'],
    ['## 🇦🇺 Craft', '🇦🇺', 'Craft'],
    ['## 👩‍🚀 Craft', '👩‍🚀', 'Craft'],
    ['## 👍🏽 Craft', '👍🏽', 'Craft'],
    ['## 1️⃣ Craft', '1️⃣', 'Craft'],
    ['## ❤️ Craft', '❤️', 'Craft'],
    ['## 🏴󠁧󠁢󠁳󠁣󠁴󠁿 Craft', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'Craft'],
    ['## 1 Craft', undefined, '1 Craft'],
    ['## © Craft', undefined, '© Craft'],
    ['## &#x1f989; Craft', undefined, '🦉 Craft'],
    ['## 🦉', undefined, '🦉'],
    ['## Craft', undefined, 'Craft'],
    ['Craft\n---', undefined, 'Craft'],
    ['## L4: Craft', undefined, 'L4: Craft'],
  ])('%j is read', (heading, icon, title) => {
    expect(levelOf(`# L4: Lead\n\n${heading}`).competencies.map((each) => [each.icon, each.title])).toEqual([[icon, title]]);
  });
});

describe('bullets', () => {
  it.each<[string, unknown[]]>([
    ['- a\n- b', ['a', 'b']],
    ['* a\n* b', ['a', 'b']],
    ['+ a\n+ b', ['a', 'b']],
    ['1. a\n2. b', ['a', 'b']],
    ['7) a\n8) b', ['a', 'b']],
    ['- a\n\n- b', ['a', 'b']],
    ['- a\n* b', ['a', 'b']],
    ['- a\nlazy', ['a lazy']],
    ['- a\n  - b\n    - c\n- d', [['a', [['b', ['c']]]], 'd']],
    ['- a\n\n  b', ['a\n\nb']],
    ['- a  \n  b', ['a\nb']],
    ['- a\\\n  b', ['a\nb']],
    ['- a<br>b', ['a\nb']],
    ['- a\r\n- b\r\n', ['a', 'b']],
    ['- a\r- b\r', ['a', 'b']],
    ['- a\u00a0\n- b', ['a', 'b']],
    ['- a\u00a0b', ['a\u00a0b']],
    ['-\ta\n\t- b', [['a', ['b']]]],
    ['-\n- a\n-', ['a']],
    ['1.\n2. a', ['a']],
    ['- - a', ['a']],
    ['- a\n\n---\n\n- b', ['a', 'b']],
    ['- [ ] a', ['[ ] a']],
    ['- a :owl: b', ['a :owl: b']],
    ['- &lt;b&gt; &amp; &copy;', ['<b> & ©']],
    ['- \\*a\\*', ['*a*']],
  ])('%j are read', (list, expected) => {
    expect(texts(levelOf(`# L4: Lead\n\n## Craft\n\n${list}`).competencies[0]?.expectations)).toEqual(expected);
    expect(texts(levelOf(`# L4: Lead\n\n<details>\n\n${list}\n\n</details>`).examples)).toEqual(expected);
  });
});

describe('text', () => {
  it.each<[string, Prose]>([
    ['a *b* **c** `d`', ['a ', { em: 'b' }, ' ', { strong: 'c' }, ' ', { code: 'd' }]],
    ['***a***', [{ em: [{ strong: 'a' }] }]],
    ['a <b>b</b> <i>c</i>', ['a ', { strong: 'b' }, ' ', { em: 'c' }]],
    ['<strong>a</strong> <em>b</em>', [{ strong: 'a' }, ' ', { em: 'b' }]],
    ['*a *b* c*', [{ em: 'a b c' }]],
    ['snake_case_word', 'snake_case_word'],
    ['``a`b``', [{ code: 'a`b' }]],
    ['[a](b)', [{ href: 'b', text: 'a' }]],
    ['[a *b*](c)', [{ href: 'c', text: ['a ', { em: 'b' }] }]],
    ['[a](<b c>)', [{ href: 'b c', text: 'a' }]],
    ['[a](b_(c)&amp;d)', [{ href: 'b_(c)&d', text: 'a' }]],
    ['[](b)', [{ href: 'b', text: 'b' }]],
    ['[ ](b)', [{ href: 'b', text: 'b' }]],
    ['<https://octopus.com>', [{ href: 'https://octopus.com', text: 'https://octopus.com' }]],
    ['<a@b.c>', [{ href: 'mailto:a@b.c', text: 'a@b.c' }]],
    ['https://octopus.com', 'https://octopus.com'],
    ['a < b', 'a < b'],
  ])('%j is read', (source, text) => {
    expect(levelOf(`# L4: Lead\n\n## Craft\n\n- ${source}`).competencies[0]?.expectations[0]?.text).toEqual(text);
  });

  it.each(['[a]', '[a][]', '[A]'])('with a link by reference, %j, is read', (source) => {
    expect(levelOf(`# L4: Lead\n\n## Craft\n\n- ${source}\n\n[a]: https://octopus.com`).competencies[0]?.expectations[0]?.text).toEqual([
      { href: 'https://octopus.com', text: source.slice(1, 2) },
    ]);
  });

  it('finds link definitions anywhere', () => {
    const text = '[a]: b\n\n# L4: Lead\n\n> [x][a]\n>\n> [c]: d\n\n## Craft\n\n- [y][c] [z][e]\n\n<details>\n[e]: f\n</details>';
    expect(levelOf(text)).toMatchObject({
      summary: [{ href: 'b', text: 'x' }],
      competencies: [{ expectations: [{ text: [{ href: 'd', text: 'y' }, ' ', { href: 'f', text: 'z' }] }] }],
    });
  });
});

describe('details', () => {
  it.each([
    '<details>\n<summary>Examples</summary>\n\n- a\n- b\n\n</details>',
    '<details>\n<summary>Examples</summary>\n- a\n- b\n</details>',
    '<details>\n\n<summary>Examples</summary>\n\n- a\n- b\n\n</details>',
    '<details><summary>Examples</summary>\n\n- a\n- b\n</details>',
    '<details open>\n<summary>Examples</summary>\n\n- a\n- b\n\n</details>',
    '<details class="x"\n  open>\n<summary>Examples</summary>\n\n- a\n- b\n\n</details>',
    '<DETAILS>\n<SUMMARY>Examples</SUMMARY>\n\n- a\n- b\n\n</DETAILS>',
    '<details>\n<summary><b>Examples</b></summary>\n\n- a\n- b\n\n</details>',
    '<details>\n<summary>\n  <strong>Examples:</strong>\n</summary>\n\n- a\n- b\n\n</details>',
    '<details>\n<summary>Example</summary>\n<br>\n\n- a\n- b\n\n</details>',
    '<details>\n\n- a\n- b\n\n</details>',
    '<details>\n<summary>Examples</summary>\n\n- a\n- b',
    '<details>\n<summary>Examples</summary>\n\n- a\n\n</details>\n<details>\n<summary>Examples</summary>\n\n- b\n\n</details>',
    '<details>\n<details>\n\n- a\n\n</details>\n\n- b\n\n</details>',
    '</details>\n\n<details>\n\n- a\n- b\n\n</details>',
    '<details>\r\n<summary>Examples</summary>\r\n\r\n- a\r\n- b\r\n\r\n</details>',
  ])('%j are examples', (details) => {
    const level = levelOf(`# L4: Lead\n\n${details}\n\n## Craft\n\n- x\n\n${details}\n\n## Other\n\n- y`);
    expect(texts(level.examples)).toEqual(['a', 'b']);
    expect(level.competencies.map(({ expectations, examples }) => [texts(expectations), texts(examples)])).toEqual([
      [['x'], ['a', 'b']],
      [['y'], []],
    ]);
  });

  it('on one line are examples', () => {
    const { level, issues } = readLevel('# L4: Lead\n\n## Craft\n\n<details><summary>Examples</summary>- a</details>\n\n- b');
    expect(issues).toEqual([]);
    expect(texts(level?.competencies[0]?.examples)).toEqual(['a']);
    expect(texts(level?.competencies[0]?.expectations)).toEqual(['b']);
  });

  it('end where they end, whatever HTML is in them', () => {
    const { level } = readLevel('# L4: Lead\n\n## Craft\n\n<details>\n<summary><img src="a"></summary>\n\n- a\n\n</details>\n\n- b');
    expect(texts(level?.competencies[0]?.examples)).toEqual(['a']);
    expect(texts(level?.competencies[0]?.expectations)).toEqual(['b']);
  });
});

describe('an issue', () => {
  const head = '# L4: Lead\n\n';
  const craft = `${head}## Craft\n\n`;

  it.each<[string, string, Place, string]>([
    // What the reader made of the whole.
    ['encoding', '# L4: Lead\n\n## Craft â€“ more\n', place(3, 10, 3, 11), 'Save the repaired text as UTF-8'],
    ['bad-characters', '# L4: Lead\n\n> a\0b', place(3, 4, 3, 5), 'Type these characters again'],
    ['bad-characters', '# L4: Lead\n\n> a\ud83e', place(3, 4, 3, 5), 'Type these characters again'],
    ['too-long', `# L4: Lead\n\n${'a'.repeat(1_000_000)}`, place(1, 1, 3, 1_000_001), 'Put each level in a file of its own'],
    ['no-level', 'Lead\n\n- a\n', place(1, 1, 4, 1), '`# L4: Lead Data Engineer`'],
    ['no-level', '## Craft', place(1, 1, 1, 9), '`# L4: Lead Data Engineer`'],
    ['no-level', '', place(1, 1, 1, 1), '`# L4: Lead Data Engineer`'],
    ['no-level', ' \n\t\n', place(1, 1, 3, 1), '`# L4: Lead Data Engineer`'],
    ['second-level', '# L4: Lead\n\n# L5: Head\n\n- a\n\n', place(3, 1, 5, 4), 'a file of its own'],
    // Headings.
    ['empty-heading', '#', place(1, 1, 1, 2), 'Write a title'],
    ['empty-heading', `${head}##\n\n- a`, place(3, 1, 3, 3), 'Write a title'],
    ['formatted-title', '# L4: **Lead**', place(1, 1, 1, 15), 'Remove the formatting'],
    ['formatted-title', `${head}## [Craft](a.md)`, place(3, 1, 3, 17), 'Remove the formatting'],
    ['formatted-title', `${head}- **a \`b\`**: c`, place(3, 1, 3, 15), 'Remove the formatting'],
    ['unknown-shortcode', `${head}## :nosuch: Craft`, place(3, 4, 3, 12), 'a shortcode of GitHub'],
    // Blocks where they are not expected.
    ['unquoted-summary', `${head}I lead\nand follow.\n`, place(3, 1, 4, 12), 'Start the paragraph with `> `'],
    ['paragraph-as-statement', `${craft}I lead.\n\n- a`, place(5, 1, 5, 8), 'Start the paragraph with `- `'],
    ['fact-without-label', `${head}- **a**: b\n- c`, place(4, 1, 4, 4), '`- **Label**: value`'],
    ['fact-without-label', `${head}- **a** b`, place(3, 1, 3, 10), '`- **Label**: value`'],
    ['fact-without-label', `${head}- **:** b`, place(3, 1, 3, 10), '`- **Label**: value`'],
    ['fact-without-label', `${head}- - **a**: b`, place(3, 1, 3, 13), '`- **Label**: value`'],
    [
      'examples-title',
      `${craft}<details>\n<summary>More</summary>\n\n- a\n\n</details>`,
      place(6, 10, 6, 14),
      '<summary>Examples</summary>',
    ],
    ['unread-block', `a\n\n${head}`, place(1, 1, 1, 2), 'Write it as a bullet'],
    ['unread-block', `${craft}### More`, place(5, 1, 5, 9), 'Write it as a bullet'],
    ['unread-block', `${craft}    code`, place(5, 5, 5, 9), 'Write it as a bullet'],
    ['unread-block', `${craft}\`\`\`js\ncode\n\`\`\``, place(5, 1, 7, 4), 'Write it as a bullet'],
    ['unread-block', `${craft}<!-- a\nb -->`, place(5, 1, 6, 6), 'Write it as a bullet'],
    ['unread-block', `${craft}<div>\na\n</div>`, place(5, 1, 7, 7), 'Write it as a bullet'],
    ['unread-block', `${craft}<table><tr><td>a</td></tr></table>`, place(5, 1, 5, 35), 'Write it as a bullet'],
    ['unread-block', `${craft}<div a`, place(5, 1, 5, 7), 'Write it as a bullet'],
    ['unread-block', `${craft}- a\n  > b`, place(6, 3, 6, 6), 'Write it as a bullet'],
    ['unread-block', `${craft}> - a`, place(5, 1, 5, 6), 'Write it as a bullet'],
    [
      'unread-block',
      `${craft}<details>\n\n<details>\n<summary>More</summary>\n\n- a\n\n</details>\n</details>`,
      place(8, 1, 8, 24),
      'Write it as',
    ],
    ['unread-block', `${craft}<summary>More</summary>`, place(5, 1, 5, 24), 'Write it as a bullet'],
    ['too-deep', `${craft}${'- '.repeat(40)}a`, place(5, 1, 5, 82), 'Move it up'],
    // Text.
    ['raw-html', `${craft}- a <u>b`, place(5, 5, 5, 8), 'Use Markdown'],
    ['raw-html', `${craft}- <br> a <!-- b -->`, place(5, 10, 5, 20), 'Use Markdown'],
    ['raw-html', `${craft}- a </b>`, place(5, 5, 5, 9), 'Use Markdown'],
    ['unsafe-link', `${craft}- [a](javascript:b)`, place(5, 7, 5, 19), 'Use https'],
    ['unsafe-link', `${craft}- a\n  [b](//c)`, place(6, 7, 6, 10), 'Use https'],
    ['unsafe-link', `${craft}- [a](java&#115;cript:b)`, place(5, 1, 5, 25), 'Use https'],
    ['unsafe-link', `${craft}- [a]\n\n[a]: data:b`, place(7, 6, 7, 12), 'Use https'],
    ['link-title', `${craft}- [a](b "c d")`, place(5, 10, 5, 13), 'Write it in the text'],
    ['link-title', `${craft}- [a]\n\n[a]: b 'c'`, place(7, 9, 7, 10), 'Write it in the text'],
    ['unused-definition', `${craft}- a\n\n[b]: c`, place(7, 1, 7, 7), 'Use it, as in [text][b]'],
    ['unused-definition', `${craft}- [b]\n\n[b]: c\n[b]: d`, place(8, 1, 8, 7), 'Use it, as in [text][b]'],
    ['unused-definition', `${craft}- a\n\n[b]:\n  c\n  "d"`, place(7, 1, 9, 6), 'Use it, as in [text][b]'],
    ['image', `${craft}- ![a](b.png)`, place(5, 8, 5, 13), 'Describe it in the text'],
  ])('%s of %j has its place and its remedy', (rule, text, where, remedy) => {
    const { issues } = readLevel(text);
    const severity = rule === 'no-level' || rule === 'too-long' ? 'error' : 'warning';
    expect(issues.filter((issue) => issue.rule === rule)).toEqual([
      { rule, severity, message: expect.stringContaining(remedy), place: where },
    ]);
  });

  it('names the file', () => {
    expect(readLevel('', { path: 'ladders/L4.md' }).issues).toEqual([expect.objectContaining({ file: 'ladders/L4.md' })]);
  });

  it('has a place of its own for each of the same words', () => {
    const { issues } = readLevel(`${craft}- <u>a</u> <u>b\n  <u>c`);
    expect(issues.map((issue: Issue) => issue.place)).toEqual([
      place(5, 3, 5, 6),
      place(5, 7, 5, 11),
      place(5, 12, 5, 15),
      place(6, 3, 6, 6),
    ]);
  });

  it('leaves what it is about in the level as text', () => {
    const { level } = readLevel(
      `${head}## :nosuch: **Craft**\n\na\n\n- <u>b</u> [c](javascript:d) ![e *f*](g)\n\n<details>\n<summary>More</summary>\n\n- h\n\n</details>\n\n##`,
    );
    expect(level?.competencies).toMatchObject([
      { title: ':nosuch: Craft', expectations: [{ text: 'a' }, { text: '<u>b</u> c e *f*' }], examples: [{ text: 'h' }] },
      { title: 'Untitled' },
    ]);
  });

  it('reads a table as the text it is', () => {
    const { level, issues } = readLevel(`${craft}| a | b |\n|---|---|\n| c | d |`);
    expect(issues.map(({ rule }) => rule)).toEqual(['paragraph-as-statement']);
    expect(texts(level?.competencies[0]?.expectations)).toEqual(['| a | b | |---|---| | c | d |']);
  });

  it('calls the level of an empty heading “Untitled”', () => {
    expect(readLevel('#').level).toMatchObject({ id: 'untitled', title: 'Untitled', facts: [], competencies: [] });
  });
});
