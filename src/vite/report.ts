import { type Problem, textOf } from '../compile/index.js';

interface Log {
  readonly message: string;
  readonly id?: string;
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame?: string;
}

/** Where a plugin says what is wrong. */
export interface Reporter {
  readonly warn: (log: Log) => void;
  readonly error: (log: Log) => never;
}

/**
 * Says every problem, the first error last, as that ends the work on a file. Vite 8 prints of a build's warning its
 * message alone: then that has to say where it is, and show it.
 */
export function report(reporter: Reporter, problems: readonly Problem[], isInMessage = false): void {
  const fatal = problems.find(({ isError }) => isError);
  const warning = (problem: Problem): Log => ({ ...logOf(problem), ...(isInMessage && { message: textOf(problem) }) });
  for (const problem of problems) if (problem !== fatal) reporter.warn(warning(problem));
  if (fatal) reporter.error(logOf(fatal));
}

/** The column counts from 1, since that is what a terminal and the overlay show, and what an editor opens. */
const logOf = ({ message, file, line, column, frame }: Problem): Log => ({
  message,
  ...(file !== undefined && { id: file }),
  ...(file !== undefined && line !== undefined && column !== undefined && { loc: { file, line, column } }),
  ...(frame !== undefined && { frame }),
});
