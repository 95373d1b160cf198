import { type CompileProblem, textOf } from '../compile/index.js';

interface PluginLog {
  readonly message: string;
  readonly id?: string;
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame?: string;
}

/** The part of a plugin context that reports problems. */
export interface Reporter {
  readonly warn: (log: PluginLog) => void;
  readonly error: (log: PluginLog) => never;
}

/**
 * Reports every problem. The first error is reported last, because `error` throws. With `isInMessage`, the message of a warning
 * includes its place and the code frame, because Vite 8 prints only the message of a build warning.
 */
export function report(reporter: Reporter, problems: readonly CompileProblem[], isInMessage = false): void {
  const fatal = problems.find(({ isError }) => isError);
  const warning = (problem: CompileProblem): PluginLog => ({ ...logOf(problem), ...(isInMessage && { message: textOf(problem) }) });
  for (const problem of problems) if (problem !== fatal) reporter.warn(warning(problem));
  if (fatal) reporter.error(logOf(fatal));
}

/** Columns start at 1, as in the terminal, in the overlay and in links to an editor. */
const logOf = ({ message, file, line, column, frame }: CompileProblem): PluginLog => ({
  message,
  ...(file !== undefined && { id: file }),
  ...(file !== undefined && line !== undefined && column !== undefined && { loc: { file, line, column } }),
  ...(frame !== undefined && { frame }),
});
