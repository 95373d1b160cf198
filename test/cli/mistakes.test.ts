import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { newFolder, rungs } from './run.js';

const page = '# L1: Engineer\n\n## Craft\n\n- I write tests.\n';

describe('a name that is nearly right', () => {
  it.each([
    [['chekc', 'x'], 'Did you mean check?'],
    [['prev'], 'Did you mean preview?'],
    [['check', '--quite', 'x'], 'Did you mean --quiet?'],
    [['check', '--max-warning=3', 'x'], 'Did you mean --max-warnings?'],
  ])('%j: %s', async (args, hint) => {
    const { code, err } = await rungs(args);
    expect([code, err]).toEqual([2, expect.stringContaining(hint)]);
  });

  it('is not guessed where nothing is near', async () => {
    for (const args of [['publish'], ['check', '--zzz', 'x']]) expect((await rungs(args)).err).not.toContain('Did you mean');
  });
});

it('says that - is the standard input, where no file is named', async () => {
  const { code, err } = await rungs(['check'], { input: page });
  expect([code, err]).toEqual([2, expect.stringContaining('- for the standard input')]);
  expect((await rungs(['check', '-'], { input: page })).code).toBe(0);
});

it('does not wait for the standard input to change', async () => {
  for (const args of [
    ['preview', '-'],
    ['build', '-', '-o', 'ladder.json', '--watch'],
  ]) {
    const { code, err } = await rungs(args, { input: page, cwd: await newFolder() });
    expect([code, err]).toEqual([2, expect.stringContaining('standard input')]);
  }
});

it('says in words what is wrong with a path, and names what was asked for', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), page);
  await mkdir(join(cwd, 'folder'));
  for (const [args, said] of [
    [['build', 'L1.md', '-o', 'folder'], 'folder is a folder; -o must name a file, such as folder/ladder.json'],
    [['build', 'L1.md', '-o', 'new/'], 'new/ is a folder; -o must name a file, such as new/ladder.json'],
    [['convert', 'L1.md', '--to', 'csv', '-o', 'folder'], 'folder is a folder; -o must name a file, such as folder/ladder.csv'],
    [['convert', 'L1.md', '-o', 'L1.md/x.csv'], 'L1.md/x.csv: a part of this path is a file'],
    [['html', 'L1.md', '-o', 'L1.md'], 'L1.md is a file; -o must name a folder'],
  ] as const) {
    const { code, err } = await rungs(args, { cwd });
    expect([args, code, err]).toEqual([args, 2, expect.stringContaining(said)]);
    expect(err).not.toMatch(/bug in rungs|E[A-Z]{5}|\.[0-9a-f]{8}/);
  }
  expect((await readdir(cwd)).toSorted()).toEqual(['L1.md', 'folder']);
});

// Who may do anything is refused nothing.
it.skipIf(process.getuid?.() === 0)('says what may not be read or written', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), page);
  await writeFile(join(cwd, 'L2.md'), page, { mode: 0 });
  await mkdir(join(cwd, 'locked'), { mode: 0o555 });
  onTestFinished(() => chmod(join(cwd, 'locked'), 0o755));
  for (const [args, name] of [
    [['check', 'L1.md', 'L2.md'], 'L2.md'],
    [['build', 'L1.md', '-o', 'locked/ladder.json'], 'ladder.ids.json'],
    [['html', 'L1.md', '-o', 'locked/site'], 'locked/site'],
  ] as const) {
    const { code, err } = await rungs(args, { cwd });
    expect([args, code, err]).toEqual([args, 2, expect.stringContaining(`${name}: permission denied`)]);
  }
});

it('says as a git difftool what is in a file that is new, and in one that is gone', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), page);
  const added = await rungs(['diff', '/dev/null', 'L1.md'], { cwd });
  expect([added.code, added.out]).toEqual([0, expect.stringMatching(/This level is new[\s\S]*\*\*New:\*\* I write tests/)]);
  const gone = await rungs(['diff', 'L1.md', '/dev/null', '--exit-code'], { cwd });
  expect([gone.code, gone.out]).toEqual([1, expect.stringContaining('L1: Engineer')]);
});

it('quotes a folder that a shell would take apart', async () => {
  const cwd = await newFolder();
  const { err } = await rungs(['init', 'our ladder – 梯子'], { cwd });
  expect(err).toContain('npx rungs preview "our ladder – 梯子"');
  if (process.platform === 'win32') return;
  const [, command = ''] = /npx rungs (build .*)/.exec(err) ?? [];
  const words = execFileSync('sh', ['-c', `for word in ${command}; do echo "$word"; done`], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect((await rungs(words, { cwd })).code).toBe(0);
});

it('says as JSON that nothing is a ladder, where JSON is asked for', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), page);
  await writeFile(join(cwd, 'recipe.md'), 'Flour and water.\n');
  for (const args of [
    ['convert', 'recipe.md', '-o', 'out.csv', '--json'],
    ['diff', 'recipe.md', 'L1.md', '--json'],
    ['html', 'recipe.md', '-o', 'site', '--json'],
    ['build', 'recipe.md', '-o', 'ladder.json', '--json'],
  ]) {
    const { code, out, err } = await rungs(args, { cwd });
    expect([args, code, err]).toEqual([args, 1, '']);
    expect(JSON.parse(out)).toMatchObject({ issues: [{ rule: 'no-ladder', file: 'recipe.md' }] });
  }
  expect((await readdir(cwd)).toSorted()).toEqual(['L1.md', 'recipe.md']);
});

it('ends with 1 when a file that was named is no ladder, whatever it read of the others', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), page);
  await writeFile(join(cwd, 'README.md'), 'What stands here.\n');
  await writeFile(join(cwd, 'recipe.md'), 'Flour and water.\n');
  for (const [files, code] of [
    [['L1.md', 'recipe.md'], 1],
    [['L1.md', 'README.md'], 0],
    [['.'], 0],
  ] as const)
    for (const command of [
      ['check'],
      ['convert', '--to', 'csv'],
      ['build', '-o', 'ladder.json'],
      ['html', '-o', `site-${files.length}-${code}`],
    ])
      expect([command, files, (await rungs([...command, ...files], { cwd })).code]).toEqual([command, files, code]);
});

it('says how it ends to whoever does not read all it says', async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'recipe.md'), 'Flour and water.\n');
  for (const [args, code] of [
    [['check', 'recipe.md'], 1],
    [['check', 'missing.md'], 2],
    [['--help'], 0],
  ] as const) {
    const child = spawn(process.execPath, [inject('bin'), ...args], { cwd });
    child.stdout.destroy();
    child.stderr.destroy();
    expect([args, await once(child, 'exit')]).toEqual([args, [code, null]]);
  }
});

it.runIf(existsSync('/dev/full'))('says that a disk is full, and ends with 2', async () => {
  const child = spawn('sh', ['-c', '"$0" "$1" --help > /dev/full', process.execPath, inject('bin')]);
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(said).toMatch(/^rungs: the output could not be written: ENOSPC.*\n$/);
});

// There are no such pipes on Windows.
it.skipIf(process.platform === 'win32')('leaves every file whole when Ctrl+C ends it, and goes on from there', async () => {
  const cwd = await newFolder();
  const site = join(cwd, 'site');
  const write = (verb: string): Promise<void> =>
    writeFile(join(cwd, 'all.md'), [1, 2, 3, 4, 5].map((at) => `# L${at}: Engineer\n\n## Craft\n\n- I ${verb} ${at} things.\n`).join('\n'));
  /** How many pages say this. */
  const saying = async (text: string): Promise<number> => {
    const pages = readdirSync(site).filter((name) => name.endsWith('.html'));
    const texts = await Promise.all(pages.map((name) => readFile(join(site, name), 'utf8')));
    expect(texts.filter((each) => !each.trimEnd().endsWith('</html>'))).toEqual([]);
    return texts.filter((each) => each.includes(text)).length;
  };
  await write('make');
  expect((await rungs(['html', 'all.md', '-o', 'site'], { cwd })).code).toBe(0);
  const all = await saying('I make');
  const names = readdirSync(site);

  // Before it writes a file it reads the one that is there: a pipe holds it at that, for as long as nobody writes into it.
  await write('mend');
  const pipe = join(site, 'l3.html');
  await rm(pipe);
  execFileSync('mkfifo', [pipe]);
  const child = spawn(process.execPath, [inject('bin'), 'html', 'all.md', '-o', 'site'], { cwd });
  const ended = once(child, 'exit');
  const held = await Promise.race([open(pipe, 'w'), ended.then((how) => Promise.reject(new Error(`It ended: ${how.join()}`)))]);
  child.kill('SIGINT');
  await held.close();
  expect(await ended).toEqual([130, null]);
  expect(await readFile(pipe, 'utf8')).toContain('I mend 3 things.');
  expect(await readFile(join(site, 'l5.html'), 'utf8')).toContain('I make 5 things.');
  await saying('');
  expect(readdirSync(site)).toEqual(names);

  expect((await rungs(['html', 'all.md', '-o', 'site'], { cwd })).code).toBe(0);
  expect([await saying('I mend'), await saying('I make')]).toEqual([all, 0]);
  expect(readdirSync(site)).toEqual(names);
});
