import papaparse from 'papaparse';
import type { Place, Position } from '../ladder/index.js';
import { LadderInWork } from './draft-ladder.js';
import { Cell } from './grid.js';
import type { RawCell } from './raw-cell.js';
import { readCell, type Spot } from './read-cell.js';
import { exportColumns, isExport, readExport } from './read-csv-export.js';
import { readGrid } from './read-grid.js';
import { ReadReport } from './read-report.js';
import type { Dialect, Reading, ReadOptions } from './reading.js';
import { withUnreadWords } from './unread-words.js';

const wanted =
  'Give its first row or column the names of the levels, and the other those of the competencies; or a row for each expectation, under `Level`, `Competency` and `Expectation`.';

/**
 * Reads a ladder from a table of comma- or tab-separated values: a matrix of levels and competencies either way round, a
 * row for each statement, 15Five's career paths, Culture Amp's competencies, or what `csvFormat` writes.
 *
 * The delimiter is found out. Cells of many lines are as `readCell` says, and issues have their true lines. Nothing
 * throws and no word is lost: what is not in the ladder is within the lines of an issue.
 */
export function readCsv(text: string, options: ReadOptions = {}): Reading {
  return withUnreadWords(text, options.path, readCsvFile(text, options));
}

/** The same without the net beneath it, which `readLadder` has of its own. */
export function readCsvFile(text: string, { path }: ReadOptions): Reading {
  const report = new ReadReport(text, path);
  const { rows, delimiter } = splitRows(report);
  const dialect: Dialect = delimiter === '\t' ? 'tsv' : 'csv';
  const ladder = new LadderInWork(report);
  const grid = rows.map((row) => row.map((raw) => cellOf(raw, report)));
  const [header] = rows;
  const isRead = !report.isTooLong && (isExport(header) ? readExport(rows, ladder, report) : readGrid(grid, ladder, report));
  const found = isRead ? ladder.finish(dialect) : undefined;
  if (!found && !report.isTooLong) report.refuse(wanted);
  return { ladder: found, dialect, issues: report.issues, syntax: found ? report.syntax : [] };
}

function splitRows(report: ReadReport): { readonly rows: readonly (readonly RawCell[])[]; readonly delimiter: string } {
  const { text } = report;
  const rows: RawCell[][] = [];
  let delimiter = ',';
  let from = 0;
  papaparse.parse<string[]>(text, {
    newline: '\n',
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      delimiter = meta.delimiter;
      rows.push(placeCells(data, text, from, meta.cursor, delimiter));
      for (const { message, type } of errors)
        if (type === 'Quotes') report.add('mended-syntax', report.between(from, meta.cursor), `${message}.`);
      from = meta.cursor;
    },
  });
  return { rows, delimiter };
}

/** What parts the cells of the first lines most evenly; a tab where there is one, as texts have commas. */
function delimiterOf(text: string): string {
  if (text.startsWith(exportColumns.join(','))) return ',';
  const { meta } = papaparse.parse(text.slice(0, 200_000), { newline: '\n', preview: 10, delimitersToGuess: ['\t', ',', ';', '|'] });
  return meta.delimiter;
}

/** Papaparse says where a row ends; within it, a cell is as long as its text, its quotes and what is around it. */
function placeCells(cells: readonly string[], text: string, from: number, to: number, delimiter: string): RawCell[] {
  let at = from;
  let isLost = false;
  return cells.map((cell) => {
    const isQuoted = text[at] === '"';
    const start = isQuoted ? at + 1 : at;
    const end = start + cell.length + (isQuoted ? cell.split('"').length - 1 : 0);
    let next = isQuoted ? end + 1 : end;
    while (isQuoted && text[next] === ' ') next++;
    const isParted = next >= to || text.startsWith(delimiter, next) || text[next] === '\n';
    isLost ||= !isParted;
    at = next + delimiter.length;
    // Where quotes are wrong, the row's place is all that is sure.
    const said = withoutGuard(cell);
    return { text: said, ...(isLost ? { start: from, end: to } : { start: start + cell.length - said.length, end }) };
  });
}

/** As `csvFormat` writes a cell that a spreadsheet would take for a formula. */
const withoutGuard = (cell: string): string =>
  /^'+[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'+[\t\r\n]/u.test(cell) ? cell.slice(1) : cell;

function cellOf({ text, start, end }: RawCell, report: ReadReport): Cell {
  const first = report.position(start);
  const at = ({ line, column }: Spot): Position => ({
    line: first.line + line,
    column: line === 0 ? first.column + column : column + 1,
  });
  const isBlank = !/[^\s\p{Cc}\p{Cf}]/u.test(text);
  const whole = report.between(start, end);
  const between = (from: Spot, to: Spot): Place => ({ start: at(from), end: at(to) });
  return new Cell(whole, isBlank, () => readCell(text, { report, whole, between, breaks: 'kept' }));
}
