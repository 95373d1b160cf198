import { readFileSync } from 'node:fs';
import type { Issue, Ladder, Level } from '../ladder/index.js';
import { filesOf, type LadderPlace, pathOfPlace } from './ladder-place.js';
import { relativePath } from './paths.js';
import { type CompileProblem, problemOf } from './problem.js';
import { type ReaderOptions, readLadderSource, readLevelSource } from './read-source.js';

/** Options of `compileLevel` and `compileLadder`. */
export interface CompileOptions extends ReaderOptions {
  /** Whether warnings are errors. */
  readonly strict?: boolean | undefined;
}

/** A compiled definition. */
export interface Compiled<Definition> {
  /** `undefined` if the source has no level. In that case a problem is an error. */
  readonly definition: Definition | undefined;
  readonly problems: readonly CompileProblem[];
}

/** A compiled ladder. */
export interface CompiledLadder extends Compiled<Ladder> {
  /** Absolute paths of the source files. */
  readonly files: readonly string[];
}

/** Compiles the text of a file to a level. */
export function compileLevel(file: string, text: string, { strict }: CompileOptions): Compiled<Level> {
  const { level, issues } = readLevelSource({ path: file, text });
  return { definition: level, problems: issues.map((issue) => problemOf(issue, { file, text }, strict)) };
}

/**
 * Compiles all files of a ladder. The sources of levels are paths relative to `root`, so that the output is the same on every
 * machine.
 */
export async function compileLadder(place: LadderPlace, root: string, { strict, ...options }: CompileOptions): Promise<CompiledLadder> {
  const files = filesOf(place);
  const given = files.map((file) => ({ path: relativePath(root, file), bytes: readFileSync(file) }));
  const { ladder, issues, texts } = await readLadderSource(given, options);
  const sources = new Map(files.map((file) => [relativePath(root, file), file]));
  const where = relativePath(root, pathOfPlace(place)) || '.';
  const named = (issue: Issue): Issue => (issue.file === undefined ? { ...issue, message: `${where}: ${issue.message}` } : issue);
  const sourceOf = ({ file: path = '' }: Issue): { readonly file: string; readonly text: string } | undefined => {
    const file = sources.get(path);
    return file === undefined ? undefined : { file, text: texts.get(path) ?? '' };
  };
  return { definition: ladder, files, problems: issues.map((issue) => problemOf(named(issue), sourceOf(issue), strict)) };
}

/** The code of a module that exports a definition. JSON is valid JavaScript: https://github.com/tc39/proposal-json-superset */
export const moduleOf = (definition: Ladder | Level | undefined): string => `export default ${JSON.stringify(definition)};\n`;
