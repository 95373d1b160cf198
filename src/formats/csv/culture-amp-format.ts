import {
  type Competency,
  type Expectation,
  type ExportFormat,
  type Ladder,
  type Level,
  levelName,
  levelsOf,
  proseText,
} from '../../ladder/index.js';
import { writeCsv } from './write-csv.js';

/** Maximum number of competencies that Culture Amp imports from a file. */
const mostRows = 30;

/**
 * Writes a row for each competency, for Culture Amp: `Title`, `Description` (the summary, if it is the same at all levels), a column with
 * the expectations of each level, and an empty `Learning resources`.
 *
 * Culture Amp refuses files of more than 30 rows; `cultureAmpFiles` splits them. Summaries, facts and examples of levels are left out,
 * because the format has no cells for them. `readCsv` reads the result.
 */
export const cultureAmpFormat: ExportFormat = {
  id: 'culture-amp',
  name: 'Culture Amp',
  extension: 'culture-amp.csv',
  mediaType: 'text/csv',
  write: (source) => sheetOf(source, rowsOf(source)),
};

/** Writes the rows of `cultureAmpFormat` to as many files as needed, with at most 30 rows in each. Keeps the order of the ladder. */
export function cultureAmpFiles(source: Ladder | Level): string[] {
  const rows = rowsOf(source);
  const files: string[] = [];
  for (let at = 0; at < Math.max(rows.length, 1); at += mostRows) files.push(sheetOf(source, rows.slice(at, at + mostRows)));
  return files;
}

function sheetOf(source: Ladder | Level, rows: readonly (readonly string[])[]): string {
  const names = levelsOf(source).map(levelName);
  return writeCsv([['Title', 'Description', ...names, 'Learning resources'], ...rows]);
}

function rowsOf(source: Ladder | Level): string[][] {
  const levels = levelsOf(source);
  const dimensions = new Map<string, (Competency | undefined)[]>();
  for (const [at, { competencies }] of levels.entries())
    for (const competency of competencies) {
      const cells = dimensions.get(competency.id) ?? levels.map(() => undefined);
      dimensions.set(
        competency.id,
        cells.map((cell, nth) => (nth === at ? competency : cell)),
      );
    }
  return [...dimensions.values()].map((cells) => {
    const summaries = cells.flatMap((cell) => (cell ? [proseText(cell.summary ?? '')] : []));
    const shared = new Set(summaries).size === 1 ? (summaries[0] ?? '') : '';
    const title = cells.find((cell) => cell !== undefined)?.title ?? '';
    return [title, shared, ...cells.map((cell) => (cell ? cellOf(cell, shared === '') : '')), ''];
  });
}

/** The paragraphs of a cell: the summary (unless it is in `Description`), the expectations, and the examples after `Examples:`. */
function cellOf({ summary = '', expectations, examples }: Competency, hasSummary: boolean): string {
  const lines = (list: readonly Expectation[], depth = 0): string[] =>
    list.flatMap(({ text, children = [] }) => [
      `${'  '.repeat(depth)}• ${proseText(text).replace(/\n+/g, (breaks) => `${breaks}${'  '.repeat(depth + 1)}`)}`,
      ...lines(children, depth + 1),
    ]);
  return [
    hasSummary ? proseText(summary) : '',
    lines(expectations).join('\n'),
    examples.length > 0 ? `Examples:\n${lines(examples).join('\n')}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
