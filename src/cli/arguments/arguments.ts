/** The parsed arguments of a command. */
export interface Arguments {
  /** Arguments that are not options. */
  readonly operands: readonly string[];
  /** Whether a boolean option is given. */
  readonly flag: (name: string) => boolean;
  /** Value of an option. */
  readonly text: (name: string) => string | undefined;
  /** Values of an option that can be repeated. */
  readonly list: (name: string) => readonly string[];
  /** Value of an option as an integer from 0. Throws a `UsageError` for any other value. */
  readonly number: (name: string) => number | undefined;
}
