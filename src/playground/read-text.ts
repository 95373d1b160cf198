import { readLadder } from '../formats/index.js';
import { escapeHtml, renderLadder, renderNotes } from '../html/index.js';
import type { Labels } from '../labels/index.js';
import type { Issue } from '../ladder/index.js';

/** What is shown of a text: ready to be put into a page, as it comes from a worker. */
export interface Shown {
  readonly text: string;
  /** In the order of their lines. */
  readonly issues: readonly Issue[];
  /** The ladder as HTML; undefined where there is none. */
  readonly html: string | undefined;
  /** The data, and a name for its file. */
  readonly json: string;
  readonly fileName: string;
}

/** What is to be read, and the words around what is shown of it. */
export interface Asked {
  readonly text: string;
  readonly labels?: Partial<Labels> | undefined;
}

/** Reads a text, whatever it is: without an ending, a file is taken for what it looks like. */
export function readText({ text, labels }: Asked): Shown {
  const { ladder, issues } = readLadder([{ path: 'ladder', text }]);
  const lineOf = ({ place }: Issue): number => place?.start.line ?? Infinity;
  const inOrder = issues.toSorted((a, b) => (lineOf(a) === lineOf(b) ? 0 : lineOf(a) - lineOf(b)));
  if (!ladder) return { text, issues: inOrder, html: undefined, json: '', fileName: '' };
  // The page has names of its own.
  const options = { headingLevel: 3, idPrefix: 'shown-', labels } as const;
  return {
    text,
    issues: inOrder,
    html: `<h2>${escapeHtml(ladder.title)}</h2>${renderLadder(ladder, options)}${renderNotes(ladder.notes, options)}`,
    json: `${JSON.stringify(ladder, undefined, 2)}\n`,
    fileName: `${ladder.id}.json`,
  };
}
