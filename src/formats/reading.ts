import type { Issue, Ladder, Place } from '../ladder/index.js';

/** What a file was taken for: a page in the Octopus dialect, prose under headings, bold lines for headings, and so on. */
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

/** Whose JSON it is: blocks of Notion, a package of CASE, or JSON-LD of schema.org. */
export type JsonDialect = 'notion' | 'case' | 'json-ld';

/** What a reader made of one text. */
export interface Reading {
  /** Absent when the text is no ladder; an issue says so. */
  readonly ladder: Ladder | undefined;
  readonly dialect: Dialect;
  readonly issues: readonly Issue[];
  /** Where the words of the form stand that are none of the content: keys of data, names of columns. */
  readonly syntax?: readonly Place[];
}

export interface ReadOptions {
  /** The file's path, for the issues to name and for the ladder to be called by. */
  readonly path?: string;
}
