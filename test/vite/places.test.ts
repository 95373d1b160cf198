import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rungs } from 'rungs/vite';
import * as vite8 from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as vite6 from '../vite-6/index.js';
import * as vite7 from '../vite-7/index.js';

const data = fileURLToPath(new URL('../../data/octopus/data-engineering/', import.meta.url));
const names = ['L2-Data-Engineer.md', 'L3-Senior-Data-Engineer.md', 'L4-Lead-Data-Engineer.md'];
let root = '';
const fill = async (folder: string): Promise<void> => {
  await mkdir(join(root, folder), { recursive: true });
  for (const name of names) await copyFile(join(data, name), join(root, folder, name));
};

/** A workspace with an app and a package, which is linked as npm, pnpm and yarn do. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rungs-places-'));
  await fill('packages/ladders/data');
  await writeFile(join(root, 'packages/ladders/package.json'), '{ "name": "@acme/ladders", "version": "1.0.0" }');
  await fill('app/src/ladders');
  await mkdir(join(root, 'node_modules/@acme'), { recursive: true });
  await symlink(join(root, 'packages/ladders'), join(root, 'node_modules/@acme/ladders'), 'junction');
  await symlink(join(root, 'packages/ladders/data'), join(root, 'app/src/linked'), 'junction');
  const imports = { '#ladder': './src/ladders', '#data/*': { default: './src/*' } };
  await writeFile(join(root, 'app/package.json'), JSON.stringify({ name: 'app', imports }));
});
afterEach(() => rm(root, { recursive: true, maxRetries: 5 }));

/** What is used of each version; their types have the same names and are others. */
interface Vite {
  build(config: object): Promise<unknown>;
}
const versions: readonly (readonly [name: string, vite: Vite])[] = [
  ['Vite 6', vite6],
  ['Vite 7', vite7],
  ['Vite 8', vite8],
];

describe.each(versions)('%s', (_, vite) => {
  it.each([
    ['a package of the workspace', '@acme/ladders/data?ladder'],
    ['a glob in such a package', '@acme/ladders/data/*.md?ladder'],
    ['a page of it', '@acme/ladders/data/L2-Data-Engineer.md?ladder'],
    ['`imports` of package.json', '#ladder?ladder'],
    ['a pattern of `imports`', '#data/ladders?ladder'],
    ['a glob after `imports`', '#data/ladders/*.md?ladder'],
    ['an alias', '@/ladders?ladder'],
    ['an alias with a glob', '@/ladders/*.md?ladder'],
    ['an alias that is an expression', '~ladders?ladder'],
    ['an absolute path', 'ROOT/packages/ladders/data?ladder'],
    ['a path from the root of Vite', '/src/ladders?ladder'],
    ['a link', './src/linked?ladder'],
  ])('makes a ladder of %s', async (__, specifier) => {
    const app = join(root, 'app');
    const at = specifier.replace('ROOT', root.replaceAll('\\', '/'));
    await writeFile(join(app, 'entry.js'), `export { default } from ${JSON.stringify(at)};`);
    const alias = [
      { find: '@', replacement: join(app, 'src') },
      { find: /^~/, replacement: `${join(app, 'src')}/` },
    ];
    const lib = { entry: join(app, 'entry.js'), formats: ['es'], fileName: 'built' };
    const built = await vite.build({
      root: app,
      configFile: false,
      logLevel: 'error',
      plugins: [rungs()],
      resolve: { alias },
      build: { write: false, lib },
    });
    const [{ output }] = built as [{ output: [{ code: string }] }];
    const { default: ladder } = (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)) as {
      default: { levels: readonly { code: string }[] };
    };
    expect(ladder.levels.map(({ code }) => code)).toEqual(['L2', 'L3', 'L4']);
  });
});

describe('on Windows', () => {
  it('reads paths with a drive and with backslashes', async () => {
    vi.resetModules();
    vi.doMock('node:path', async () => {
      const { win32 } = await vi.importActual<typeof import('node:path')>('node:path');
      return { ...win32, default: win32 };
    });
    const { pathsOf } = await import('../../src/vite/paths-of.js');
    const of = (specifier: string, importer = 'C:\\app\\src\\page.tsx') =>
      pathsOf(specifier, { importer, root: 'C:/app', aliases: [{ find: '@', replacement: 'C:\\app\\src' }] });
    expect(of('./ladder')).toEqual(['C:/app/src/ladder']);
    expect(of('../ladder/*.md', 'C:/app/src/page.tsx?v=1')).toEqual(['C:/app/ladder/*.md']);
    expect(of('@/ladder/*.md')).toEqual(['C:/app/C:/app/src/ladder/*.md', 'C:/app/src/ladder/*.md']);
    expect(of('D:\\ladders\\data')).toEqual(['C:/app/D:/ladders/data', 'D:/ladders/data']);
    expect(of('/ladder')).toEqual(['C:/app/ladder', '/ladder']);
    vi.doUnmock('node:path');
    vi.resetModules();
  });
});
