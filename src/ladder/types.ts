/**
 * One role's levels, lowest first.
 *
 * Everything in a ladder is plain, readonly, JSON-serialisable data. `id`s of levels, expectations and
 * examples are unique in the ladder. The id of a competency or of a fact names a dimension, which is the
 * same along the ladder: levels that speak of the same dimension share it, so they can be lined up by id.
 */
export interface Ladder {
  readonly id: string;
  readonly title: string;
  /** Lowest level first. */
  readonly levels: readonly Level[];
  /** Words to rate with, weakest first. */
  readonly ratings?: readonly Rating[];
  /** What its source says beside the levels: an introduction, answers to questions. */
  readonly notes?: readonly Note[];
  readonly source?: Source;
}

/** One rung of a ladder: what is expected of someone there. */
export interface Level {
  readonly id: string;
  /** Short name of the rung, such as `L4`. */
  readonly code?: string;
  /** Plain text, such as `Lead Data Engineer`. */
  readonly title: string;
  /** Who someone at this level is. */
  readonly summary?: Prose;
  readonly facts: readonly Fact[];
  readonly competencies: readonly Competency[];
  /** Examples of the level as a whole; those of one competency are with it. */
  readonly examples?: readonly Example[];
  readonly source?: Source;
}

/** A label and a value, such as `Planning horizon: 6-12 months`. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: Prose;
}

/** A dimension of the role, the same along the ladder. */
export interface Competency {
  readonly id: string;
  /** One emoji, for decoration: it is never the only carrier of meaning. */
  readonly icon?: string;
  readonly title: string;
  readonly summary?: Prose;
  readonly expectations: readonly Expectation[];
  readonly examples: readonly Example[];
}

/** What is expected at a level in a competency, one statement. */
export interface Expectation {
  readonly id: string;
  readonly text: Prose;
  readonly children?: readonly Expectation[];
}

/** What meeting the expectations has looked like. */
export interface Example {
  readonly id: string;
  readonly text: Prose;
  readonly children?: readonly Example[];
}

/** A text of the source that is neither level nor competency. It has a title, a text, or both. */
export interface Note {
  /** Unique in the ladder. */
  readonly id: string;
  readonly title?: string;
  readonly text?: Prose;
  /** What stands beneath its title, or the bullets beneath its text. */
  readonly children?: readonly Note[];
  readonly source?: Source;
}

/** A word to rate with, and what it means. */
export interface Rating {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/**
 * Text with inline formatting. In a string `\n` is a line break, and `\n\n` at the top of the tree starts a
 * new paragraph. It is never HTML and never Markdown.
 */
export type Prose = string | readonly Inline[];

export type Inline =
  | string
  | { readonly strong: Prose }
  | { readonly em: Prose }
  | { readonly code: string }
  /** A link; `href` has passed the allow-list of `isSafeUrl`. */
  | { readonly href: string; readonly text: Prose };

/** A part of the text of prose, as `proseText` gives it: UTF-16 code units from 0, `end` after the last. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where a definition came from. */
export interface Source {
  /** File path or URL, as it was given to the reader. */
  readonly path?: string;
  /** What the reader took the file for, such as `page`. */
  readonly dialect?: string;
}

/** Something the reader or the validator has to say about its input. */
export interface Issue {
  /** Name of the rule, in kebab-case, stable over versions. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** What happened, why it matters, and how to fix it. */
  readonly message: string;
  /** The file, for input that was a file: the path that the reader was given. */
  readonly file?: string;
  /** Where in the text, for input that was text. */
  readonly place?: Place;
  /** Where in the data, for input that was data: a JSON Pointer (RFC 6901) such as `/levels/0/title`. */
  readonly path?: string;
}

/** A range of text; `end` is the position after its last character. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** A position in a text; both count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
