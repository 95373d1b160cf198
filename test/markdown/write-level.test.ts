import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type CompetencyDraft,
  canonicalProse,
  deriveIds,
  type Inline,
  type Level,
  type LevelDraft,
  type Prose,
  paragraphsOf,
  proseText,
} from 'rungs';
import { readLevel, writeLevel } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

const data = new URL('../../data/octopus/', import.meta.url);
const pages = ['data-engineering', 'software-engineering'].flatMap((ladder) =>
  readdirSync(new URL(`${ladder}/`, data))
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [name, readFileSync(new URL(`${ladder}/${name}`, data), 'utf8')]),
);

const level = (draft: Partial<LevelDraft>): Level => deriveIds({ title: 'Lead', facts: [], competencies: [], ...draft });
const withCompetency = (competency: Partial<CompetencyDraft>): Level =>
  level({ competencies: [{ title: 'Craft', expectations: [], examples: [], ...competency }] });
const withText = (text: Prose): Level => withCompetency({ expectations: [{ text }] });

describe('writeLevel', () => {
  it('writes the Octopus dialect', () => {
    const written = writeLevel(
      level({
        code: 'L4',
        title: 'Lead Data Engineer',
        summary: 'I lead.\n\nI follow.',
        facts: [{ label: 'Impact radius', value: 'Team (5-15)' }],
        examples: [{ text: 'I was promoted.' }],
        competencies: [
          {
            icon: '🦉',
            title: 'Domain expertise',
            summary: ['I know ', { em: 'it' }, '.'],
            expectations: [{ text: ['I use ', { code: 'git' }, ' and ', { strong: 'SQL' }], children: [{ text: 'daily' }] }],
            examples: [{ text: [{ href: 'Leadership.md', text: 'Leadership' }] }],
          },
        ],
      }),
    );
    expect(written).toBe(`# L4: Lead Data Engineer

> _I lead._
>
> _I follow._

- **Impact radius**: Team (5-15)

<details>
<summary>Examples</summary>

- I was promoted.

</details>

## 🦉 Domain expertise

> I know _it_.

- I use \`git\` and **SQL**
  - daily

<details>
<summary>Examples</summary>

- [Leadership](Leadership.md)

</details>
`);
  });

  it.each(pages)('writes %s so that it reads back as the same level', (_, page) => {
    const { level: read } = readLevel(page);
    expect(readLevel(writeLevel(read as Level))).toEqual({ level: read, issues: [] });
  });

  it.each<[string, Level]>([
    ['a title that begins with what could be a code', level({ title: 'L4 foo' })],
    ['a title that is what could be a code', level({ title: 'L4' })],
    ['a title that begins with bold words and a colon', level({ title: '**Lead**: foo' })],
    ['a code that is no letters and number', level({ code: 'Senior 2', title: 'Engineer' })],
    ['a code of signs', level({ code: 'R&D *4* [a] `b` <c> \\d', title: 'Engineer' })],
    ['a code of another script', level({ code: '級4', title: 'リード' })],
    ['a title that is its code', level({ code: 'L4', title: 'L4' })],
    ['a title that ends in number signs', level({ title: 'C #' })],
    ['a title of number signs', level({ title: '##' })],
    ['a title that begins with a number sign', level({ title: '# a' })],
    ['a title with a no-break space', level({ title: 'Lead\u00a0Engineer' })],
    ['a title like a tag', level({ title: '<details>' })],
    ['a competency that begins with an emoji', withCompetency({ title: '🦉 Craft' })],
    ['a competency that is an emoji', withCompetency({ title: '🦉' })],
    ['a competency that begins with a flag', withCompetency({ title: '🇦🇺 Craft' })],
    ['a competency with two emoji', withCompetency({ icon: '🦉', title: '🌱 Craft' })],
    ['a competency that begins with a keycap', withCompetency({ icon: '1️⃣', title: '2️⃣ Craft' })],
    ['a competency that begins with a shortcode', withCompetency({ title: ':owl: Craft' })],
    ['a competency that begins with an unknown shortcode', withCompetency({ title: ':nosuch: Craft' })],
    ['a label that ends in a colon', level({ facts: [{ label: 'Label:', value: ': value' }] })],
    ['a label of signs', level({ facts: [{ label: '*_`[x]', value: '' }] })],
    ['a value of paragraphs', level({ facts: [{ label: 'Label', value: 'a\n\nb\nc' }] })],
    ['a summary of formatted paragraphs', level({ summary: [{ strong: 'a' }, ' b\n\nc ', { em: 'd' }, '\n\ne'] })],
    ['a summary that begins with a quote', level({ summary: '“a” (b)' })],
    ['words that look like an encoding gone wrong', withText('cafÃ©')],
  ])('carries %s', (_, given) => {
    expect(readLevel(writeLevel(given))).toEqual({ level: given, issues: [] });
  });

  it.each<Prose>([
    ...[
      '# a',
      '## a',
      '- a',
      '-',
      '+ a',
      '* a',
      '1. a',
      '1) a',
      '12345. a',
      '> a',
      '= a',
      '===',
      '---',
      '***',
      '___',
      '- - -',
      '--- -',
      '--- -',
      '~~~',
      '```',
      '`a`',
    ],
    ...[
      ':owl:',
      'L4 foo',
      '``',
      'a_b',
      '_a_',
      '__a__',
      'snake_case_word',
      '*a*',
      '[a]',
      '[a](b)',
      '[a]: b',
      '![a](b)',
      'a!',
      '&amp;',
      '&#65;',
      '&',
    ],
    ...[
      '<br>',
      '<b>a</b>',
      '<!-- a -->',
      '<details>',
      '</details>',
      '<http://a.b>',
      'a < b',
      '<',
      '\\',
      'a\\',
      '\\*',
      '|a|b|',
      '[ ] a',
      '“a”',
      '¿a?',
    ],
    ...[
      'a\nb',
      'a\n\nb',
      'a\n- b',
      'a\n# b',
      'a\n1. b',
      'a\n===',
      'a\n---',
      'a\n> b',
      'a\n\n- b',
      'a\n\n    b',
      '日本語',
      'مرحبا',
      '🦉',
      'a\u00a0b',
    ],
    [{ em: '“a”' }, 'b'],
    ['a', { em: 'b' }, 'c'],
    ['a', { strong: 'b' }, 'c'],
    ['a', { strong: '!b' }, 'c'],
    ['🦉', { em: 'a' }, '🦉'],
    ['🦉', { strong: '🦉' }, '🦉'],
    ['日本語', { strong: '「日本」' }, '語'],
    ['日', { em: '本' }, '語'],
    ['مر', { em: 'ح' }, 'با'],
    [{ em: [{ strong: 'a' }, 'b'] }],
    [{ strong: [{ em: 'a' }, 'b'] }],
    [{ strong: [{ em: 'a' }] }],
    [{ em: ['a', { strong: 'b' }] }, { strong: 'c' }],
    [{ em: 'a' }, { strong: 'b' }, { em: 'c' }],
    [{ em: 'a\nb' }],
    [{ em: '_' }],
    [{ strong: '*' }],
    ['!', { href: 'a', text: 'b' }],
    ['a!', { href: 'a', text: 'b' }, '(c)'],
    [{ href: 'a(b)c', text: 'd' }],
    [{ href: 'a b', text: 'd' }],
    [{ href: 'a\\b', text: 'd' }],
    [{ href: '<a>', text: 'd' }],
    [{ href: '?a&amp=b&amp;c', text: 'd' }],
    [{ href: '', text: 'd' }],
    [{ href: 'a\nb', text: 'd' }],
    [{ href: '#a"b\'', text: 'd' }],
    [{ href: 'a', text: '[b]' }],
    [{ href: 'a', text: [{ code: ']: b' }] }],
    [{ href: 'a', text: ['b ', { code: ']' }, { strong: 'c' }] }],
    [{ strong: [{ href: 'a', text: 'b' }] }],
    [{ code: '`' }],
    [{ code: '``a`' }],
    ['`', { code: 'a`b' }, '`'],
    [{ code: '<br>' }, { em: 'a' }],
    [{ code: '\\' }],
    [{ code: '*a*' }, 'b'],
  ])('carries %j', (given) => {
    const text = canonicalProse(given);
    const within = canonicalProse(['a ', ...(typeof given === 'string' ? [given] : given)]);
    const written = level({
      summary: within,
      facts: [{ label: 'Label', value: text }],
      examples: [{ text }],
      competencies: [{ title: 'Craft', summary: within, expectations: [{ text: within, children: [{ text }] }], examples: [{ text }] }],
    });
    expect(readLevel(writeLevel(written))).toEqual({ level: written, issues: [] });
  });

  it.each<[string, Level, Level]>([
    ['an icon that is no emoji', withCompetency({ icon: 'x', title: 'Craft' }), withCompetency({ title: 'x Craft' })],
    ['an icon of signs', withCompetency({ icon: '**', title: 'Craft' }), withCompetency({ title: '** Craft' })],
    ['a code with spaces around', level({ code: ' L4 ', title: 'Lead' }), level({ title: 'L4 : Lead' })],
    ['an empty code', level({ code: '', title: 'L4 Lead' }), level({ title: 'L4 Lead' })],
    ['a summary that is all emphasis', level({ summary: [{ em: 'a' }] }), level({ summary: 'a' })],
    ['a source', level({ source: { path: 'L4.md' } }), level({})],
    ['ids of its own', { ...level({ title: 'Lead' }), id: 'x' }, level({ title: 'Lead' })],
  ])('cannot carry %s', (_, given, read) => {
    expect(readLevel(writeLevel(given))).toEqual({ level: read, issues: [] });
  });
});

const atoms = [
  ...[
    'a',
    'word',
    'another one',
    ' ',
    'é',
    '日本語',
    'مرحبا',
    '🦉',
    '👩‍🚀',
    '🇦🇺',
    '1️⃣',
    '\ud835\udc00',
    '“',
    '”',
    '’',
    '…',
    '¿',
    '€',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u3000',
  ],
  ...[
    '#',
    '-',
    '+',
    '*',
    '_',
    '1.',
    '2)',
    '>',
    '=',
    '---',
    '===',
    '~~~',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '![',
    '!',
    '<',
    '>',
    '&',
    '\\',
    '|',
    ':',
    '：',
    '"',
    "'",
  ],
  ...[
    ':owl:',
    'L4',
    'L4: ',
    './&amp;',
    '&#65;',
    '<br>',
    '<b>',
    '</b>',
    '<em>',
    '<details>',
    '</details>',
    '<!--',
    '-->',
    '[a]: b',
    'http://a.b',
    '\t',
    'Ã©',
    'â€™',
  ],
];
const words = fc.array(fc.constantFrom(...atoms), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const lines = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .chain((all) => fc.constantFrom('\n', '\n\n').map((between) => all.join(between)));
const href = fc.oneof(
  fc.constantFrom(
    '',
    '#a',
    'https://octopus.com/a_b_(c)?d=e&amp=f',
    'a b',
    'mailto:a@b.c',
    '<a>',
    'a(b',
    'a)b',
    '\\',
    './&amp;',
    'a"b',
    '`a`',
    'a*b*',
    'a\u0001b',
    'é',
  ),
  words.map((text) => `./${text}`),
);
const inlines: fc.Arbitrary<Prose> = fc.letrec<{ prose: Prose; inline: Inline }>((tie) => ({
  prose: fc.oneof({ depthSize: 'small' }, lines, fc.array(tie('inline'), { maxLength: 5 })),
  inline: fc.oneof(
    { depthSize: 'small' },
    lines,
    fc.record({ code: words }),
    fc.record({ strong: tie('prose') }),
    fc.record({ em: tie('prose') }),
    fc.record({ href, text: tie('prose') }),
  ),
})).prose;
/** A no-break space at the edge of a paragraph is what the writer cannot carry, and so is emphasis of a whole summary. */
const isTrimmed = (given: Prose): boolean =>
  paragraphsOf(given).every((paragraph) => JSON.stringify(canonicalProse(paragraph)) === JSON.stringify(paragraph));
const prose = inlines.map(canonicalProse).filter(isTrimmed);
const text = prose.filter((each) => proseText(each).trim() !== '');
const isAllEmphasis = (given: Prose): boolean =>
  paragraphsOf(given).every(
    (paragraph) => typeof paragraph !== 'string' && paragraph.length === 1 && Object.hasOwn(Object(paragraph[0]), 'em'),
  );
const summary = text.filter((each) => !isAllEmphasis(each));
const title = words
  .map((each) => canonicalProse(each.replace(/\n/g, ' ')))
  .filter((each): each is string => typeof each === 'string' && each !== '');
const statement = fc.letrec<{ statement: { text: Prose; children?: { text: Prose }[] } }>((tie) => ({
  statement: fc.oneof(
    { depthSize: 'small' },
    fc.record({ text }),
    fc.record({ text, children: fc.array(tie('statement'), { minLength: 1, maxLength: 3 }) }),
  ),
})).statement;
const statements = fc.array(statement, { maxLength: 4 });
const icon = fc.constantFrom('🦉', '👩‍🚀', '🇦🇺', '1️⃣', '❤️', '👍🏽');
const draft: fc.Arbitrary<LevelDraft> = fc.record(
  {
    code: fc.oneof(fc.constantFrom('L4', 'IC5', 'Senior 2'), title),
    title,
    summary,
    facts: fc.array(fc.record({ label: title, value: prose }), { maxLength: 3 }),
    examples: fc.array(statement, { minLength: 1, maxLength: 2 }),
    competencies: fc.array(
      fc.record(
        { icon, title, summary, expectations: statements, examples: statements },
        { requiredKeys: ['title', 'expectations', 'examples'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['title', 'facts', 'competencies'] },
);

describe('readLevel of writeLevel', () => {
  it('gives any level back, with no issues', () => {
    fc.assert(
      fc.property(draft, (drafted) => {
        const given = deriveIds(drafted);
        const written = writeLevel(given);
        expect(readLevel(written)).toEqual({ level: given, issues: [] });
      }),
      runs(300),
    );
  });
});
