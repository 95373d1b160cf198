/**
 * The levels of one role, lowest first.
 *
 * A ladder is plain, readonly, JSON-serialisable data. The ids of levels, expectations, examples and notes are unique in
 * the ladder. The id of a competency or fact identifies a dimension: it is unique within a level, and levels that describe
 * the same dimension share it, so they can be matched by id.
 */
export interface Ladder {
  readonly id: string;
  readonly title: string;
  /** Lowest level first. */
  readonly levels: readonly Level[];
  /** The rating scale for reviews, weakest first. */
  readonly ratings?: readonly Rating[];
  /** Text of the source that belongs to no level, such as an introduction or a list of questions and answers. */
  readonly notes?: readonly Note[];
  readonly source?: Source;
}

/** One rung of a ladder, and what is expected of people on it. */
export interface Level {
  /** Unique in the ladder. Links refer to it. */
  readonly id: string;
  /** Short name, such as `L4`. */
  readonly code?: string;
  /** Plain text, such as `Lead Data Engineer`. */
  readonly title: string;
  /** Describes the role of a person at this level. */
  readonly summary?: Prose;
  readonly facts: readonly Fact[];
  readonly competencies: readonly Competency[];
  /** Examples of the level as a whole. Examples of one competency are in that competency. */
  readonly examples?: readonly Example[];
  readonly source?: Source;
}

/** A label and a value, such as `Planning horizon: 6-12 months`. */
export interface Fact {
  /** Identifies the fact at every level that has it. Unique within a level. */
  readonly id: string;
  readonly label: string;
  readonly value: Prose;
}

/** What a level expects in one area of the role, such as domain expertise. */
export interface Competency {
  /** Identifies the competency at every level that has it. Unique within a level. */
  readonly id: string;
  /** One emoji. It is decorative: hosts hide it from assistive technology. */
  readonly icon?: string;
  readonly title: string;
  readonly summary?: Prose;
  readonly expectations: readonly Expectation[];
  readonly examples: readonly Example[];
}

/** One statement of what a level expects in a competency. */
export interface Expectation {
  /** Unique in the ladder. Links and saved reviews refer to it. */
  readonly id: string;
  readonly text: Prose;
  readonly children?: readonly Expectation[];
}

/** One example of how a person met the expectations. */
export interface Example {
  /** Unique in the ladder. Links and saved reviews refer to it. */
  readonly id: string;
  readonly text: Prose;
  readonly children?: readonly Example[];
}

/** A text of the source that belongs to no level. It has a title, a text, or both. */
export interface Note {
  /** Unique in the ladder. */
  readonly id: string;
  readonly title?: string;
  readonly text?: Prose;
  /** The sections below its title, or the list items below its text. */
  readonly children?: readonly Note[];
  readonly source?: Source;
}

/** One step of a rating scale. */
export interface Rating {
  /** Unique among the ratings of the ladder. Saved reviews refer to it. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/**
 * Text with inline formatting. In a string, `\n` is a line break; `\n\n` at the top of the tree starts a new paragraph.
 * Strings are plain text, never HTML or Markdown.
 *
 * @example ['Leads projects of ', { strong: 'several teams' }, '.']
 */
export type Prose = string | readonly Inline[];

/** One piece of prose: plain text, text with a mark, or a link. */
export type Inline =
  | string
  | { readonly strong: Prose }
  | { readonly em: Prose }
  | { readonly code: string }
  /** A link. Readers and `validateLadder` accept only an `href` for which `isSafeUrl` is true. */
  | { readonly href: string; readonly text: Prose };

/** A range in the string that `proseText` returns, in UTF-16 code units from 0. `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The file that a definition was read from. */
export interface Source {
  /** File path or URL, as the caller passed it to the reader. */
  readonly path?: string;
  /** The dialect or format that the reader recognised, such as `page`. */
  readonly dialect?: string;
}

/** A problem that a reader or validator found in its input. */
export interface Issue {
  /** Name of the rule in kebab-case, such as `duplicate-id`. It does not change between versions. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** What happened, why it matters, and how to fix it. */
  readonly message: string;
  /** The file path as the caller passed it to the reader, if the input is a file. */
  readonly file?: string;
  /** The range in the text, if the input is text. */
  readonly place?: Place;
  /** Further ranges that the issue is about, such as the other cells of a column. */
  readonly places?: readonly Place[];
  /** The place in the data, if the input is data: a JSON Pointer (RFC 6901) such as `/levels/0/title`. */
  readonly path?: string;
}

/** A range of text. `end` is the position after the last character. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** A position in a text. `line` and `column` start at 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
