import { type Place, type Prose, proseText } from '../../ladder/index.js';
import type { Grid } from '../table/cell.js';

/**
 * A file as a tree, whatever its form: what a heading, a bold line, a label, a list, a key, a row or a column holds.
 *
 * A form reader makes nodes of what the syntax says, and knows nothing of ladders. Which layer of named nodes are the levels
 * and which the competencies is found later, for all forms alike (`axes/`). Each text has its place in the file, and remembers
 * whether it was taken, so that what nothing took gets an issue.
 */
export type OutlineNode = Part | Item | Paragraph | Quote | Examples | Fact | Table | Other;

/** What a file is made of, before what stands beneath a heading is put there: a heading is a `Part` without children. */
export type OutlineBlock = OutlineNode;

/** The syntax that names a part. A level is never looked for in two layers at once. */
export type Layer = 'file' | 'heading' | 'bold' | 'details' | 'label' | 'row' | 'column' | 'key' | 'entry';

/** Something with a name, and what stands beneath it. */
export interface Part {
  readonly kind: 'part';
  readonly layer: Layer;
  /** Of a heading 1 to 6; bold lines are deeper than every heading. Other layers have none. */
  readonly depth?: number;
  readonly name: OutlineText;
  readonly children: readonly OutlineNode[];
  readonly place: Place;
  /** What the file itself says that it is, as CASE and schema.org do. */
  readonly told?: Told;
  /** A code that the file gives apart from the name. */
  readonly code?: string;
  /** An id that the file gives. Of a competency, that of its dimension. */
  readonly id?: string;
  /** It is called by a field that says `level`. */
  readonly isLevelField?: boolean;
}

export type Told = 'ladder' | 'level' | 'competency' | 'expectation' | 'text';

/** A bullet, or a line of a cell: a statement, unless its label names a competency or a level. */
export interface Item {
  readonly kind: 'item';
  readonly text: OutlineText;
  readonly label?: Label;
  readonly children: readonly OutlineNode[];
  readonly place: Place;
  readonly id?: string;
}

/** A paragraph. One that leads to a list has that beneath it. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: OutlineText;
  readonly label?: Label;
  readonly children: readonly OutlineNode[];
  readonly place: Place;
}

/** What a text begins with before a colon, or in bold; `rest` is what follows. Both are words of the text. */
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

/** What the file says are examples: beneath `Examples:`, in `<details>`, in a column or a key of that name. */
export interface Examples {
  readonly kind: 'examples';
  readonly children: readonly OutlineNode[];
  readonly place: Place;
}

/** A label and a value that the file itself says are one. */
export interface Fact {
  readonly kind: 'fact';
  readonly name: OutlineText;
  readonly text: OutlineText;
  readonly place: Place;
  readonly id?: string;
}

/** Two crossing layers: rows and columns. */
export interface Table {
  readonly kind: 'table';
  readonly grid: Grid;
  readonly place: Place;
}

/** What a ladder has no place for, such as code: where it stands in a ladder, its issue is added. */
export interface Other {
  readonly kind: 'other';
  readonly what: string;
  readonly place: Place;
}

/** Words of a file, and where they stand. */
export class OutlineText {
  readonly prose: Prose;
  readonly place: Place;
  /** Whether the file says that no code and no icon is to be looked for, as `&#76;4` does in Markdown. */
  readonly isLiteral: boolean;
  #words: string | undefined;
  #isTaken = false;

  constructor(prose: Prose, place: Place, isLiteral = false) {
    this.prose = prose;
    this.place = place;
    this.isLiteral = isLiteral;
  }

  /** Without marks and on one line: what names are compared by. */
  get words(): string {
    this.#words ??= proseText(this.prose)
      .replace(/[ \t-\r]+/g, ' ')
      .trim();
    return this.#words;
  }

  /** The words, for a part of the ladder to have. */
  take(): Prose {
    this.#isTaken = true;
    return this.prose;
  }

  get isTaken(): boolean {
    return this.#isTaken;
  }
}
