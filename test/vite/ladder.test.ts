import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ladder, Level } from 'rungs';
import { readLadder } from 'rungs/formats';
import { type RungsOptions, rungs } from 'rungs/vite';
import * as vite8 from 'vite';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import * as vite6 from '../vite-6/index.js';
import * as vite7 from '../vite-7/index.js';

const data = fileURLToPath(new URL('../../data/octopus/data-engineering/', import.meta.url));
const names = ['L2-Data-Engineer.md', 'L3-Senior-Data-Engineer.md', 'L4-Lead-Data-Engineer.md'];
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rungs-vite-'));
  await mkdir(join(root, 'data-engineering'));
  for (const name of names) await copyFile(join(data, name), join(root, 'data-engineering', name));
});
// A build that a watcher has begun may still write.
afterEach(() => rm(root, { recursive: true, maxRetries: 5 }));

const write = (name: string, text: string): Promise<void> => writeFile(join(root, name), text);
const asRead = async (): Promise<Ladder | undefined> => {
  const files = names.map(async (name) => ({ path: `data-engineering/${name}`, text: await readFile(join(data, name), 'utf8') }));
  return readLadder(await Promise.all(files)).ladder;
};

/** What is used of each version; their types have the same names and are others. */
interface Vite {
  readonly version: string;
  build(config: object): Promise<unknown>;
  createServer(config: object): Promise<{
    ssrLoadModule(url: string): Promise<Readonly<Record<string, unknown>>>;
    close(): Promise<void>;
  }>;
}
const versions: readonly (readonly [name: string, vite: Vite])[] = [
  ['Vite 6', vite6],
  ['Vite 7', vite7],
  ['Vite 8', vite8],
];

/** Builds what `entry.js` exports, and runs it. */
async function build(vite: Vite, options?: RungsOptions): Promise<{ exported: unknown; code: string; said: string }> {
  const said: string[] = [];
  const logger = vite8.createLogger('warn');
  for (const level of ['warn', 'error'] as const) logger[level] = (message) => said.push(message);
  const lib = { entry: join(root, 'entry.js'), formats: ['es'], fileName: 'built' };
  await vite.build({ root, configFile: false, customLogger: logger, logLevel: 'warn', plugins: [rungs(options)], build: { lib } });
  const code = await readFile(join(root, 'dist/built.mjs'), 'utf8');
  const { default: exported } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown };
  return { exported, code, said: said.join('\n') };
}

it('makes a ladder of a folder, in Vitest too', async () => {
  const { default: ladder } = await import('../../data/octopus/data-engineering?ladder');
  expect(ladder.levels.map(({ code }) => code)).toEqual(['L2', 'L3', 'L4']);
  expect(ladder.title).toBe('Data Engineering');
});

describe.each(versions)('%s', (name, vite) => {
  it('is that version', () => {
    expect(`Vite ${vite.version}`).toMatch(new RegExp(`^${name}\\.`));
  });

  it('builds a ladder of a folder, as the reader gives it, and leaves no parser and no path of the machine', async () => {
    await write('entry.js', "export { default } from './data-engineering?ladder';");
    const { exported, code, said } = await build(vite);
    expect(exported).toEqual(await asRead());
    expect(code).not.toMatch(/import|markdown-it/);
    expect(code).not.toContain(root);
    expect(said).toBe('');
  });

  it('takes a folder, a page of it and a glob for a ladder', async () => {
    await write(
      'entry.js',
      `import folder from './data-engineering?ladder';
       import glob from './data-engineering/*.md?ladder';
       import bare from './data-engineering/*.md';
       import file from './data-engineering/L4-Lead-Data-Engineer.md?ladder';
       import fromRoot from '/data-engineering/?ladder';
       import some from './data-engineering/{L2,L3}-*.md?ladder';
       export default [[file, fromRoot].every((each) => each === folder), glob === bare, glob.levels.length, some.levels.length];`,
    );
    expect((await build(vite)).exported).toEqual([true, true, 3, 2]);
  });

  it('builds a ladder of a table or of data, and of files of any kind in a folder', async () => {
    await write('a[1].csv', 'Competency,L1,L2\nCraft,I learn.,I teach.\n');
    await write('b.yml', 'levels:\n  - code: L1\n    title: Junior\n    criteria:\n      Craft: [I learn.]\n');
    await write('c.json', JSON.stringify(await asRead()));
    await write('data-engineering/L5.yaml', 'levels:\n  - code: L5\n    title: Principal\n    criteria:\n      Craft: [I decide.]\n');
    await write('data-engineering/README.md', '# How to read this\n\nFrom top to bottom.\n');
    await write(
      'entry.js',
      `import csv from './a[1].csv?ladder';
       import yaml from './b.yml?ladder';
       import json from './c.json?ladder';
       import folder from './data-engineering?ladder';
       export default [csv, yaml, json, folder].map(({ levels }) => levels.map(({ code }) => code).join(' '));`,
    );
    const { exported, said } = await build(vite);
    expect(exported).toEqual(['L1 L2', 'L1', 'L2 L3 L4', 'L2 L3 L4 L5']);
    expect(said).toMatch(/README\.md.*no-ladder/s);
  });

  it('goes into the folders of a folder, but not into packages, and takes JSON only where there is nothing else', async () => {
    await mkdir(join(root, 'data-engineering/senior/lead'), { recursive: true });
    await mkdir(join(root, 'data-engineering/node_modules/other'), { recursive: true });
    await rename(join(root, 'data-engineering', names[1] ?? ''), join(root, 'data-engineering/senior/L3.md'));
    await rename(join(root, 'data-engineering', names[2] ?? ''), join(root, 'data-engineering/senior/lead/L4.md'));
    await write('data-engineering/node_modules/other/L9.md', '# L9: Other\n\n## Craft\n\n- I am of a package.\n');
    await write('data-engineering/ladder.json', '{}');
    await mkdir(join(root, 'built/within'), { recursive: true });
    await write('built/within/ladder.json', JSON.stringify(await asRead()));
    await write('built/ladder.ids.json', '{}');
    await write(
      'entry.js',
      `import folder from './data-engineering?ladder';
       import page from './data-engineering/L2-Data-Engineer.md?ladder';
       import glob from './data-engineering/**/*.md?ladder';
       import built from './built?ladder';
       export default [[folder, page, glob, built].map(({ levels }) => levels.map(({ code }) => code).join(' ')),
         folder.levels.map(({ source }) => source.path)];`,
    );
    const { exported, said } = await build(vite);
    expect(exported).toEqual([
      Array(4).fill('L2 L3 L4'),
      ['data-engineering/L2-Data-Engineer.md', 'data-engineering/senior/L3.md', 'data-engineering/senior/lead/L4.md'],
    ]);
    expect(said).toBe('');
  });

  it('serves what comes to a folder within, as soon as it serves that, changes there and goes', async () => {
    await write('entry.js', "export { default } from './data-engineering?ladder';");
    const server = await vite.createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [rungs()],
      server: { middlewareMode: true, ws: false },
    });
    onTestFinished(() => server.close());
    const titles = async (): Promise<readonly string[]> =>
      ((await server.ssrLoadModule('/entry.js'))['default'] as Ladder).levels.map(({ title }) => title);
    const before = await titles();
    const page = (title: string): string => `# L5: ${title}\n\n## Craft\n\n- I decide.\n`;
    await mkdir(join(root, 'data-engineering/senior/lead'), { recursive: true });
    await write('data-engineering/senior/lead/L5.md', page('Principal'));
    await expect.poll(titles).toEqual([...before, 'Principal']);
    // Changes are told by Vite's own watcher, which hears of none to any file before it has looked around, and nothing says when.
    const saved = async (): Promise<readonly string[]> => {
      await write('data-engineering/senior/lead/L5.md', page('Chief'));
      return titles();
    };
    await expect.poll(saved, { interval: 200 }).toEqual([...before, 'Chief']);
    await rm(join(root, 'data-engineering/senior'), { recursive: true });
    await expect.poll(titles).toEqual(before);
  });

  it('builds again, while it watches, what comes to a folder within', async () => {
    await mkdir(join(root, 'data-engineering/senior'));
    await write('entry.js', "export { default } from './data-engineering?ladder';");
    const lib = { entry: join(root, 'entry.js'), formats: ['es'], fileName: 'built' };
    const watcher = (await vite.build({ root, configFile: false, logLevel: 'silent', plugins: [rungs()], build: { lib, watch: {} } })) as {
      readonly close: () => Promise<void>;
    };
    onTestFinished(() => watcher.close());
    const code = async (): Promise<string> => readFile(join(root, 'dist/built.mjs'), 'utf8').catch(() => '');
    await expect.poll(code).toContain('Lead Data Engineer');
    // What comes while a watcher looks around for the first time is no news to it, and nothing says when it has.
    const saved = async (): Promise<string> => {
      await write('data-engineering/senior/L5.md', '# L5: Principal\n\n## Craft\n\n- I decide.\n');
      return code();
    };
    await expect.poll(saved, { interval: 1_000 }).toContain('Principal');
  });

  it('serves a ladder and a level asked for by name', async () => {
    await write(
      'entry.js',
      `export { default as ladder } from './data-engineering?ladder';
       export { default as level } from './data-engineering/L4-Lead-Data-Engineer.md?level';`,
    );
    const server = await vite.createServer({ root, configFile: false, plugins: [rungs()], server: { middlewareMode: true, ws: false } });
    const { ladder, level } = await server.ssrLoadModule('/entry.js');
    await server.close();
    expect(ladder).toEqual(await asRead());
    expect((level as Level).title).toBe('Lead Data Engineer');
  });

  it('says of a warning in which file, line and column it is, and shows it', async () => {
    await write('data-engineering/L4-Lead-Data-Engineer.md', '# L4: Lead Data Engineer\n\n## Domain expertise\n\n- One.\n\nTwo.\n');
    await write('entry.js', "export { default } from './data-engineering?ladder';");
    const { said } = await build(vite);
    expect(said).toMatch(/L4-Lead-Data-Engineer\.md( \(|:)7:1/);
    expect(said).toContain('paragraph-as-statement');
  });

  it('fails on an error, and with `strict` on a warning', async () => {
    await write('entry.js', "export { default } from './data-engineering?ladder';");
    await write('data-engineering/L4-Lead-Data-Engineer.md', '# L4: Lead Data Engineer\n\n## Domain expertise\n\n- One.\n\nTwo.\n');
    await expect(build(vite, { strict: true })).rejects.toThrow(/paragraph-as-statement/);
    await write('data-engineering/L4-Lead-Data-Engineer.md', 'No heading.\n');
    expect((await build(vite)).said).toContain('no-ladder');
    for (const name of names) await write(`data-engineering/${name}`, 'No heading.\n');
    await expect(build(vite)).rejects.toThrow(/no-ladder/);
  });

  it('says that there is nothing where an import leads', async () => {
    await write('entry.js', "export { default } from './design?ladder';");
    await expect(build(vite)).rejects.toThrow(/“\.\/design” does not exist/);
  });
});

it('lines competencies up that it is told are one', async () => {
  const file = 'data-engineering/L4-Lead-Data-Engineer.md';
  await write(file, (await readFile(join(root, file), 'utf8')).replace('Stakeholder Success', 'Customer Success'));
  await write('entry.js', "export { default } from './data-engineering?ladder';");
  const { exported } = await build(vite8, { aliases: { 'Customer Success': 'Stakeholder Success' } });
  const ids = (exported as Ladder).levels.map(({ competencies }) => competencies.map(({ id }) => id));
  expect(ids[2]).toEqual(ids[1]);
});
