import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { sourceAliases } from '../../build/subpaths.js';
import { rungs } from '../../src/vite/index.js';

const packages = ['docx', 'fflate', 'hucre', 'mammoth'];

/** The packages with modules in a chunk. */
const packagesIn = (chunks: readonly Rolldown.OutputChunk[]): readonly string[] => {
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds.map((id) => id.replaceAll('\\', '/')));
  return packages.filter((name) => modules.some((id) => id.includes(`/node_modules/${name}/`)));
};

it('loads the packages for office files for such files only', async () => {
  const entry = 'virtual:entry';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      rungs(),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? "export { readLadder, openFileBytes, docxFormat, xlsxFormat } from 'rungs/formats';" : undefined),
      },
    ],
    resolve: { alias: sourceAliases },
    build: { write: false, minify: false, modulePreload: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunks = new Map(outputs.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])));
  const closure = new Set([...chunks.values()].filter(({ isEntry }) => isEntry));
  for (const { imports } of closure) for (const name of imports) for (const chunk of [chunks.get(name) ?? []].flat()) closure.add(chunk);
  const first = [...closure];
  expect(first.some(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/read-ladder.ts')))).toBe(true);
  expect(packagesIn(first)).toEqual([]);
  expect(packagesIn([...chunks.values()])).toEqual(packages);
});
