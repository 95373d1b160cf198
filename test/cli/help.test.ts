import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rungs } from './run.js';

const names = ['check', 'build', 'html', 'diff', 'convert', 'preview', 'init'];

it('lists its commands, and says how it ends', async () => {
  const { code, out, err } = await rungs(['--help']);
  expect([code, err]).toEqual([0, '']);
  for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  expect(out).toContain('2: usage error');
});

it.each(names)('explains %s, with every option and examples', async (name) => {
  const { code, out } = await rungs([name, '--help']);
  expect(code).toBe(0);
  expect(out).toContain(`rungs ${name}`);
  expect(out).toMatch(/--json/);
  expect(out).toMatch(/^Examples$/m);
  for (const line of out.split('\n')) if (!line.startsWith(' ')) expect(line.length).toBeLessThanOrEqual(160);
  expect((await rungs(['help', name])).out).toBe(out);
});

it('says its version', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await rungs(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

it.each([
  [[], /Usage/],
  [['chekc', 'x.md'], /Unknown command "chekc"\. Did you mean check/],
  [['check'], /needs <files…>/],
  [['check', 'missing.md'], /missing\.md does not exist/],
  [['check', 'missing/*.md'], /No file matches/],
  [['check', 'README.md', '--frmat', 'json'], /Unknown option --frmat\. Did you mean --format/],
  [['check', 'README.md', '--format', 'xml'], /one of text, json, github, sarif/],
  [['check', 'README.md', '--format', 'sarif', '--json'], /--json and --format sarif conflict/],
  [['check', 'README.md', '--max-warnings', 'few'], /whole number/],
  [['check', 'README.md', '--max-warnings', '-1'], /--max-warnings needs a value: --max-warnings=N/],
  [['check', 'README.md', '--format'], /--format needs a value: --format=FORMAT/],
  [['check', 'README.md', '--fix=no'], /--fix is a switch, and takes no value/],
  [['check', ''], /An argument is empty/],
  [['build', 'README.md', '-o', ''], /--output is empty/],
  [['build', 'README.md'], /needs -o/],
  [['html', 'README.md'], /needs -o/],
  [['html', 'README.md', '-o', 'x', '--base-url', 'example'], /--base-url must be an address/],
  [['diff', 'README.md'], /needs <old> and <new>/],
  [['convert', 'README.md'], /needs --to/],
  [['convert', 'README.md', '-o', 'x.rtf'], /the extension of x\.rtf is not that of a format, so rungs convert needs --to/],
  [['init', 'a', 'b'], /takes \[folder\]; "b" is one argument too many/],
] as const)('ends with 2 and says how to put it right: %j', async (args, said) => {
  const { code, out, err } = await rungs(args);
  expect(code).toBe(2);
  expect(out + err).toMatch(said);
});

const coloured = '\x1b[';

it('colours only for a terminal, or where it is asked to', async () => {
  const outWith = async (env: Readonly<Record<string, string>>): Promise<string> =>
    (await rungs(['check', '-'], { env, input: 'Flour and water.\n' })).out;
  const [plain, forced, unforced, none] = await Promise.all(
    [{}, { FORCE_COLOR: '1' }, { FORCE_COLOR: '0' }, { NO_COLOR: '1' }].map(outWith),
  );
  expect(forced).toContain(coloured);
  for (const out of [plain, unforced, none]) {
    expect(out).toContain('not a ladder');
    expect(out).not.toContain(coloured);
  }
});

it('loads nothing but its table to say its help', async () => {
  const { err } = await rungs(['--help'], { env: { NODE_DEBUG: 'esm' } });
  expect(err).toContain('write-help.js');
  expect(err).not.toMatch(/markdown-it|chokidar|tinyglobby|papaparse|html\/index/);
});
