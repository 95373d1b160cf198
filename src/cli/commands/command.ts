import type { Arguments } from '../arguments/arguments.js';

/** An option of a command, for parsing and for `--help`. */
export interface Option {
  /** Placeholder of the value in the help. Without it the option is a boolean flag. */
  readonly value?: string;
  /** One-letter alias. */
  readonly short?: string;
  /** Whether the option can be repeated. */
  readonly multiple?: boolean;
  /** The allowed values. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** The operands of a command that reads: files, folders, patterns, or `-`. */
export const files = '<files…>';

/** A command and its help. Its code is loaded when it runs. */
export interface Command {
  readonly name: string;
  /** Placeholder of the operands in the help, such as `<files…>`. */
  readonly operands: string;
  /** Minimum and maximum number of operands. */
  readonly count: readonly [least: number, most: number];
  /** One-line description. */
  readonly summary: string;
  /** Further paragraphs of the help. */
  readonly details?: readonly string[];
  readonly examples: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly load: () => Promise<Run>;
}

/** Runs a command and resolves to its exit code. */
export type Run = (args: Arguments) => Promise<number>;
