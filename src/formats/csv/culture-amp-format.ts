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

/** How many rows of competencies Culture Amp takes in a file. */
const mostRows = 30;

/**
 * Culture Amp's competencies: a row for each, with its `Title`, its `Description` (the summary that its levels share), a
 * column of what is expected at each level, and `Learning resources`, which are left to be filled in there.
 *
 * Culture Amp refuses a file of more than 30 rows: `cultureAmpFiles` makes several of it. Summaries, facts and examples
 * of the levels themselves stay behind, as there is no cell for them. `readCsv` reads it back.
 */
export const cultureAmpFormat: ExportFormat = {
  id: 'culture-amp',
  name: 'Culture Amp',
  extension: 'culture-amp.csv',
  mediaType: 'text/csv',
  write: (source) => sheetOf(source, rowsOf(source)),
};

/** Writes what `cultureAmpFormat` does in as many files as Culture Amp takes, 30 rows in each; their order is the ladder's. */
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

/** Paragraph by paragraph: a summary of this level alone, what is expected, and examples under their name. */
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
