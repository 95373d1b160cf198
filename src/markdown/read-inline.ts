import type { Issue, Prose } from '../ladder/index.js';
import { readProse } from './read-prose.js';
import { Report } from './report.js';

/** The result of `readInline`. */
export interface ReadInlineResult {
  readonly prose: Prose;
  /** The issues, with places in the given text. */
  readonly issues: readonly Issue[];
}

/**
 * Reads inline Markdown, such as a cell of a table: marks, code and links, but no blocks.
 *
 * A line break becomes a hard line break, because people type it deliberately in a spreadsheet. Never throws. Runs in linear
 * time.
 *
 * @example readInline('Leads **several** teams').prose // ['Leads ', { strong: 'several' }, ' teams']
 */
export function readInline(text: string): ReadInlineResult {
  const report = new Report(text);
  const lines = [0, report.length] as const;
  // In Markdown, two spaces before a line break make it a hard line break.
  const prose = readProse(text.replace(/(?<!\\)\n/g, '  \n'), lines, { report, env: {}, labels: new Set() });
  return { prose, issues: report.issues };
}
