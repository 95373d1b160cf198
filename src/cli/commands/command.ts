import type { Arguments } from '../arguments/arguments.js';

/** An option of a command, as `--help` lists it. */
export interface Option {
  /** What stands for its value in the help; a switch has none. */
  readonly value?: string;
  readonly short?: string;
  /** Whether it may be given more than once. */
  readonly multiple?: boolean;
  /** What its value may be. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** The operands of a command that reads: files, folders, patterns, or `-`. */
export const files = '<files…>';

/** A command, with all that its help says; its code is loaded when it is run. */
export interface Command {
  readonly name: string;
  /** What stands for its arguments, such as `<files…>`. */
  readonly operands: string;
  /** How few and how many arguments it takes. */
  readonly count: readonly [least: number, most: number];
  /** One line. */
  readonly summary: string;
  /** What else there is to know, a paragraph each. */
  readonly details?: readonly string[];
  readonly examples: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly load: () => Promise<Run>;
}

/** Does a command's work, and gives its exit code. */
export type Run = (args: Arguments) => Promise<number>;
