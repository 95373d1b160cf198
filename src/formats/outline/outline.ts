import { type Place, type Prose, proseText } from '../../ladder/index.js';
import type { Grid } from '../table/cell.js';

/**
 * A node of the tree that all formats are converted to. Headings, bold lines, labels, keys, rows and columns are parents of their
 * content.
 *
 * The reader of a format converts syntax to nodes, and knows nothing of ladders. `axes/` then finds the layers that are levels and
 * competencies, in the same way for all formats. Each text has its place in the file, and records whether it was used.
 */
export type OutlineNode = Part | Item | Paragraph | Quote | Examples | Fact | Table | Other;

/** A node before `nestBlocks` builds the tree. A heading is a `Part` without children, followed by its content. */
export type OutlineBlock = OutlineNode;

/** The syntax that names a part, such as `heading`. All levels that belong together are in one layer. */
export type Layer = 'file' | 'heading' | 'bold' | 'details' | 'label' | 'row' | 'column' | 'key' | 'entry';

/** A named node with children, such as a section with its heading. */
export interface Part {
  readonly kind: 'part';
  readonly layer: Layer;
  /** 1 to 6 for headings, from 7 for bold lines. Other layers have no depth. */
  readonly depth?: number;
  readonly name: OutlineText;
  readonly children: readonly OutlineNode[];
  readonly place: Place;
  /** The kind that the file declares, as CASE and schema.org do. */
  readonly told?: Told;
  /** A code that the file has in a field of its own, such as `L4`. */
  readonly code?: string;
  /** An id that the file declares. Competencies of different levels that are the same dimension share it. */
  readonly id?: string;
  /** Whether data marks it as a level: its name is in a field `level`, or its file has a field such as `expectations`. */
  readonly isLevelField?: boolean;
}

export type Told = 'ladder' | 'level' | 'competency' | 'expectation' | 'text';

/** A list item, or a line of a table cell. It becomes a statement, unless its label names a competency or a level. */
export interface Item {
  readonly kind: 'item';
  readonly text: OutlineText;
  readonly label?: Label;
  readonly children: readonly OutlineNode[];
  readonly place: Place;
  readonly id?: string;
}

/** A paragraph. The list after a paragraph that ends in a colon is in its `children`. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: OutlineText;
  readonly label?: Label;
  readonly children: readonly OutlineNode[];
  readonly place: Place;
}

/** The start of a text, before a colon or in bold. `rest` is the text after it. */
export interface Label {
  readonly name: OutlineText;
  readonly rest?: OutlineText;
  readonly isBold: boolean;
}

export interface Quote {
  readonly kind: 'quote';
  readonly children: readonly OutlineNode[];
  readonly place: Place;
}

/** Nodes that the file declares to be examples: below `Examples:`, in `<details>`, or in a column or key with such a name. */
export interface Examples {
  readonly kind: 'examples';
  readonly children: readonly OutlineNode[];
  readonly place: Place;
}

/** A label and a value that the file declares to be a fact. */
export interface Fact {
  readonly kind: 'fact';
  readonly name: OutlineText;
  readonly text: OutlineText;
  readonly place: Place;
  readonly id?: string;
}

/** A table. Its rows and its columns are two layers, which share the cells. */
export interface Table {
  readonly kind: 'table';
  readonly grid: Grid;
  readonly place: Place;
}

/** A block that a ladder cannot contain, such as code. It is reported as an issue if the file is a ladder. */
export interface Other {
  readonly kind: 'other';
  readonly what: string;
  readonly place: Place;
}

/** A text of a file, with its place. */
export class OutlineText {
  readonly prose: Prose;
  readonly place: Place;
  /** Whether the text is not searched for a code or an icon, such as `&#76;4` in Markdown. */
  readonly isLiteral: boolean;
  #words: string | undefined;
  #isTaken = false;

  constructor(prose: Prose, place: Place, isLiteral = false) {
    this.prose = prose;
    this.place = place;
    this.isLiteral = isLiteral;
  }

  /** The plain text on one line, for comparisons of names. */
  get words(): string {
    this.#words ??= proseText(this.prose)
      .replace(/[ \t-\r]+/g, ' ')
      .trim();
    return this.#words;
  }

  /** Returns the text to add it to the ladder, and marks it as used. */
  take(): Prose {
    this.#isTaken = true;
    return this.prose;
  }

  get isTaken(): boolean {
    return this.#isTaken;
  }
}
