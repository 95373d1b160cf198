import type { Cell, RichTextRun } from 'hucre';
import { type Definition, type Prose, proseText } from '../../ladder/index.js';
import { statementColumns, statementRows } from '../csv/statement-rows.js';
import { forXml, proseRuns } from './prose-runs.js';

/** Widths of `statementColumns`, in characters. */
const widths = [10, 28, 28, 14, 32, 90];

/** Writes a workbook with a row for each statement, and loads the package that writes it. */
export async function writeXlsx(source: Definition): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('hucre');
  const rows = [[...statementColumns], ...statementRows(source)];
  const cells = new Map<string, Partial<Cell>>();
  for (const [y, row] of rows.entries())
    for (const [x, prose] of row.entries()) {
      const style = { ...(y === 0 && { font: { bold: true } }), alignment: { wrapText: true, vertical: 'top' as const }, numFmt: '@' };
      cells.set(`${y},${x}`, { ...cellOf(prose), style });
    }
  return write({
    sheets: [
      {
        name: 'Ladder',
        columns: widths.map((width) => ({ width })),
        rows: rows.map((row) => row.map((prose) => forXml(proseText(prose)))),
        cells,
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:F${rows.length}` },
      },
    ],
    properties: { title: forXml(source.title) },
  });
}

/** A text cell, never a formula; with rich text if some of it is bold or italic. */
function cellOf(prose: Prose): Partial<Cell> {
  const value = forXml(proseText(prose));
  const runs = proseRuns(prose).map(
    ({ text, strong, em }): RichTextRun => ({ text, font: { ...(strong && { bold: true }), ...(em && { italic: true }) } }),
  );
  const isPlain = runs.every(({ font }) => !font?.bold && !font?.italic);
  return isPlain ? { value, type: 'string' } : { value, type: 'richText', richText: runs };
}
