import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { Content } from './content.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { exports: Record<string, { default: string }> };

/** Resolves `rungs` and its subpaths to the built package, and React to the version in this folder. */
const packages: Plugin = {
  name: 'packages',
  setup(build) {
    build.onResolve({ filter: /^rungs(\/|$)/ }, ({ path }) => ({
      path: `${root}${exports[path.replace('rungs', '.')]?.default.slice(2)}`,
    }));
    // The plugin is called again for the resolved path.
    build.onResolve({ filter: /^react(-dom)?(\/|$)/ }, ({ path, kind, pluginData }) =>
      pluginData === packages ? undefined : build.resolve(path, { kind, resolveDir: here, pluginData: packages }),
    );
  },
};

export interface Bundle {
  readonly code: string;
  /** Files that contribute code, relative to the root of the package. */
  readonly files: readonly string[];
}

/** Bundles source code in this folder for production, minified. */
export async function bundle(source: string, options: BuildOptions = {}): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: here, loader: 'tsx' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [packages],
    ...options,
  });
  const inputs = Object.entries(Object.values(metafile?.outputs ?? {})[0]?.inputs ?? {});
  return {
    code: outputFiles?.[0]?.text ?? '',
    files: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file),
  };
}

/** Bundles source code for Node and returns its exports. */
export async function load<Exports>(source: string): Promise<Exports> {
  const { code } = await bundle(source, { platform: 'node', format: 'cjs' });
  const module = { exports: {} };
  const run = runInThisContext(`(function (module, exports, require) {${code}\n})`) as (...scope: readonly unknown[]) => void;
  run(module, module.exports, createRequire(import.meta.url));
  return module.exports as Exports;
}

/** Loads the L4 level, compiled and as Markdown. */
export async function l4(): Promise<Content> {
  const { l4, ladder } = await load<{ l4: Content['level']; ladder: Content['ladder'] }>(
    `export { l4, ladder } from 'rungs/data/octopus-data-engineering'`,
  );
  return { level: l4, ladder, markdown: readFileSync(`${root}data/octopus/data-engineering/L4-Lead-Data-Engineer.md`, 'utf8') };
}

export const gzip = (text: string): number => gzipSync(text, { level: 9 }).length;

export const ourStyles = (sheet: 'styles' | 'level' = 'styles'): string => readFileSync(`${root}dist/${sheet}.css`, 'utf8');
export const handWrittenStyles = (): string => readFileSync(`${here}contestants/hand-written.css`, 'utf8');
