import { compileLadder, compileLevel, moduleOf, type Problem, placeOfLadder, type ReadOptions, slashed, textOf } from '../compile/index.js';

/** Plain data, as Turbopack asks of a loader's options. */
export interface RungsLoaderOptions extends ReadOptions {
  /**
   * Whether warnings of the reader are errors.
   * @default false
   */
  readonly strict?: boolean;
}

/** What the loader needs of webpack, Rspack or Turbopack. */
interface LoaderContext {
  readonly resourcePath: string;
  readonly resourceQuery: string;
  readonly rootContext: string;
  getOptions(): RungsLoaderOptions;
  addDependency(file: string): void;
  addContextDependency(folder: string): void;
  emitWarning(warning: Error): void;
}

/**
 * Loader for webpack, Rspack and Turbopack that turns `import level from './L4.md'` into the level's data, and
 * `import ladder from './ladder/L4.md?ladder'` into the ladder of all Markdown files beside that one: a loader is asked
 * for files only.
 *
 * Issues of the reader are warnings, with file, line and column; a file without a level is an error.
 */
export function rungsLoader(this: LoaderContext, text: string): string {
  const file = slashed(this.resourcePath);
  const options = this.getOptions();
  const place = this.resourceQuery === '?ladder' ? placeOfLadder(file) : undefined;
  const compiled = place ? compileLadder(place, slashed(this.rootContext), options) : { ...compileLevel(file, text, options), files: [] };
  for (const each of compiled.files) this.addDependency(each);
  if (place) this.addContextDependency(place.folder);

  const fatal = compiled.problems.find(({ isError }) => isError);
  for (const problem of compiled.problems) if (problem !== fatal) this.emitWarning(errorOf(problem));
  if (fatal) throw errorOf(fatal);
  return moduleOf(compiled.definition);
}

/** Without a stack: where a definition is wrong is in its own file. */
function errorOf(problem: Problem): Error {
  const error = new Error(textOf(problem));
  error.stack = '';
  return error;
}
