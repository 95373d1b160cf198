import { type LevelsOption, readLadder } from '../formats/index.js';
import { escapeHtml, renderLadder, renderNotes } from '../html/index.js';
import type { Labels } from '../labels/index.js';
import type { Issue } from '../ladder/index.js';

/** Result of reading a text, rendered in the worker. */
export interface PlaygroundResult {
  /** The text that was read. */
  readonly text: string;
  /** Issues sorted by line. */
  readonly issues: readonly Issue[];
  /** What was taken for levels and competencies, in a sentence; or an empty string. */
  readonly says: string;
  /** The ladder as HTML, or `undefined` if none could be read. */
  readonly html: string | undefined;
  /** The ladder as JSON, or an empty string. */
  readonly json: string;
  /** File name for the JSON, or an empty string. */
  readonly fileName: string;
}

/** Message to the worker: a text to read, what its levels are if that is chosen, and labels to override in the rendered ladder. */
export interface ReadRequest {
  readonly text: string;
  readonly levels?: LevelsOption | undefined;
  readonly labels?: Partial<Labels> | undefined;
}

/** Reads a text in any format. The path has no extension, so that the format is recognised by content. */
export function readText({ text, levels, labels }: ReadRequest): PlaygroundResult {
  const { ladder, issues, readings } = readLadder([{ path: 'ladder', text }], { levels });
  const says = readings.map((reading) => reading.says).join(' ');
  const lineOf = ({ place }: Issue): number => place?.start.line ?? Infinity;
  const inOrder = issues.toSorted((a, b) => (lineOf(a) === lineOf(b) ? 0 : lineOf(a) - lineOf(b)));
  if (!ladder) return { text, issues: inOrder, says, html: undefined, json: '', fileName: '' };
  // A prefix keeps ids of the ladder apart from those of the page.
  const options = { headingLevel: 3, idPrefix: 'shown-', labels } as const;
  return {
    text,
    issues: inOrder,
    says,
    html: `<h2>${escapeHtml(ladder.title)}</h2>${renderLadder(ladder, options)}${renderNotes(ladder.notes, options)}`,
    json: `${JSON.stringify(ladder, undefined, 2)}\n`,
    fileName: `${ladder.id}.json`,
  };
}
