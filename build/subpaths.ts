import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { Alias } from 'vite';
import { packageJson } from './package-json.js';
import { at } from './root.js';

/** A subpath of the package, from `exports` in `package.json`, the one list of them. */
export interface Subpath {
  /** As users import it: `rungs/markdown`. */
  readonly name: string;
  /** File that it leads to: `dist/markdown/index.js`. */
  readonly output: string;
  /** File of its declarations: `dist/markdown/index.d.ts`. JSON has none. */
  readonly types?: string;
  /** File that the library build makes it from: `src/markdown/index.ts`. Absent where another part of the build writes it. */
  readonly source?: string;
}

/** Stylesheets whose place in `dist/` is not their place in `src/`. */
const stylesheets: Readonly<Record<string, string>> = {
  'dist/element.css': 'src/element/element.css',
  'dist/editor.css': 'src/editors/editor.css',
  'dist/page.css': 'src/html/page-styles.css',
  'dist/site.css': 'src/html/site-styles.css',
};

/** What is not compiled from a file of its own: scripts for pages, and what the plugin `derived` writes. */
const writtenElsewhere = [
  'dist/rungs-element.js',
  'dist/rungs-embed.js',
  'dist/rungs-embed.html',
  'dist/styles.layer.css',
  'dist/components.json',
  'dist/schema.json',
  'package.json',
];

/**
 * The source of a file in `dist/`: `dist/X.js` is made from `src/X.ts` or `src/X.tsx`, `dist/data/X.js` from `data/X.ts`.
 *
 * @throws where there is no such file, so that a subpath cannot be published that nothing makes.
 */
export function sourceOf(output: string): string | undefined {
  if (writtenElsewhere.includes(output)) return undefined;
  const path = output.replace(/^dist\//, '');
  const stem = path.replace(/\.js$/, '');
  const candidates = path.endsWith('.js') || path.endsWith('.d.ts') ? [`${stem}.ts`, `${stem}.tsx`, path] : [path];
  const inFolder = path.startsWith('data/') ? candidates : candidates.map((file) => `src/${file}`);
  const source = stylesheets[output] ?? inFolder.find((file) => existsSync(at(file)));
  if (source !== undefined) return source;
  throw new Error(
    `package.json exports ${output}, which nothing builds: there is no ${inFolder.join(', no ')}. ` +
      'Put the source there, or name it in build/subpaths.ts.',
  );
}

/** All subpaths, in the order of `package.json`. */
export const subpaths: readonly Subpath[] = Object.entries(packageJson.exports).map(([subpath, target]) => {
  const { types, default: file } = typeof target === 'string' ? { types: undefined, default: target } : target;
  // A subpath of types alone is a declaration that is written by hand.
  const output = posix.normalize(file ?? types ?? '');
  const source = sourceOf(output);
  return { name: posix.join('rungs', subpath), output, ...(types && { types: posix.normalize(types) }), ...(source && { source }) };
});

/** Finds a subpath by its public name: `subpathOf('rungs/markdown')`. */
export function subpathOf(name: string): Subpath {
  const found = subpaths.find((subpath) => subpath.name === name);
  if (!found) throw new Error(`package.json exports no ${name}.`);
  return found;
}

/** Entries of the library build, by their place in `dist/` without its extension: each subpath, and what `bin` runs. */
export const entries: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...subpaths,
    ...Object.values(packageJson.bin).map((file) => ({ output: posix.normalize(file), source: sourceOf(posix.normalize(file)) })),
  ]
    .filter(({ source }) => source !== undefined && !source.endsWith('.d.ts'))
    .map(({ output, source }) => [output.replace(/^dist\/|\.\w+$/g, ''), source ?? '']),
);

/** Stories and tests import by the public names, and get the source. */
export const sourceAliases: Alias[] = subpaths.flatMap(({ name, source }) =>
  source === undefined ? [] : [{ find: new RegExp(`^${name.replaceAll('.', '\\.')}(?=\\?|$)`), replacement: at(source) }],
);

/** Languages with labels of their own, `en` among them, by the tags that subpaths have: `pt-br`. */
export const languages: readonly string[] = subpaths.flatMap(({ name }) => /^rungs\/labels\/(.+)$/.exec(name)?.[1] ?? []);
