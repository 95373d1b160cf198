import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { Alias } from 'vite';
import { packageJson } from './package-json.js';
import { at } from './root.js';

/** A subpath of the package. `exports` in `package.json` is the only list of subpaths. */
export interface Subpath {
  /** The import specifier, such as `rungs/markdown`. */
  readonly name: string;
  /** The file that it resolves to, such as `dist/markdown/index.js`. */
  readonly output: string;
  /** The file with its declarations, such as `dist/markdown/index.d.ts`. Absent for JSON. */
  readonly types?: string;
  /** The source file for the library build, such as `src/markdown/index.ts`. Absent if another part of the build writes the output. */
  readonly source?: string;
}

/** Sources of stylesheets whose path in `dist/` differs from their path in `src/`. */
const stylesheets: Readonly<Record<string, string>> = {
  'dist/element.css': 'src/element/element.css',
  'dist/editor.css': 'src/editors/editor.css',
  'dist/page.css': 'src/html/page-styles.css',
  'dist/site.css': 'src/html/site-styles.css',
  'dist/theme/mantine.css': 'src/styles/theme/mantine.css',
  'dist/theme/mui.css': 'src/styles/theme/mui.css',
  'dist/theme/shadcn.css': 'src/styles/theme/shadcn.css',
};

/** Files without a source file for the library build: files for script tags, and files that the plugin `derived` generates. */
const writtenElsewhere = [
  'dist/rungs-element.js',
  'dist/rungs-embed.js',
  'dist/rungs-embed.html',
  'dist/styles.layer.css',
  'dist/tailwind.css',
  'dist/components.json',
  'dist/schema.json',
  'package.json',
];

/**
 * The source of a file in `dist/`: `src/X.ts` or `src/X.tsx` for `dist/X.js`, and `data/X.ts` for `dist/data/X.js`. `undefined` if
 * another part of the build writes the file.
 *
 * @throws {Error} if no source exists, so that no subpath is published that the build does not create.
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
  // A subpath without `default` is a handwritten declaration file.
  const output = posix.normalize(file ?? types ?? '');
  const source = sourceOf(output);
  return { name: posix.join('rungs', subpath), output, ...(types && { types: posix.normalize(types) }), ...(source && { source }) };
});

/**
 * Finds a subpath by its import specifier, such as `subpathOf('rungs/markdown')`.
 *
 * @throws {Error} if `package.json` does not export it.
 */
export function subpathOf(name: string): Subpath {
  const found = subpaths.find((subpath) => subpath.name === name);
  if (!found) throw new Error(`package.json exports no ${name}.`);
  return found;
}

/** Entries of the library build, by path in `dist/` without extension: all subpaths and the files of `bin`. */
export const entries: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...subpaths,
    ...Object.values(packageJson.bin).map((file) => ({ output: posix.normalize(file), source: sourceOf(posix.normalize(file)) })),
  ]
    .filter(({ source }) => source !== undefined && !source.endsWith('.d.ts'))
    .map(({ output, source }) => [output.replace(/^dist\/|\.\w+$/g, ''), source ?? '']),
);

/** Aliases from import specifiers to source files, for stories and tests, which import by public names. */
export const sourceAliases: Alias[] = subpaths.flatMap(({ name, source }) =>
  source === undefined ? [] : [{ find: new RegExp(`^${name.replaceAll('.', '\\.')}(?=\\?|$)`), replacement: at(source) }],
);

/** Lower-case tags of all languages that have labels, including `en`, as in their subpaths, such as `pt-br`. */
export const languages: readonly string[] = subpaths.flatMap(({ name }) => /^rungs\/labels\/(.+)$/.exec(name)?.[1] ?? []);
