import type { Ladder, Level } from './types.js';

/** A file format that a ladder or a level can be exported to. */
export interface ExportFormat {
  /** Identifier, such as `csv`. */
  readonly id: string;
  /** Display name, such as `CSV`. */
  readonly name: string;
  /** File name extension without the dot, such as `csv`. */
  readonly extension: string;
  /** Media type without parameters, such as `text/csv`. Files are UTF-8. */
  readonly mediaType: string;
  /** Returns the text of the exported file. */
  readonly write: (source: Ladder | Level) => string;
}
