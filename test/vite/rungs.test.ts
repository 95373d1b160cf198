import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Level } from 'rungs';
import { readLevel } from 'rungs/markdown';
import { rungs } from 'rungs/vite';
import { build, type Rollup } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';

const page = '# L4: Lead Data Engineer\n\n> _I am well-rounded._\n\n## 🦉 Domain expertise\n\n- I am an expert\u2028“quoted”.\n';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rungs-vite-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function compile(
  files: Readonly<Record<string, string>>,
  options?: Parameters<typeof rungs>[0],
): Promise<{ code: string; warnings: Rollup.RollupLog[] }> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const warnings: Rollup.RollupLog[] = [];
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [rungs(options)],
    build: {
      write: false,
      minify: false,
      lib: { entry: join(folder, 'entry.js'), formats: ['es'] },
      rolldownOptions: { onwarn: (warning) => warnings.push(warning) },
    },
  });
  const [{ output }] = built as Rollup.RollupOutput[] as [Rollup.RollupOutput];
  return { code: output[0].code, warnings };
}

const run = async (code: string): Promise<Level> =>
  ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Level }).default;

it('makes a level of its Markdown, the same as the reader gives', async () => {
  const { code, warnings } = await compile({ 'L4.md': page, 'entry.js': "export { default } from './L4.md';" });
  expect(await run(code)).toEqual(readLevel(page).level);
  expect(warnings).toEqual([]);
});

it('leaves no parser in the output', async () => {
  const { code } = await compile({ 'L4.md': page, 'entry.js': "export { default } from './L4.md';" });
  expect(code).not.toMatch(/import|markdown|commonmark/i);
  expect(code.length).toBeLessThan(2 * page.length + 600);
});

it('warns with file, line and column of an issue', async () => {
  const { warnings } = await compile({ 'L4.md': `${page}\nSome paragraph.\n`, 'entry.js': "export { default } from './L4.md';" });
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.message).toContain('paragraph-as-statement');
  expect(warnings[0]).toMatchObject({ loc: { file: join(folder, 'L4.md'), line: 9, column: 1 } });
});

it('fails the build where there is no level', async () => {
  await expect(compile({ 'L4.md': 'No heading here.\n', 'entry.js': "export { default } from './L4.md';" })).rejects.toThrow(/no-level/);
});

it('leaves files alone that it is told not to read, and other imports of a file', async () => {
  const { code } = await compile({ 'L4.md': page, 'entry.js': "export { default } from './L4.md?raw';" }, { include: /\.ladder\.md$/ });
  expect(await run(code)).toBe(page);
});

it('reads a level that is asked for by name, where another plugin reads Markdown', async () => {
  const { code } = await compile({ 'L4.md': page, 'entry.js': "export { default } from './L4.md?level';" }, { include: false });
  expect(await run(code)).toEqual(readLevel(page).level);
  await expect(compile({ 'entry.js': "export { default } from './L4.md';" }, { include: false })).rejects.toThrow();
});
