import type { Ladder, Level } from './types.js';

/** A form that a ladder or a level can be written in for another tool. */
export interface ExportFormat {
  /** Name of the format in code, such as `csv`. */
  readonly id: string;
  /** Name of the format as people read it, such as `CSV`. */
  readonly name: string;
  /** Ending of its files' names, without the dot. */
  readonly extension: string;
  /** Media type of its files, without parameters; they are UTF-8. */
  readonly mediaType: string;
  /** Writes a file's text. */
  readonly write: (source: Ladder | Level) => string;
}
