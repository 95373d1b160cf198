import { chmod, cp, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { cultureAmpFiles } from 'rungs/formats';
import { readLevel } from 'rungs/markdown';
import { expect, it } from 'vitest';
import { levelOf } from '../helpers/read.js';
import { newFolder, rungs } from './run.js';

const pages = 'data/octopus/data-engineering';
const l4Page = `${pages}/L4-Lead-Data-Engineer.md`;

const said = 'Files are levels, headings are competencies: 3 levels, 4 competencies, 107 statements.';

it('finds nothing to say of good pages', async () => {
  expect(await rungs(['check', pages])).toEqual({ code: 0, out: '', err: `${said}\n0 errors and 0 warnings in 3 files\n` });
});

it('says what was taken for levels, and takes something else when it is told to', async () => {
  const cwd = await newFolder();
  const page =
    '# Ladder\n\n## Growing\n\n### Alpha\n\n- I learn the tools.\n- I ask for help.\n\n### Beta\n\n- I teach others.\n- I write guides.\n';
  await writeFile(join(cwd, 'a.md'), page + page.split('\n').slice(2).join('\n').replace('Growing', 'Building').replaceAll('- I', '- We'));
  await writeFile(join(cwd, 'b.csv'), 'Competency,L1,L2\nCraft,I mend bugs.,I design parts.\n');
  const levels = async (...args: readonly string[]): Promise<unknown> =>
    (JSON.parse((await rungs(['check', ...args, '--json'], { cwd })).out) as { readings: unknown }).readings;
  expect(await levels('a.md', '--levels', 'h2')).toMatchObject([
    { files: ['a.md'], levels: 'headings', says: 'Headings are levels and competencies: 2 levels, 2 competencies, 8 statements.' },
  ]);
  expect(await levels('b.csv')).toMatchObject([{ levels: 'columns', competencies: 'rows' }]);
  expect(await levels('b.csv', '--levels', 'rows')).toMatchObject([{ levels: 'rows', competencies: 'columns' }]);
  const { err } = await rungs(['check', 'a.md', 'b.csv'], { cwd });
  expect(err).toContain('a.md: Headings are levels and competencies: 2 levels, ');
  expect(err).toContain('b.csv: Columns are levels, rows are competencies: 2 levels, 1 competency, 2 statements.\n');
  const { code, out } = await rungs(['check', 'a.md', '--levels', 'rows'], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('The option `levels` is “rows”');
  expect((await rungs(['check', 'a.md', '--levels', 'pages'], { cwd })).code).toBe(2);
});

it('names file, line and column, shows the line and marks what it is about', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), '# L1: Engineer\n\n- no label\n\n## 職務 🦉\n\n- A\n\n\tcode\n');
  const { code, out, err } = await rungs(['check', 'L1.md'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('L1.md:3:1 warning ');
  expect(out).toMatch(/\(unnamed-competency\)\n {2}3 \| - no label\n {4}\| \^{10}\n/);
  expect(err).toMatch(/^0 errors and \d warnings? in 1 file$/m);
});

it('names the documents of a folder that it does not read', async () => {
  const cwd = await newFolder();
  const files = {
    'L1.md': '# L1: Engineer\n\n## Craft\n\n- Writes code\n',
    'L2.MD': '# L2: Engineer\n\n## Craft\n\n- Tests code\n',
    'L3.PDF': '%PDF-1.4\n',
    'L4.doc': 'text',
    'L5.html': '<h1>L5</h1><h2>Craft</h2><ul><li>Leads</li></ul>',
    'L6.xls': 'text',
    // What is no document is not named.
    'app.html': '<div id="app"></div><script src="app.js"></script>',
    'package.json': '{"name":"ladder"}',
    'photo.png': '',
    'slides/talk.pdf': '%PDF-1.4\n',
    LICENSE: 'MIT',
  };
  await mkdir(join(cwd, 'slides'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  const reportOf = async (...args: readonly string[]): Promise<unknown> => {
    const { code, out } = await rungs([...args, '--json'], { cwd });
    return { code, issues: (JSON.parse(out) as { issues: unknown }).issues };
  };
  const named = { rule: 'unread-files', severity: 'error' };
  const message = expect.stringMatching(/^L3\.PDF, L4\.doc, L5\.html and 1 more were not read, so levels may be missing\. /);
  for (const args of [['check'], ['convert', '-o', join(await newFolder(), 'out.csv')], ['build', '-o', 'ladder.json']])
    expect(await reportOf(...args, '.')).toEqual({ code: 1, issues: [{ ...named, message }] });
  const { out } = await rungs(['check', '.', 'L5.html'], { cwd });
  expect(out).toContain('L3.PDF, L4.doc and L6.xls were not read');
  expect(await reportOf('check', 'L1.md', 'L2.MD')).toEqual({ code: 0, issues: [] });
});

it('ends with 1 on an error, and on more warnings than are allowed', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), '# L1: Engineer\n\n- no label\n');
  await writeFile(join(cwd, 'recipe.md'), 'Flour and water.\n');
  expect((await rungs(['check', 'recipe.md'], { cwd })).code).toBe(1);
  expect((await rungs(['check', 'L1.md'], { cwd })).code).toBe(0);
  expect((await rungs(['check', 'L1.md', '--max-warnings', '0'], { cwd })).code).toBe(1);
  expect((await rungs(['check', 'L1.md', '--max-warnings', '9'], { cwd })).code).toBe(0);
  expect((await rungs(['check', 'L1.md', '--quiet'], { cwd })).out).toBe('');
});

it('lets nothing of a file or its name act on the terminal', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'a\x1b[31m.md'), '# L1: E\n\n- \x1b]0;title\x07no \x9b31m label \u202e gnol\n');
  const { out } = await rungs(['check', '.'], { cwd });
  expect(out).toContain('␛');
  expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
});

it('reads patterns, folders within folders, the standard input and JSON', async () => {
  expect((await rungs(['check', 'data/octopus/**/L4*.md'])).err).toContain('in 2 files');
  expect((await rungs(['check', 'data/octopus'])).err).toContain('files');
  expect((await rungs(['check', '-', '--json'], { input: await readFile(l4Page) })).out).toContain('"levels": 1');
  const cwd = await newFolder();
  await writeFile(join(cwd, 'l4.json'), JSON.stringify(l4));
  expect((await rungs(['check', 'l4.json'], { cwd })).code).toBe(0);
  await writeFile(
    join(cwd, 'ladder.json'),
    '{\n  "id": "x",\n  "levels": [\n    { "id": "l1", "facts": [], "competencies": [], "extra": 1, "title": "" }\n  ]\n}\n',
  );
  const { code, out } = await rungs(['check', 'ladder.json'], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('ladder.json:4:64 error');
  await writeFile(join(cwd, 'ladder.json'), '{\n  "id": "x",\n}\n');
  expect((await rungs(['check', 'ladder.json'], { cwd })).out).toMatch(/ladder\.json:3:1 error .*\(syntax\)/);
});

it('reads files of any kind, in any mix', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), '# L1: Engineer\n\n## Craft\n\n- I write tests.\n');
  await writeFile(join(cwd, 'more.csv'), 'Competency,L2,L3\nCraft,I mend bugs.,I review.\n');
  await writeFile(join(cwd, 'top.yml'), 'levels:\n  - code: L4\n    title: Lead\n    criteria:\n      Craft: [I teach.]\n');
  await writeFile(join(cwd, 'L5'), '# L5: Principal\n\n## Craft\n\n- I decide.\n');
  // What was built of the others is none of them.
  await writeFile(join(cwd, 'ladder.json'), JSON.stringify(l4));
  const levels = async (...files: readonly string[]): Promise<unknown> =>
    (JSON.parse((await rungs(['check', ...files, '--json'], { cwd })).out) as { levels: number }).levels;
  expect(await levels('.')).toBe(4);
  expect(await levels('.', 'L5')).toBe(5);
  expect(await levels('L1.md', 'ladder.json')).toBe(2);
  const { err } = await rungs(['check', '.', '--fix'], { cwd });
  expect(err).toContain('more.csv: not rewritten, because only pages are rewritten; this is .csv\n');
  expect((await rungs(['check', '-', '--fix'], { cwd })).code).toBe(2);
});

it('annotates for GitHub, with what its commands would take for their own escaped', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'a,b:100%.md'), '# L1: E\n\n- no label\n\n## A\n\n- x\n');
  const { out } = await rungs(['check', '.', '--format', 'github'], { cwd });
  expect(out).toMatch(
    /^::warning file=a%2Cb%3A100%25\.md,line=3,endLine=3,col=1,endColumn=\d+,title=rungs%3A unnamed-competency::Statements/m,
  );
  for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::(?:warning|error) /);
});

it('writes SARIF that its schema accepts', async () => {
  // Draft 4, of which it uses nothing but these two that later drafts do not have.
  const {
    $schema: _,
    id: __,
    ...schema
  } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  for (const files of [['README.md'], [pages], ['test/cases/mercari', 'test/cases/codecademy']]) {
    const { out } = await rungs(['check', ...files, '--format', 'sarif']);
    const log = JSON.parse(out) as { runs: [{ results: { locations: object[] }[] }] };
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(log.runs[0].results.length > 0).toBe(files[0] !== pages);
  }
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
});

it('repairs an encoding and rewrites a page, asking nothing and losing nothing', async () => {
  const cwd = await newFolder();
  const page = await readFile(l4Page, 'utf8');
  const mojibake = Buffer.from(page).toString('latin1');
  await writeFile(join(cwd, 'L4.md'), `\ufeff${mojibake}`);
  await writeFile(join(cwd, 'crlf.md'), page.replace(/\r?\n/g, '\r\n').replaceAll('\r\n- ', '\r\n*   '));
  const before = levelOf(readLevel(page));
  const { code, err } = await rungs(['check', '.', '--fix'], { cwd });
  expect(code).toBe(0);
  expect(err).toMatch(/^L4\.md: encoding repaired/m);
  expect(err).toMatch(/^crlf\.md: rewritten/m);
  for (const file of ['L4.md', 'crlf.md']) expect(levelOf(readLevel(await readFile(join(cwd, file), 'utf8')))).toEqual(before);
  expect(await readFile(join(cwd, 'crlf.md'), 'utf8')).not.toMatch(/(?<!\r)\n/);
  expect(await readdir(cwd)).toEqual(['L4.md', 'crlf.md']);
  const again = await rungs(['check', '.', '--fix'], { cwd });
  // The two say the same now.
  expect(again.err).toContain('\n0 errors and 1 warning in 2 files\n');
});

it.each([
  ['a comment', '# L1: E\n\n## A\n\n- One\n\n<!-- of another time -->\n', 'of another time'],
  ['an outline', '# Ladder\n\n## L1: E\n\n- One\n\n## L2: F\n\n- Two\n', 'of the dialect “outline”'],
  ['a table', '# L1: E\n\n## A\n\n- One\n\n| Three | Four |\n|---|---|\n| Five | Six |\n', 'it has a table'],
  ['no level', 'Flour and water.\n', 'no level was found in it'],
])('does not rewrite what would lose a word, and says which: %s', async (_, text, said) => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), text);
  const { err } = await rungs(['check', 'L1.md', '--fix'], { cwd });
  expect(err).toContain('L1.md: not rewritten, because ');
  expect(err).toContain(said);
  expect(await readFile(join(cwd, 'L1.md'), 'utf8')).toBe(text);
});

it('loses no word of any real page', async () => {
  const cwd = await newFolder();
  for (const folder of ['octopus', 'mercari', 'codecademy', 'as-received'])
    await cp(join('test/cases', folder), join(cwd, folder), { recursive: true });
  const words = async (): Promise<Map<string, string[]>> => {
    const files = (await readdir(cwd, { recursive: true })).filter((file) => file.endsWith('.md')).toSorted();
    const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(cwd, file), 'utf8')] as const));
    return new Map(texts.map(([file, text]) => [file, readLevel(text).level === undefined ? [] : (text.match(/\p{L}+/gu) ?? [])]));
  };
  const before = await words();
  await rungs(['check', '.', '--fix'], { cwd });
  const after = await words();
  for (const [file, list] of before) {
    const left = countsOf(after.get(file) ?? []);
    const lost = [...countsOf(list)].filter(([word, count]) => !/^(?:details|summary|br)$/i.test(word) && (left.get(word) ?? 0) < count);
    // An encoding that was repaired has other letters.
    if (!/as-received/.test(file)) expect([file, lost]).toEqual([file, []]);
  }
});

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

it('keeps the mode of a file, and a link to it', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'real.txt'), '# L1: E\n\n## A\n\n* One\n');
  await chmod(join(cwd, 'real.txt'), 0o640);
  await symlink('real.txt', join(cwd, 'L1.md'));
  await rungs(['check', 'L1.md', '--fix'], { cwd });
  expect(await readFile(join(cwd, 'real.txt'), 'utf8')).toBe('# L1: E\n\n## A\n\n- One\n');
  expect((await stat(join(cwd, 'real.txt'))).mode & 0o777).toBe(0o640);
  expect(await readdir(cwd)).toEqual(['L1.md', 'real.txt']);
});

it('reads a file that is not in UTF-8, says so, and saves it as UTF-8', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), Buffer.from('# L1: Ingénieur\n\n## Qualité\n\n- Été\n', 'latin1'));
  const { out } = await rungs(['check', 'L1.md'], { cwd });
  expect(out).toMatch(/L1\.md:1:1 warning .*windows-1252.*\(not-utf-8\)/);
  await rungs(['check', 'L1.md', '--fix'], { cwd });
  expect(await readFile(join(cwd, 'L1.md'), 'utf8')).toBe('# L1: Ingénieur\n\n## Qualité\n\n- Été\n');
});

it.each(['utf-16le', 'utf-16be'] as const)('reads a file in %s, and saves it as UTF-8', async (encoding) => {
  const cwd = await newFolder();
  const page = '# L1: Ingénieur\n\n## Qualité 🦉\n\n- Été\n';
  const bytes = Buffer.from(`\ufeff${page}`, 'utf16le');
  await writeFile(join(cwd, 'L1.md'), encoding === 'utf-16be' ? bytes.swap16() : bytes);
  const { code, out } = await rungs(['check', 'L1.md'], { cwd });
  expect([code, out]).toEqual([0, expect.stringContaining(`L1.md:1:1 warning This file is encoded as ${encoding}.`)]);
  expect((await rungs(['check', 'L1.md', '--fix'], { cwd })).code).toBe(0);
  expect(await readFile(join(cwd, 'L1.md'), 'utf8')).toBe(page);
});

it('leaves a file that is no text as it was', async () => {
  const cwd = await newFolder();
  const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256);
  await writeFile(join(cwd, 'owl.png'), bytes);
  const { code, out, err } = await rungs(['check', 'owl.png', '--fix'], { cwd });
  expect([code, out]).toEqual([1, expect.stringContaining('It is a picture.')]);
  expect(err).toContain('owl.png: not rewritten, because no level was found in it\n');
  expect(out + err).not.toMatch(/not-utf-8|encoding repaired/);
  expect(Uint8Array.from(await readFile(join(cwd, 'owl.png')))).toEqual(bytes);
});

it('has nothing to say of a matrix that is in two files, as Culture Amp exports more than 30 competencies', async () => {
  const cwd = await newFolder();
  const competencies = Array.from({ length: 40 }, (_, at) => ({
    id: `c${at}`,
    title: `Competency ${at}`,
    expectations: [{ id: `l1-${at}`, text: `Does ${at}.` }],
    examples: [],
  }));
  const files = cultureAmpFiles({ id: 'l1', code: 'L1', title: 'Engineer', facts: [], competencies });
  for (const [at, text] of files.entries()) await writeFile(join(cwd, `${at}.csv`), text);
  const { code, err } = await rungs(['check', '0.csv', '1.csv', '--title', 'Engineers', '--max-warnings', '0'], { cwd });
  expect([files.length, code, err]).toEqual([
    2,
    0,
    'Columns are levels, rows are competencies: 1 level, 40 competencies, 40 statements.\n0 errors and 0 warnings in 2 files\n',
  ]);
});
