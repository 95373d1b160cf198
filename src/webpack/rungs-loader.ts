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
  async(): (error: Error | null, code?: string) => void;
  addDependency(file: string): void;
  addContextDependency(folder: string): void;
  emitWarning(warning: Error): void;
}

/**
 * Loader for webpack, Rspack and Turbopack that turns `import level from './L4.md'` into the level's data, and
 * `import ladder from './ladder/L4.md?ladder'` into the ladder of all files beside that one and in folders there, as a
 * loader is asked for files only; of CSV, TSV, YAML or JSON, `'./ladder.csv?ladder'`, it is that file alone.
 *
 * Issues of the reader are warnings, with file, line and column; a file without a level is an error.
 */
export function rungsLoader(this: LoaderContext, text: string): void {
  const done = this.async();
  compile(this, text).then(
    (code) => done(null, code),
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
  );
}

async function compile(context: LoaderContext, text: string): Promise<string> {
  const file = slashed(context.resourcePath);
  const options = context.getOptions();
  const place = context.resourceQuery === '?ladder' ? placeOfLadder(file) : undefined;
  const compiled = place
    ? await compileLadder(place, slashed(context.rootContext), options)
    : { ...compileLevel(file, text, options), files: [] };
  for (const each of compiled.files) context.addDependency(each);
  if (place) context.addContextDependency(place.folder);

  const fatal = compiled.problems.find(({ isError }) => isError);
  for (const problem of compiled.problems) if (problem !== fatal) context.emitWarning(errorOf(problem));
  if (fatal) throw errorOf(fatal);
  return moduleOf(compiled.definition);
}

/** Without a stack: where a definition is wrong is in its own file. */
function errorOf(problem: Problem): Error {
  const error = new Error(textOf(problem));
  error.stack = '';
  return error;
}
