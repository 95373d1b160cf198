import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ladder, Level } from 'rungs';
import { readLevel } from 'rungs/markdown';
import type { RungsLoaderOptions } from 'rungs/webpack';
import { build as viteBuild } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import webpack, { type StatsCompilation } from 'webpack';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(root, 'data/octopus/data-engineering');
const names = ['L2-Data-Engineer.md', 'L3-Senior-Data-Engineer.md', 'L4-Lead-Data-Engineer.md'];
/** The loader as a script, which webpack loads by itself; beside the packages that it needs. */
const built = join(root, 'node_modules/.cache/rungs-loader');
let folder = '';

beforeAll(async () => {
  const external = (id: string): boolean => !id.startsWith('.') && !id.startsWith('/');
  await viteBuild({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: built,
      ssr: true,
      rolldownOptions: { input: join(root, 'src/webpack/index.ts'), external, output: { entryFileNames: 'loader.mjs' } },
    },
  });
});
afterAll(() => rm(built, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rungs-webpack-'));
  await mkdir(join(folder, 'data-engineering'));
  for (const name of names) await copyFile(join(data, name), join(folder, 'data-engineering', name));
});
afterEach(() => rm(folder, { recursive: true }));

/** Builds what `entry.js` exports, and runs it. */
async function build(
  entry: string,
  options: RungsLoaderOptions = {},
): Promise<{ exported: unknown; stats: StatsCompilation; watched: readonly string[] }> {
  await writeFile(join(folder, 'entry.js'), entry);
  const compiler = compilerOf(options);
  const stats = await new Promise<webpack.Stats>((done, fail) => {
    compiler.run((error, stats) => (stats ? done(stats) : fail(error ?? new Error('webpack said nothing.'))));
  });
  await new Promise((done) => compiler.close(done));
  const watched = [...stats.compilation.fileDependencies, ...stats.compilation.contextDependencies];
  const exported = stats.hasErrors() ? undefined : ((await import(join(folder, 'dist/built.mjs'))) as { default: unknown }).default;
  return { exported, stats: stats.toJson({ all: false, errors: true, warnings: true }), watched };
}

function compilerOf(options: RungsLoaderOptions): webpack.Compiler {
  const compiler = webpack({
    context: folder,
    entry: './entry.js',
    mode: 'production',
    module: {
      rules: [
        { test: /\.md$/, use: { loader: join(built, 'loader.mjs'), options } },
        // As its documentation says; webpack reads JSON itself where nothing is said.
        { resourceQuery: /^\?ladder$/, exclude: /\.md$/, type: 'javascript/auto', use: { loader: join(built, 'loader.mjs'), options } },
      ],
    },
    output: { path: join(folder, 'dist'), filename: 'built.mjs', library: { type: 'module' } },
    experiments: { outputModule: true },
  });
  if (!compiler) throw new Error('webpack made no compiler.');
  return compiler;
}

it('makes a level of its Markdown, the same as the reader gives', async () => {
  const { exported, stats } = await build("export { default } from './data-engineering/L4-Lead-Data-Engineer.md';");
  expect(exported).toEqual(readLevel(await readFile(join(data, 'L4-Lead-Data-Engineer.md'), 'utf8')).level);
  expect(stats).toMatchObject({ errors: [], warnings: [] });
});

it('makes a ladder of the files beside one, and watches them and their folder', async () => {
  const { exported, watched } = await build("export { default } from './data-engineering/L4-Lead-Data-Engineer.md?ladder';");
  const { title, levels } = exported as Ladder;
  expect(title).toBe('Data Engineering');
  expect(levels.map(({ code, source }) => [code, source?.path])).toEqual([
    ['L2', 'data-engineering/L2-Data-Engineer.md'],
    ['L3', 'data-engineering/L3-Senior-Data-Engineer.md'],
    ['L4', 'data-engineering/L4-Lead-Data-Engineer.md'],
  ]);
  expect(watched).toEqual(
    expect.arrayContaining([join(folder, 'data-engineering'), ...names.map((name) => join(folder, 'data-engineering', name))]),
  );
});

it('goes into the folders beside a file, and builds again, while it watches, what comes there', async () => {
  await mkdir(join(folder, 'data-engineering/senior'));
  await rename(join(folder, 'data-engineering', names[2] ?? ''), join(folder, 'data-engineering/senior/L4.md'));
  const entry = "export { default } from './data-engineering/L2-Data-Engineer.md?ladder';";
  const { exported } = await build(entry);
  expect((exported as Ladder).levels.map(({ source }) => source?.path)).toEqual([
    'data-engineering/L2-Data-Engineer.md',
    'data-engineering/L3-Senior-Data-Engineer.md',
    'data-engineering/senior/L4.md',
  ]);
  const compiler = compilerOf({});
  // What is written after it has built once is news to it, whether it watches by then or not.
  await new Promise<void>((done) => {
    const watching = compiler.watch({ aggregateTimeout: 50 }, () => done());
    onTestFinished(() => new Promise((closed) => watching?.close(() => closed())));
  });
  const code = (): Promise<string> => readFile(join(folder, 'dist/built.mjs'), 'utf8');
  await writeFile(join(folder, 'data-engineering/senior/L5.md'), '# L5: Principal\n\n## Craft\n\n- I decide.\n');
  await expect.poll(code).toContain('Principal');
});

it.each([
  ['csv', 'Competency,L1,L2\nCraft,I learn.,I teach.\n'],
  [
    'json',
    '{"levels":[{"code":"L1","title":"A","criteria":{"Craft":["I learn."]}},{"code":"L2","title":"B","criteria":{"Craft":["I teach."]}}]}',
  ],
])('makes a ladder of .%s alone', async (ending, text) => {
  await writeFile(join(folder, `all.${ending}`), text);
  const { exported, stats } = await build(`export { default } from './all.${ending}?ladder';`);
  expect(stats).toMatchObject({ errors: [] });
  expect((exported as Ladder).levels.map(({ code }) => code)).toEqual(['L1', 'L2']);
});

it('warns with file, line and column, and fails with `strict`', async () => {
  const file = join(folder, 'data-engineering/L4-Lead-Data-Engineer.md');
  await writeFile(file, '# L4: Lead Data Engineer\n\n## Domain expertise\n\n- One.\n\nTwo.\n');
  const entry = "export { default } from './data-engineering/L4-Lead-Data-Engineer.md';";
  const { exported, stats } = await build(entry);
  expect((exported as Level).competencies[0]?.expectations).toHaveLength(2);
  expect(stats.warnings?.map(({ message }) => message).join()).toMatch(
    /L4-Lead-Data-Engineer\.md:7:1: A paragraph[\s\S]*7 \| {2}Two\.\n +\| {2}\^{4}/,
  );
  const { stats: strict } = await build(entry, { strict: true });
  expect(strict.errors?.map(({ message }) => message).join()).toContain('L4-Lead-Data-Engineer.md:7:1');
});

it('fails where there is no level', async () => {
  await writeFile(join(folder, 'data-engineering/L4-Lead-Data-Engineer.md'), 'No heading.\n');
  const { stats } = await build("export { default } from './data-engineering/L4-Lead-Data-Engineer.md';");
  expect(stats.errors?.map(({ message }) => message).join()).toMatch(/L4-Lead-Data-Engineer\.md:1:1: .*no-level/);
});
