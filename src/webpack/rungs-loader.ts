import {
  type CompileProblem,
  compileLadder,
  compileLevel,
  moduleOf,
  placeOfLadder,
  type ReaderOptions,
  slashed,
  textOf,
} from '../compile/index.js';

/** Options of the loader. They are JSON-serialisable, which Turbopack requires. */
export interface RungsLoaderOptions extends ReaderOptions {
  /**
   * Whether warnings of the reader are errors, which fail the build.
   *
   * @default false
   */
  readonly strict?: boolean;
}

/** The part of the loader context of webpack, Rspack and Turbopack that the loader uses. */
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
 * Loader for webpack, Rspack and Turbopack that compiles definitions to data, so that the bundle contains no parser.
 *
 * - `./L4.md` is a level.
 * - `./ladder/L4.md?ladder` is a ladder from all files in the folder of this file and its subfolders, because loaders cannot
 *   import folders.
 * - `./ladder.csv?ladder` is a ladder from this one file, if it is CSV, TSV, YAML or JSON.
 *
 * Issues are reported as warnings with file, line and column. A file without a level is an error.
 *
 * @example
 * // webpack.config.js
 * export default { module: { rules: [{ test: /\.md$/, use: 'rungs/webpack' }] } };
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

/** Creates an error without a stack trace, because its message has the place in the definition. */
function errorOf(problem: CompileProblem): Error {
  const error = new Error(textOf(problem));
  error.stack = '';
  return error;
}
