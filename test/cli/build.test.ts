import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ladder, validateLadder } from 'rungs';
import { rungs as plugin } from 'rungs/vite';
import { build } from 'vite';
import { expect, inject, it, onTestFinished } from 'vitest';
import { newFolder, rungs } from './run.js';

const history = 'test/cases/octopus/history';

async function ladderIn(folder: string, file = 'ladder.json'): Promise<Ladder> {
  const { ladder } = validateLadder(JSON.parse(await readFile(join(folder, file), 'utf8')));
  if (!ladder) throw new Error(`${file} is no ladder.`);
  return ladder;
}

const page = (...statements: readonly string[]): string =>
  `# L1: Engineer\n\n## Craft\n\n${statements.map((each) => `- ${each}\n`).join('')}`;
const before = 'I make good use of the data that our team has about what people do with our product daily';
const likely = 'I make good use of data that the team has about things people do with the product weekly';

async function built(...statements: readonly string[]): Promise<string> {
  const cwd = await newFolder();
  await writeFile(join(cwd, 'L1.md'), page(...statements));
  expect((await rungs(['build', 'L1.md', '-o', 'ladder.json'], { cwd })).code).toBe(0);
  return cwd;
}

const idOf = async (cwd: string, at = 0): Promise<string | undefined> =>
  (await ladderIn(cwd)).levels[0]?.competencies[0]?.expectations[at]?.id;

it('writes nothing that other commands would refuse to read', async () => {
  const cwd = await newFolder();
  const rows = Array.from({ length: 12_000 }, (_, at) => `Craft ${at},I mend part ${at}.,I design part ${at}.,I decide on part ${at}.`);
  await writeFile(join(cwd, 'large.csv'), ['Competency,L1,L2,L3', ...rows].join('\n'));
  const { code, err } = await rungs(['build', 'large.csv', '-o', 'ladder.json'], { cwd });
  expect(code).toBe(1);
  expect(err).toContain('too many for one page. Split the ladder.');
  expect(await readdir(cwd)).toEqual(['large.csv']);
});

it('writes a ladder, and leaves it as it is when nothing changed', async () => {
  const cwd = await newFolder();
  await cp('data/octopus/data-engineering', join(cwd, 'data-engineering'), { recursive: true });
  const { err } = await rungs(['build', 'data-engineering', '-o', 'out/ladder.json'], { cwd });
  expect(err).toBe('out/ladder.json: 3 levels, written\n');
  const ladder = await ladderIn(cwd, 'out/ladder.json');
  expect([ladder.title, ladder.levels.map(({ code }) => code)]).toEqual(['Data Engineering', ['L2', 'L3', 'L4']]);
  expect((await rungs(['build', 'data-engineering', '-o', 'out/ladder.json'], { cwd })).err).toBe('out/ladder.json: 3 levels, unchanged\n');
  expect(await readdir(join(cwd, 'out'))).toEqual(['ladder.ids.json', 'ladder.json']);
});

it('reads the files of a folder that an import with `?ladder` reads, in folders within too, and not what it wrote there', async () => {
  const cwd = await newFolder();
  await cp('data/octopus/data-engineering', join(cwd, 'ladder/engineering'), { recursive: true });
  await mkdir(join(cwd, 'ladder/node_modules/other'), { recursive: true });
  await writeFile(join(cwd, 'ladder/node_modules/other/L9.md'), page('I am of a package.'));
  await writeFile(join(cwd, 'ladder/L1.yaml'), 'levels:\n  - code: L1\n    title: Junior\n    criteria:\n      Craft: [I learn.]\n');
  await writeFile(join(cwd, 'ladder/notes.json'), '{}');
  for (const output of ['ladder/ladder.json', './ladder/../ladder/ladder.json'])
    expect((await rungs(['build', 'ladder', '-o', output], { cwd })).code).toBe(0);
  await writeFile(join(cwd, 'entry.js'), "export { default } from './ladder?ladder';");
  const lib = { entry: join(cwd, 'entry.js'), formats: ['es' as const], fileName: 'built' };
  await build({ root: cwd, configFile: false, logLevel: 'error', plugins: [plugin()], build: { lib } });
  const code = await readFile(join(cwd, 'dist/built.mjs'), 'utf8');
  const { default: imported } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Ladder };
  expect(imported.levels.map((level) => level.code)).toEqual(['L1', 'L2', 'L3', 'L4']);
  expect(imported).toEqual(await ladderIn(cwd, 'ladder/ladder.json'));
});

it('does not read what it wrote, however that is named, where a folder has nothing but JSON', async () => {
  const cwd = await newFolder();
  await mkdir(join(cwd, 'data'));
  await writeFile(join(cwd, 'data/source.json'), '{"levels":[{"code":"L1","title":"A","criteria":{"Craft":["I learn."]}}]}');
  for (const output of ['data/ladder.json', './data/ladder.json', join(cwd, 'data/ladder.json')])
    expect((await rungs(['build', 'data/', '-o', output], { cwd })).code).toBe(0);
  expect((await ladderIn(cwd, 'data/ladder.json')).levels).toHaveLength(1);
});

it('keeps the id of what was reworded a little or moved, and says so', async () => {
  const cwd = await built(before, 'I write tests.');
  const id = await idOf(cwd);
  await writeFile(join(cwd, 'L1.md'), page('I write tests.', `${before}.`));
  const { err } = await rungs(['build', 'L1.md', '-o', 'ladder.json'], { cwd });
  expect(err).toContain('1 reworded or moved, id kept');
  expect(await idOf(cwd, 1)).toBe(id);
});

it('offers what is likely, as long as it takes a person to accept it', async () => {
  const cwd = await built(before);
  const id = await idOf(cwd);
  await writeFile(join(cwd, 'L1.md'), page(likely));
  for (const _ of [1, 2]) {
    const { code, err } = await rungs(['build', 'L1.md', '-o', 'ladder.json'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain(`? ${id}: ${before} → ${likely}`);
    expect(await idOf(cwd)).not.toBe(id);
  }
  const wrong = await rungs(['build', 'L1.md', '-o', 'ladder.json', '--accept', 'l1-other'], { cwd });
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining(`Offered: ${id}`)]);
  await rungs(['build', 'L1.md', '-o', 'ladder.json', '--accept', id ?? ''], { cwd });
  expect(await idOf(cwd)).toBe(id);
});

it('keeps an id that is gone out of use, over any number of builds', async () => {
  const cwd = await built('I write tests often and well.', 'I mend bugs.');
  const id = await idOf(cwd);
  for (const statements of [
    ['I mend bugs.'],
    ['I mend bugs.', 'I answer.'],
    ['I mend bugs.', 'I write tests: often, in a long and weary year, for nobody but the people of other teams.'],
  ]) {
    await writeFile(join(cwd, 'L1.md'), page(...statements));
    const { out } = await rungs(['build', 'L1.md', '-o', 'ladder.json', '--json'], { cwd });
    expect((JSON.parse(out) as { gone: { id: string }[] }).gone.map((part) => part.id)).toContain(id);
    expect(await idOf(cwd, 1)).not.toBe(id);
  }
  await writeFile(join(cwd, 'L1.md'), page('I mend bugs.', 'I write tests often and well.'));
  await rungs(['build', 'L1.md', '-o', 'ladder.json'], { cwd });
  expect(await idOf(cwd, 1)).toBe(id);
});

it('builds each version of a real page on the one before', async () => {
  const cwd = await newFolder();
  for (const file of (await readdir(history)).filter((name) => name.endsWith('.md')).toSorted()) {
    await cp(join(history, file), join(cwd, 'L4.md'));
    const { code } = await rungs(['build', 'L4.md', '-o', 'ladder.json'], { cwd });
    expect([file, code]).toEqual([file, 0]);
    await ladderIn(cwd);
  }
});

it('writes what was read of a file and ends with 1 if a column of sentences was left out', async () => {
  const cwd = await newFolder();
  await writeFile(
    join(cwd, 'ladder.csv'),
    'Competency,L1,L2,Weather\nCraft,Writes code,Reviews code,It may rain in the evening\nTeam,Asks others,Helps others,The sun shines all day\n',
  );
  const { code, err } = await rungs(['build', 'ladder.csv', '-o', 'ladder.json'], { cwd });
  expect([code, err]).toEqual([1, expect.stringMatching(/error .*Weather.*\(unread-column\)/)]);
  expect((await ladderIn(cwd)).levels).toHaveLength(2);
});

it('writes nothing when a file has an error, or when it would lose the ids that are there', async () => {
  const cwd = await built('I write tests.');
  const memory = await readFile(join(cwd, 'ladder.json'), 'utf8');
  await writeFile(join(cwd, 'L2.json'), '{');
  const { code, err } = await rungs(['build', 'L1.md', 'L2.json', '-o', 'ladder.json'], { cwd });
  expect([code, err]).toEqual([1, expect.stringContaining('Nothing was written')]);
  expect(await readFile(join(cwd, 'ladder.json'), 'utf8')).toBe(memory);
  for (const broken of ['{', '{"levels":1}']) {
    await writeFile(join(cwd, 'ladder.json'), broken);
    expect((await rungs(['build', 'L1.md', '-o', 'ladder.json'], { cwd })).code).toBe(2);
    expect(await readFile(join(cwd, 'ladder.json'), 'utf8')).toBe(broken);
  }
  await writeFile(join(cwd, 'ladder.json'), memory);
  await writeFile(join(cwd, 'ladder.ids.json'), '[]');
  expect((await rungs(['build', 'L1.md', '-o', 'ladder.json'], { cwd })).code).toBe(2);
  expect((await rungs(['build', 'ladder.json', '-o', './ladder.json'], { cwd })).code).toBe(2);
});

it('shares its memory with the Vite plugin, both ways', async () => {
  const cwd = await newFolder();
  await mkdir(join(cwd, 'ladder'));
  const write = (...statements: readonly string[]): Promise<void> => writeFile(join(cwd, 'ladder/L1.md'), page(...statements));
  const run = (): Promise<unknown> => rungs(['build', 'ladder', '-o', 'ladder.json'], { cwd });
  await writeFile(join(cwd, 'entry.js'), "export { default } from './ladder?ladder';");
  const vite = async (): Promise<Ladder> => {
    const lib = { entry: join(cwd, 'entry.js'), formats: ['es' as const], fileName: 'built' };
    await build({ root: cwd, configFile: false, logLevel: 'silent', plugins: [plugin({ memory: 'ladder.ids.json' })], build: { lib } });
    const code = await readFile(join(cwd, 'dist/built.mjs'), 'utf8');
    return ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Ladder }).default;
  };

  await write(before, 'I write tests.');
  await run();
  const id = await idOf(cwd);
  await write('I write tests.', `${before}.`, 'I mend.');
  const built = await vite();
  expect(built.levels[0]?.competencies[0]?.expectations[1]?.id).toBe(id);
  // It has written what it knows: the new statement, too, is remembered.
  expect((await ladderIn(cwd)).levels).toEqual(built.levels);
  await write('I mend.', 'I write tests.');
  await run();
  expect(await readFile(join(cwd, 'ladder.ids.json'), 'utf8')).toContain(JSON.stringify(id));
  expect((await vite()).levels).toEqual((await ladderIn(cwd)).levels);
  await write('I mend.', `${before}.`);
  expect((await vite()).levels[0]?.competencies[0]?.expectations[1]?.id).toBe(id);
});

it('keeps several ladders in one memory', async () => {
  const cwd = await newFolder();
  for (const name of ['a', 'b']) {
    await writeFile(join(cwd, `${name}.md`), page('I write tests.', 'I mend.'));
    expect((await rungs(['build', `${name}.md`, '-o', `${name}.json`, '--memory', 'ids.json'], { cwd })).code).toBe(0);
  }
  await writeFile(join(cwd, 'a.md'), page('I mend.'));
  const { out } = await rungs(['build', './a.md', '-o', 'a.json', '--memory', 'ids.json', '--json'], { cwd });
  expect((JSON.parse(out) as { gone: unknown[] }).gone).toHaveLength(1);
  const { definitions } = JSON.parse(await readFile(join(cwd, 'ids.json'), 'utf8')) as { definitions: Record<string, { gone: unknown[] }> };
  expect(Object.entries(definitions).map(([name, { gone }]) => [name, gone.length])).toEqual([
    ['a.md', 1],
    ['b.md', 0],
  ]);
});

it('takes titles and other names for competencies', async () => {
  const cwd = await built('I write tests.');
  await writeFile(join(cwd, 'L2.md'), '# L2: Senior\n\n## Skill\n\n- I review.\n');
  await rm(join(cwd, 'ladder.json'));
  const args = ['build', 'L1.md', 'L2.md', '-o', 'ladder.json', '--title', 'Engineers', '--alias', 'Skill=Craft'];
  expect((await rungs(args, { cwd })).code).toBe(0);
  const { title, levels } = await ladderIn(cwd);
  expect([title, ...levels.map(({ competencies }) => competencies[0]?.id)]).toEqual(['Engineers', 'craft', 'craft']);
  expect((await rungs([...args, '--alias', 'Skill'], { cwd })).code).toBe(2);
});

it('builds again, once each, when a file is saved, breaks, is mended, comes or goes, until it is told to stop', async () => {
  const cwd = await newFolder();
  const folder = join(cwd, 'ladder');
  await mkdir(folder);
  // At once: between two steps of a write there may be time on a busy machine, and what is half written is built as well.
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write('L1.md', '');
  const child = spawn(process.execPath, [inject('bin'), 'build', 'ladder', '-o', 'ladder/ladder.json', '--watch'], { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  /** It says this, and nothing else since what it said last: what it says too much comes before what it says next, or at the end. */
  const expectNext = async (text: RegExp): Promise<void> => {
    await expect.poll(() => said).toMatch(text);
    said = '';
  };
  const levels = async (): Promise<readonly string[]> => (await ladderIn(cwd, 'ladder/ladder.json')).levels.map(({ id }) => id);
  await expectNext(/^ladder\/L1\.md[\s\S]*Nothing was written[\s\S]*\nWatching\. Press Ctrl\+C to stop\.\n$/);

  write('L1.md', page('I write tests.'));
  await expectNext(/^ladder\/ladder\.json: 1 level, written\n$/);
  write('L1.md', page('I write tests.', 'I mend bugs.'));
  await expectNext(/^ladder\/ladder\.json: 1 level, written\n$/);
  write('L2.yml', '{');
  await expectNext(/^ladder\/L2\.yml:\d+:\d+ error [\s\S]*Nothing was written\. Fix 2 errors first\.\n$/);
  expect(await levels()).toEqual(['l1']);
  write('L2.yml', 'levels:\n  - code: L2\n    title: Lead\n    criteria:\n      Craft: [I teach.]\n');
  await expectNext(/^ladder\/ladder\.json: 2 levels, written\n$/);
  expect(await levels()).toEqual(['l1', 'l2']);
  await rm(join(folder, 'L2.yml'));
  await expectNext(/^ladder\/ladder\.json: 1 level, written\n2 removed; their ids are never reused\n {2}- l2: .*\n {2}- l2-teach: .*\n$/);
  expect(await levels()).toEqual(['l1']);
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said).toBe('');
});
