import { readFileSync } from 'node:fs';
import type { Issue, Ladder, Level } from '../ladder/index.js';
import { filesOf, type LadderPlace, pathOfPlace } from './ladder-place.js';
import { relativePath } from './paths.js';
import { type Problem, problemOf } from './problem.js';
import { type ReadOptions, readLadderSource, readLevelSource } from './read-source.js';

export interface CompileOptions extends ReadOptions {
  /** Whether warnings are errors. */
  readonly strict?: boolean | undefined;
}

export interface Compiled<Definition> {
  /** Absent only where there is nothing to show; a problem that is an error says so. */
  readonly definition: Definition | undefined;
  readonly problems: readonly Problem[];
}

export interface CompiledLadder extends Compiled<Ladder> {
  /** What it was made of. */
  readonly files: readonly string[];
}

/** Makes a level of the text of a file. */
export function compileLevel(file: string, text: string, { strict }: CompileOptions): Compiled<Level> {
  const { level, issues } = readLevelSource({ path: file, text });
  return { definition: level, problems: issues.map((issue) => problemOf(issue, { file, text }, strict)) };
}

/**
 * Makes a ladder of all the files at a place. Its levels name their files as paths from `root`, so that what is built is
 * the same on every machine.
 */
export async function compileLadder(place: LadderPlace, root: string, { strict, ...options }: CompileOptions): Promise<CompiledLadder> {
  const files = filesOf(place);
  const sources = new Map(files.map((file) => [relativePath(root, file), { file, text: readFileSync(file, 'utf8') }]));
  const { ladder, issues } = await readLadderSource(
    [...sources].map(([path, { text }]) => ({ path, text })),
    options,
  );
  const where = relativePath(root, pathOfPlace(place)) || '.';
  const named = (issue: Issue): Issue => (issue.file === undefined ? { ...issue, message: `${where}: ${issue.message}` } : issue);
  return { definition: ladder, files, problems: issues.map((issue) => problemOf(named(issue), sources.get(issue.file ?? ''), strict)) };
}

/** The text of a module that exports a definition. A JSON text is JavaScript: https://github.com/tc39/proposal-json-superset */
export const moduleOf = (definition: Ladder | Level | undefined): string => `export default ${JSON.stringify(definition)};\n`;
