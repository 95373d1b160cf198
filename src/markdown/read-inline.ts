import type { Issue, Prose } from '../ladder/index.js';
import { Report } from './issues.js';
import { readProse } from './read-prose.js';

/** What a line says, and what was left out of it. */
export interface ReadInlineResult {
  readonly prose: Prose;
  /** Their places are in the text that was given. */
  readonly issues: readonly Issue[];
}

/**
 * Reads Markdown that stands within something else, such as a cell of a table: marks, code and links, no blocks.
 *
 * A line break stays one, as in a spreadsheet a person has typed it. Never throws; takes time linear in the text.
 */
export function readInline(text: string): ReadInlineResult {
  const report = new Report(text);
  const lines = [0, report.length] as const;
  // Two spaces before it make of Markdown's line break one that is seen.
  const prose = readProse(text.replace(/(?<!\\)\n/g, '  \n'), lines, { report, env: {}, labels: new Set() });
  return { prose, issues: report.issues };
}
