import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { escapePath } from 'tinyglobby';
import { definitionsIn, filesThatFit } from './definitions-in.js';
import { folderOf, joinPaths, resolvePath } from './paths.js';
import { isPage } from './read-source.js';

/** The location of the files of a ladder. */
export interface LadderPlace {
  /** An absolute path with `/` as separator. */
  readonly folder: string;
  /** A glob relative to the folder. Absent for all definitions of the folder. */
  readonly pattern?: string;
}

/** The query of imports of ladders. A glob such as `./ladder/*.md` works without it, but TypeScript then types it as a level. */
const query = /\?ladder$/;
const glob = /[*{]/;

/** The path of an import of a ladder, without the query. `undefined` for other imports. */
export function ladderPath(specifier: string): string | undefined {
  if (query.test(specifier)) return specifier.replace(query, '');
  return glob.test(specifier) && specifier.endsWith('.md') ? specifier : undefined;
}

/**
 * Resolves a path to the location of a ladder: a folder, the folder of a Markdown file, a single table or data file, or a glob.
 * `undefined` if the path, or the folder of a glob, does not exist.
 */
export function placeOfLadder(path: string): LadderPlace | undefined {
  const whole = resolvePath(path);
  const found = statSync(whole, { throwIfNoEntry: false });
  if (found?.isDirectory()) return { folder: whole };
  if (found) return { folder: folderOf(whole), ...(!isPage(whole) && { pattern: escapePath(basename(whole)) }) };
  const segments = whole.split('/');
  const at = segments.findIndex((segment) => glob.test(segment));
  const folder = `${segments.slice(0, at).join('/')}/`;
  return at < 0 || !existsSync(folder) ? undefined : { folder: resolvePath(folder), pattern: segments.slice(at).join('/') };
}

/** The path that identifies a location: the folder, or the glob or file in it. */
export const pathOfPlace = ({ folder, pattern }: LadderPlace): string =>
  pattern === undefined ? folder : joinPaths(folder, pattern.replaceAll('\\', ''));

/** Absolute paths of all files of a ladder. */
export const filesOf = ({ folder, pattern }: LadderPlace): readonly string[] =>
  (pattern === undefined ? definitionsIn(folder) : filesThatFit(pattern, folder)).map((path) => joinPaths(folder, path));
