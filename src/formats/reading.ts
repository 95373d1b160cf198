import type { Issue, Ladder, Place } from '../ladder/index.js';

/** The dialect that a file was read as, such as `page` for a level with its competencies as headings. See `readLadder`. */
export type Dialect =
  | 'page'
  | 'outline'
  | 'bold'
  | 'table'
  | 'html'
  | 'docx'
  | 'xlsx'
  | 'csv'
  | 'tsv'
  | 'yaml'
  | 'front-matter'
  | 'json'
  | JsonDialect;

/** JSON that another tool defines: blocks of Notion, a package of CASE, or JSON-LD of schema.org. */
export type JsonDialect = 'notion' | 'case' | 'json-ld';

/** The result of reading one text. */
export interface Reading {
  /** `undefined` if the text is not a ladder. In that case an issue says why. */
  readonly ladder: Ladder | undefined;
  readonly dialect: Dialect;
  readonly issues: readonly Issue[];
  /** Places of words that are syntax, not content: keys of data, names of columns. */
  readonly syntax?: readonly Place[];
}

export interface ReadOptions {
  /** Path of the file, for issues, and for the title of a ladder that names none. */
  readonly path?: string;
}
