import type { Place, Prose } from '../../ladder/index.js';

/**
 * The kind that a file declares for a part. A `heading` names its children, a `group` is a list of examples, a `text` is a paragraph.
 * Without a kind, the position of the part decides.
 */
export type PartKind = 'ladder' | 'level' | 'competency' | 'expectation' | 'example' | 'group' | 'fact' | 'summary' | 'heading' | 'text';

/** A node of the data of another tool: a block of Notion, an item of CASE, or a term of schema.org, with its children. */
export interface Part {
  readonly kind?: PartKind | undefined;
  /** The name, or the text of a part without one. */
  readonly name: Prose;
  readonly code?: string | undefined;
  /** Competencies of different levels that are the same dimension share it. */
  readonly id?: string | undefined;
  /** The description. */
  readonly about?: string | undefined;
  /** The label and the value, if the part can be a fact. */
  readonly fact?: { readonly label: string; readonly value: Prose } | undefined;
  readonly parts: readonly Part[];
  readonly place: Place;
}

/** Maximum depth of parts that are read. Also ends circular references. */
export const deepestPart = 40;
