import type { Cell, CellValue, MergeRange, RichTextRun, Sheet } from 'hucre';
import { escapeHtml } from '../../labels/index.js';
import { type Unzipped, zipAgain } from './unzip.js';

/** The files of an .xlsx that are read: cells, but no pictures or macros. */
export const isOfXlsx = (path: string): boolean => /\.(?:xml|rels)$/i.test(path);

type Format = (value: CellValue, format: string) => string;

/**
 * Converts the visible sheets of a workbook to HTML: a table for each, with a line of text for each row, below the name of the sheet if
 * there are several. Formulas have their saved value. Dates and numbers are formatted as in Excel.
 */
export async function xlsxToHtml({ files }: Extract<Unzipped, { files: unknown }>): Promise<string> {
  const { readXlsx, formatValue } = await import('hucre');
  const book = await readXlsx(await zipAgain(files), { readStyles: true, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
  const sheets = book.sheets.filter(({ rows }) => rows.some((row) => row.some((value) => value !== null && value !== '')));
  const title = book.properties?.title?.trim();
  const head = `<!DOCTYPE html>${title ? `<title>${escapeHtml(title)}</title>` : ''}`;
  const tables = sheets.map((sheet) => (sheets.length > 1 ? `\n<h1>${escapeHtml(sheet.name)}</h1>` : '') + tableOf(sheet, formatValue));
  return `${head}${tables.join('')}\n`;
}

/** Converts a sheet to a table. Each row is a line of text, so that line numbers in issues are row numbers. */
function tableOf({ rows, cells, merges = [] }: Sheet, format: Format): string {
  const spans = new Map(merges.map((merge) => [`${merge.startRow},${merge.startCol}`, merge]));
  const covered = coveredBy(merges, rows);
  const written = rows.map((row, y) => {
    const last = row.findLastIndex((value, x) => (value !== null && value !== '') || covered.has(`${y},${x}`) || spans.has(`${y},${x}`));
    let line = '';
    for (let x = 0; x <= last; x++) {
      const key = `${y},${x}`;
      if (!covered.has(key)) line += `<td${spanOf(spans.get(key))}>${contentOf(cells?.get(key), row[x] ?? null, format)}</td>`;
    }
    return line === '' ? '' : `<tr>${line}</tr>`;
  });
  return `<table>${written.join('\n').trimEnd()}</table>`;
}

/** The keys of the cells that a merged cell replaces. */
function coveredBy(merges: readonly MergeRange[], rows: readonly (readonly unknown[])[]): Set<string> {
  const covered = new Set<string>();
  for (const { startRow, startCol, endRow, endCol } of merges)
    for (let y = startRow; y <= Math.min(endRow, rows.length - 1) && covered.size < mostCovered; y++)
      for (let x = startCol; x <= Math.min(endCol, startCol + widest); x++) if (y !== startRow || x !== startCol) covered.add(`${y},${x}`);
  return covered;
}

const widest = 200;
const mostCovered = 200_000;

function spanOf(merge: MergeRange | undefined): string {
  if (!merge) return '';
  const [columns, rows] = [merge.endCol - merge.startCol + 1, merge.endRow - merge.startRow + 1];
  return `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
}

function contentOf(cell: Cell | undefined, value: CellValue, format: Format): string {
  const { richText, hyperlink, style } = cell ?? {};
  const html = richText ? richText.map(runOf).join('') : lines(textOf(value, style?.numFmt, format));
  return hyperlink?.target && html !== '' ? `<a href="${escapeHtml(hyperlink.target)}">${html}</a>` : html;
}

/** Only runs of rich text keep bold and italics. A cell that is bold as a whole, such as a header, is plain text. */
function runOf({ text, font }: RichTextRun): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  let html = lines(words);
  if (font?.italic && html !== '') html = `<i>${html}</i>`;
  if (font?.bold && html !== '') html = `<b>${html}</b>`;
  return lines(before) + html + lines(after);
}

function textOf(value: CellValue, numFmt: string | undefined, format: Format): string {
  if (value === null) return '';
  if (value instanceof Date) return format(value, numFmt && numFmt !== 'General' ? numFmt : 'yyyy-mm-dd');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numFmt && numFmt !== 'General' ? format(value, numFmt) : String(value);
  return value;
}

const lines = (text: string): string => escapeHtml(text.replace(/_x000D_/g, '').replace(/\r\n?/g, '\n')).replaceAll('\n', '<br>');
