/** What was typed after a command's name, checked against its table. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
  /** A whole number from 0. */
  readonly number: (name: string) => number | undefined;
}
