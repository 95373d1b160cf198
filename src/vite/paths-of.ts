import { existsSync, readFileSync, realpathSync } from 'node:fs';
import type { Alias } from 'vite';
import { folderOf, joinPaths, slashed } from '../compile/index.js';

/** What a specifier is resolved against. */
export interface Origin {
  /** The importing module, if there is one. */
  readonly importer: string | undefined;
  /** The root of Vite. */
  readonly root: string;
  readonly aliases: readonly Alias[];
}

/**
 * The absolute paths that the specifier of a folder, a glob or a file can mean. Resolvers of modules know neither folders nor globs, so
 * this resolves aliases, `imports` of package.json and packages too.
 */
export function pathsOf(specifier: string, { importer, root, aliases }: Origin): readonly string[] {
  const folder = importer === undefined ? root : folderOf(slashed(importer).replace(/\?.*/s, ''));
  const path = slashed(withoutAlias(specifier, aliases));
  if (path.startsWith('.')) return [joinPaths(folder, path)];
  if (path.startsWith('#')) return importsOf(path, folder);
  // Relative to the root of Vite, or to that of the file system.
  if (/^(?:\/|[a-z]:)/i.test(path)) return [joinPaths(root, path), path];
  return foldersAbove(folder).flatMap((above) => inPackage(joinPaths(above, 'node_modules'), path));
}

function withoutAlias(path: string, aliases: readonly Alias[]): string {
  const found = aliases.find(({ find }) =>
    typeof find === 'string' ? path === find || path.startsWith(find.endsWith('/') ? find : `${find}/`) : find.test(path),
  );
  return found ? path.replace(found.find, found.replacement) : path;
}

/** The targets of `#ladders/data` in the nearest package.json: https://nodejs.org/api/packages.html#subpath-imports */
function importsOf(path: string, folder: string): readonly string[] {
  const above = foldersAbove(folder).find((each) => existsSync(joinPaths(each, 'package.json')));
  if (above === undefined) return [];
  const { imports = {} } = JSON.parse(readFileSync(joinPaths(above, 'package.json'), 'utf8')) as { imports?: Record<string, unknown> };
  return Object.entries(imports).flatMap(([key, target]) => {
    const [start = '', end] = key.split('*');
    const fits = end === undefined ? path === key : path.startsWith(start) && path.endsWith(end) && path.length >= key.length;
    const rest = end === undefined ? '' : path.slice(start.length, path.length - end.length);
    return fits ? targetsOf(target).map((each) => joinPaths(above, each.replaceAll('*', rest))) : [];
  });
}

/** The paths of a target, which can depend on conditions. */
function targetsOf(target: unknown): readonly string[] {
  if (typeof target === 'string') return target.startsWith('.') ? [target] : [];
  return typeof target === 'object' && target !== null ? Object.values(target).flatMap(targetsOf) : [];
}

/** A path in an installed package. A package of a workspace is a link; its files are watched where they are. */
function inPackage(modules: string, path: string): readonly string[] {
  const [name = '', scoped = ''] = path.split('/');
  const folder = joinPaths(modules, name.startsWith('@') ? `${name}/${scoped}` : name);
  return existsSync(folder) ? [joinPaths(slashed(realpathSync(folder)), joinPaths(modules, path).slice(folder.length))] : [];
}

/** A folder and those that it is in, the nearest first. */
function foldersAbove(folder: string): readonly string[] {
  const above = folderOf(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
