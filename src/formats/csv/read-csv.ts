import papaparse from 'papaparse';
import { canonicalProse, type Place, type Position } from '../../ladder/index.js';
import { readTable } from '../axes/read-matrix.js';
import { LadderBuilder } from '../draft/ladder-builder.js';
import type { Dialect } from '../reading.js';
import type { Source } from '../source/source.js';
import { Cell, isBlankText } from '../table/cell.js';
import { readCell, type Spot } from '../table/read-cell.js';
import { withoutGuards } from './formula-guard.js';
import type { RawCell } from './raw-cell.js';
import { type ExportCell, isExport, readExport } from './read-csv-export.js';
import { statementColumns } from './statement-rows.js';

/** Reads a table of comma- or tab-separated values. The delimiter is detected. `chosen`: whether rows or columns are levels. */
export function readCsvSource(
  source: Source,
  chosen?: 'rows' | 'columns',
): { readonly dialect: Dialect; readonly builder: LadderBuilder | undefined } {
  const { rows, delimiter } = splitRows(source);
  const builder = new LadderBuilder(source);
  const grid = rows.map((row) => row.map((raw) => cellOf(raw, source)));
  const [header] = rows;
  const isRead = isExport(header?.map(({ text }) => text))
    ? readExport(
        rows.map((row) => row.map((raw) => plainCell(raw, source))),
        builder,
        source,
      )
    : readTable(grid, builder, source, { isOnly: true }, chosen);
  return { dialect: delimiter === '\t' ? 'tsv' : 'csv', builder: isRead ? builder : undefined };
}

function splitRows(source: Source): { readonly rows: readonly (readonly RawCell[])[]; readonly delimiter: string } {
  const { text } = source;
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
        if (type === 'Quotes') source.add('mended-syntax', source.between(from, meta.cursor), `${message}.`);
      from = meta.cursor;
    },
  });
  return { rows, delimiter };
}

/** Detects the delimiter that gives rows of equal length in the first ten rows. A tab takes precedence, because texts contain commas. */
function delimiterOf(text: string): string {
  if (text.startsWith(statementColumns.join(','))) return ',';
  const { meta } = papaparse.parse(text.slice(0, 200_000), { newline: '\n', preview: 10, delimitersToGuess: ['\t', ',', ';', '|'] });
  return meta.delimiter;
}

/** Computes the offsets of the cells of a row from the lengths of their texts and quotes. Papaparse only reports the end of the row. */
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
    // With wrong quotes, only the offsets of the row are known.
    const said = withoutGuards(cell);
    const isGuarded = cell.startsWith("'") && !cell.startsWith(said.slice(0, 2));
    return { text: said, ...(isLost ? { start: from, end: to } : { start: isGuarded ? start + 1 : start, end }) };
  });
}

/** A cell of plain text, without Markdown. */
const plainCell = ({ text, start, end }: RawCell, source: Source): ExportCell => ({
  prose: canonicalProse(text.replace(/\r\n?/g, '\n')),
  place: source.between(start, end),
});

function cellOf({ text, start, end }: RawCell, source: Source): Cell {
  const first = source.position(start);
  const at = ({ line, column }: Spot): Position => ({
    line: first.line + line,
    column: line === 0 ? first.column + column : column + 1,
  });
  const isBlank = isBlankText(text);
  const whole = source.between(start, end);
  const between = (from: Spot, to: Spot): Place => ({ start: at(from), end: at(to) });
  return new Cell(whole, isBlank, () => readCell(text, { report: source, whole, between, breaks: 'kept' }));
}
