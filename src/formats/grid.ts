import type { Place } from '../ladder/index.js';
import { type CellContent, lineOf } from './read-cell.js';
import type { ReadReport } from './read-report.js';

/** One cell of a table, wherever the table stands. */
export class Cell {
  readonly place: Place;
  /** Whether there is nothing in it. */
  readonly isBlank: boolean;
  readonly #read: () => CellContent;
  #content: CellContent | undefined;

  constructor(place: Place, isBlank: boolean, read: () => CellContent) {
    this.place = place;
    this.isBlank = isBlank;
    this.#read = read;
  }

  get content(): CellContent {
    this.#content ??= this.#read();
    return this.#content;
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

/** What stands around a table and says what its cells are of. */
export interface Around {
  /** The heading above it, which names the competency or the level where the table does not. */
  readonly heading?: Cell | undefined;
}

/** The words of a cell that is a title; that more than words were in it is said. */
export function titleOf(cell: Cell, report: ReadReport): string {
  if (JSON.stringify(cell.content).includes('"href":')) report.add('formatted-title', cell.place);
  return cell.words;
}

/** A cell that names again what another has named, as in the rows of a list or in a second table, is form, as keys of data are. */
export function sayAgain(named: { readonly place: Place }, cell: { readonly place: Place }, report: ReadReport): void {
  if (named.place !== cell.place) report.syntax.push(cell.place);
}

/** What a column or a row is for, by its name. */
export type Role =
  | 'level'
  | 'title'
  | 'competency'
  | 'group'
  | 'text'
  | 'description'
  | 'example'
  | 'kind'
  | 'parent'
  | 'path'
  | 'aside'
  | 'none';

const roles: readonly (readonly [Role, RegExp])[] = [
  ['level', /^(?:levels?|lvl|grades?|codes?|bands?|rungs?|seniority)$/],
  ['title', /^(?:(?:job|role|level|position) ?(?:title|name)|titles?|roles?|positions?|names?)$/],
  ['competency', /^(?:(?:core )?(?:competenc(?:y|ies|es?)|skills?|dimensions?|attributes?|capabilit(?:y|ies))(?: (?:name|area))?)$/],
  ['group', /^(?:categor(?:y|ies)|groups?|themes?|areas?|pillars?|domains?|sections?|topics?)$/],
  [
    'text',
    /^(?:expectations?|texts?|(?:key )?behaviou?rs?|indicators?|statements?|criteri(?:a|on)|requirements?|descriptors?|responsibilit(?:y|ies)|what (?:it|good|this) looks? like)$/,
  ],
  ['description', /^(?:descriptions?|summar(?:y|ies)|definitions?|about|overview|meaning)$/],
  ['example', /^(?:examples?|evidence)$/],
  ['kind', /^kind$/],
  ['parent', /^part of$/],
  ['path', /^(?:(?:career )?path)$/],
  ['aside', /^(?:notes?|comments?|(?:learning )?resources?|links?|urls?|weights?|weighting|owners?|ids?|order|no|nr|#|number)$/],
];

export function roleOf(name: string): Role {
  const plain = name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[^\p{L}\p{N}# ]/gu, '')
    .trim();
  return roles.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'none';
}
