import type { Place, Prose } from '../../ladder/index.js';
import type { Source } from '../source/source.js';
import type { Field } from '../words/language-words.js';
import { fieldOf } from '../words/words.js';
import { type CellContent, lineOf, proseOf } from './read-cell.js';

/** A cell of a table, in any format. Its content is read on first use. */
export class Cell {
  readonly place: Place;
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

  /** The whole content as one text. */
  get prose(): Prose {
    return this.#prose?.() ?? proseOf(this.content);
  }

  /** The content as a name: plain text on one line. */
  get words(): string {
    return this.isBlank ? '' : lineOf(this.content);
  }
}

/** Whether a cell has no words: it is empty, or has a dash for “nothing”. */
export const isBlankText = (text: string): boolean => !/[^\s\p{Cc}\p{Cf}]/u.test(text) || /^\s*[-–—]\s*$/u.test(text);

/**
 * The rows of a table, each with its cells. A merged cell is in each row and column that it spans, as the same object, so its
 * statements apply to each level and competency that it spans.
 */
export type Grid = readonly (readonly Cell[])[];

/** Returns the content of a cell as a title. Reports links in it. */
export function titleOf(cell: Cell, source: Source): string {
  if (JSON.stringify(cell.content).includes('"href":')) source.add('formatted-title', cell.place);
  return cell.words;
}

/** Marks a cell as syntax if it repeats a name from another cell, such as the level in each row of a list. */
export function sayAgain(named: { readonly place: Place }, cell: { readonly place: Place }, source: Source): void {
  if (named.place !== cell.place) source.syntax.push(cell.place);
}

/** The purpose of a column or a row, according to its name. */
export type Role = Field | 'kind' | 'parent' | 'none';

export function roleOf(name: string): Role {
  // Column names of `csvFormat`.
  if (name === 'Kind') return 'kind';
  if (name === 'Part of') return 'parent';
  const plain = name.replace(/\s+\([^()]*\)$/, '');
  // The corner of a table of levels: `Level / Skill`.
  const [first = '', second] = plain.split(/\s*[/\\]\s*/);
  return fieldOf(name) ?? fieldOf(plain) ?? (second !== undefined && fieldOf(first) === 'level' ? 'level' : 'none');
}
