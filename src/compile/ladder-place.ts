import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { escapePath } from 'tinyglobby';
import { definitionsIn, filesThatFit } from './definitions-in.js';
import { folderOf, joinPaths, resolvePath } from './paths.js';
import { isPage } from './read-source.js';

/** Where the files of a ladder are. */
export interface LadderPlace {
  /** An absolute path, parted by `/`. */
  readonly folder: string;
  /** A glob within it; absent where it is all of the folder. */
  readonly pattern?: string;
}

/** Asks for a ladder; without it `./ladder/*.md` does too, but TypeScript takes that for a level. */
const query = /\?ladder$/;
const glob = /[*{]/;

/** The path of an import that asks for a ladder; undefined where it asks for something else. */
export function ladderPath(specifier: string): string | undefined {
  if (query.test(specifier)) return specifier.replace(query, '');
  return glob.test(specifier) && specifier.endsWith('.md') ? specifier : undefined;
}

/** Where the files are that a path means: a glob, a folder, one of its pages, or a table or data; undefined where there is none. */
export function placeOfLadder(path: string): LadderPlace | undefined {
  const whole = resolvePath(path);
  const found = statSync(whole, { throwIfNoEntry: false });
  if (found?.isDirectory()) return { folder: whole };
  if (found) return { folder: folderOf(whole), ...(!isPage(whole) && { pattern: escapePath(basename(whole)) }) };
  const segments = whole.split('/');
  const at = segments.findIndex((segment) => glob.test(segment));
  return at < 0 ? undefined : { folder: segments.slice(0, at).join('/'), pattern: segments.slice(at).join('/') };
}

/** What a place is remembered by: its folder, else the glob or the file in it. */
export const pathOfPlace = ({ folder, pattern }: LadderPlace): string =>
  pattern === undefined ? folder : joinPaths(folder, pattern.replaceAll('\\', ''));

/** The files of a ladder, as absolute paths. */
export const filesOf = ({ folder, pattern }: LadderPlace): readonly string[] =>
  (pattern === undefined ? definitionsIn(folder) : filesThatFit(pattern, folder)).map((path) => joinPaths(folder, path));
