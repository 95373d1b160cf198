import type { Place, Prose } from '../../ladder/index.js';
import type { Source } from '../source/source.js';
import type { Field } from '../words/language-words.js';
import { fieldOf } from '../words/words.js';
import { type CellContent, lineOf, proseOf } from './read-cell.js';

/** One cell of a table, wherever the table stands. */
export class Cell {
  readonly place: Place;
  /** Whether there is nothing in it. */
  readonly isBlank: boolean;
  readonly #read: () => CellContent;
  readonly #prose: (() => Prose) | undefined;
  #content: CellContent | undefined;

  constructor(place: Place, isBlank: boolean, read: () => CellContent, prose?: () => Prose) {
    this.place = place;
    this.isBlank = isBlank;
    this.#read = read;
    this.#prose = prose;
  }

  get content(): CellContent {
    this.#content ??= this.#read();
    return this.#content;
  }

  /** All of it as one text, whatever its lines look like. */
  get prose(): Prose {
    return this.#prose?.() ?? proseOf(this.content);
  }

  /** What it says as a name: on one line, without formatting. */
  get words(): string {
    return this.isBlank ? '' : lineOf(this.content);
  }
}

/**
 * The rows of a table, each with its cells from left to right. A merged cell stands in each row and column that it
 * spans, as the same object: it says the same of each, so every level or competency that it spans has its statements.
 */
export type Grid = readonly (readonly Cell[])[];

/** The words of a cell that is a title; that more than words were in it is said. */
export function titleOf(cell: Cell, source: Source): string {
  if (JSON.stringify(cell.content).includes('"href":')) source.add('formatted-title', cell.place);
  return cell.words;
}

/** A cell that names again what another has named, as in the rows of a list or in a second table, is form, as keys of data are. */
export function sayAgain(named: { readonly place: Place }, cell: { readonly place: Place }, source: Source): void {
  if (named.place !== cell.place) source.syntax.push(cell.place);
}

/** What a column or a row is for, by its name. */
export type Role = Field | 'kind' | 'parent' | 'none';

export function roleOf(name: string): Role {
  // As `csvFormat` calls them.
  if (name === 'Kind') return 'kind';
  if (name === 'Part of') return 'parent';
  return fieldOf(name) ?? 'none';
}
