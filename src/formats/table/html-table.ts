import { Parser } from 'htmlparser2';
import { canonicalProse, joinProse, type Place, type Prose } from '../../ladder/index.js';
import { hasWords } from '../../markdown/dialects/index.js';
import { readInline } from '../../markdown/index.js';
import type { Source } from '../source/source.js';
import { Cell, type Grid, isBlankText } from './cell.js';
import { LineWriter } from './html-lines.js';
import type { PiecedText } from './pieced-text.js';
import { type CellContent, readCell, type Spot } from './read-cell.js';

export interface HtmlTable {
  readonly grid: Grid;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

export interface HtmlTables {
  readonly tables: readonly HtmlTable[];
  /** Offsets of texts outside of the tables. */
  readonly others: readonly { readonly start: number; readonly end: number }[];
  /** Offset of the end of the last table, or of the HTML around it. */
  readonly end: number;
}

/** Whether an element is ignored with its content. */
export type IsUnseen = (tag: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }) => boolean;

/** Maximum depth of nested elements. Real pages have a few dozen, and the time that the parser takes for a tag grows with its depth. */
export const deepestElement = 1_000;

/** Maximum number of columns that a merged cell spans, and of additional grid positions that all merged cells of a table fill. */
const widest = 200;
const maxCopies = 20_000;

/**
 * Reads the tables in the HTML between two offsets. A table can extend beyond `to`, because Markdown ends an HTML block at an empty
 * line. `isUnseen` is set for HTML pages: Markdown characters are then plain text, and elements for which it is true are ignored.
 */
export function readHtmlTables(report: Source, from: number, to: number, isUnseen?: IsUnseen): HtmlTables {
  const { text } = report;
  const tables: HtmlTable[] = [];
  const others: { start: number; end: number }[] = [];
  const writer = new LineWriter(isUnseen !== undefined);
  let table: TableInWork | undefined;
  let depth = 0;
  let unseen = 0;
  let open = 0;
  let cell: CellInWork | undefined;
  let end = to;
  const closeCell = (at: number): void => {
    if (cell) table?.add({ ...cell, lines: writer.take() }, at);
    cell = undefined;
  };
  const closeTable = (at: number): void => {
    closeCell(at);
    if (table) tables.push({ grid: table.fill(), start: table.start, end: at });
    table = undefined;
    end = Math.max(end, at);
  };
  const last = isUnseen ? to : lastEnd(text, from, to);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = from + parser.startIndex;
        if (++open > deepestElement) {
          report.add('too-deep', report.between(at, last), String(deepestElement));
          // Parsing never resumes.
          parser.pause();
        } else if (unseen > 0 || isUnseen?.({ name, attributes })) unseen++;
        else if (name === 'table' && depth++ === 0) table = new TableInWork(report, at);
        else if (depth === 1 && name === 'tr') {
          closeCell(at);
          table?.rows.push([]);
        } else if (depth === 1 && (name === 'td' || name === 'th')) {
          closeCell(at);
          cell = {
            start: from + parser.endIndex + 1,
            colspan: spanOf(attributes['colspan']),
            rowspan: spanOf(attributes['rowspan'], true),
          };
        } else if (cell) writer.open(name, attributes, at);
      },
      ontext(piece) {
        const start = from + parser.startIndex;
        if (unseen > 0) return;
        if (cell)
          writer.text(isUnseen ? piece.replaceAll(notTag, '<').replaceAll('&nbsp;', '      ') : piece.replaceAll(notTag, '<'), start);
        else if (hasWords(piece)) others.push({ start, end: start + piece.length });
      },
      onclosetag(name) {
        const at = from + parser.startIndex;
        open--;
        if (unseen > 0) unseen--;
        else if (name === 'table' && depth > 0 && --depth === 0) {
          closeTable(from + parser.endIndex + 1);
        } else if (depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) closeCell(at);
        else if (cell) writer.close(name, at);
      },
      oncomment(data) {
        const start = from + parser.startIndex;
        if (hasWords(data)) others.push({ start, end: start + data.length });
      },
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text.slice(from, last).replace(oddTag, notTag));
  parser.end();
  if (table) closeTable(last);
  return { tables, others, end: Math.max(end, Math.min(last, text.length)) };
}

/** The `<` of texts that are not tags, such as `</l-i>` or `<I lead<br>`. The parser would drop them, so `<` is replaced by `notTag`. */
const oddTag = /<(?=\/?[a-z][a-z0-9]*[^\s/>a-z0-9]|\/?[a-z][^<>]*(?:<|$))/gi;
const notTag = '\ufdd0';

/** The offset of the end of the table that is open at `to`, found by counting `<table>` tags. Returns `to` if none is open. */
function lastEnd(text: string, from: number, to: number): number {
  const tag = /<(\/?)table\b[^<>]*>/gi;
  tag.lastIndex = from;
  let depth = 0;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    if (found.index >= to && depth === 0) return to;
    depth = Math.max(depth + (found[1] ? -1 : 1), 0);
    if (depth === 0 && tag.lastIndex >= to) {
      const line = text.indexOf('\n', tag.lastIndex);
      return line < 0 ? text.length : line;
    }
  }
  return depth > 0 ? text.length : to;
}

const spanOf = (value: string | undefined, isRow = false): number => {
  const span = Number.parseInt(value ?? '1', 10);
  // `rowspan=0` means to the end of the table.
  return isRow && span === 0 ? Number.POSITIVE_INFINITY : Math.max(Number.isNaN(span) ? 1 : span, 1);
};

interface CellInWork {
  readonly start: number;
  readonly colspan: number;
  readonly rowspan: number;
}

interface Spanned {
  readonly cell: Cell;
  readonly colspan: number;
  readonly rowspan: number;
}

/** Reads a text with paragraphs, separated by empty lines. */
const proseOfLines = (text: string): Prose =>
  canonicalProse(
    joinProse(
      text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph) => readInline(paragraph).prose),
      '\n\n',
    ),
  );

class TableInWork {
  readonly rows: Spanned[][] = [];
  readonly start: number;
  readonly #report: Source;

  constructor(report: Source, start: number) {
    this.#report = report;
    this.start = start;
  }

  add({ start, colspan, rowspan, lines }: CellInWork & { readonly lines: PiecedText }, end: number): void {
    const report = this.#report;
    const whole = report.between(start, end);
    const between = (from: Spot, to: Spot): Place => lines.between(from, to, report);
    const isBlank = isBlankText(lines.text);
    const read = (): CellContent => readCell(lines.text, { report, whole, between, breaks: 'kept' });
    const cell = new Cell(whole, isBlank, read, () => proseOfLines(lines.text));
    if (this.rows.length === 0) this.rows.push([]);
    this.rows.at(-1)?.push({ cell, colspan, rowspan });
  }

  /** Returns the grid, with each merged cell in all positions that it spans. */
  fill(): Grid {
    const grid: Cell[][] = this.rows.map(() => []);
    let copies = 0;
    let isCut = false;
    for (const [y, row] of this.rows.entries()) {
      let x = 0;
      for (const { cell, colspan, rowspan } of row) {
        while (grid[y]?.[x]) x++;
        const last = Math.min(y + rowspan, grid.length);
        const isFull = copies > maxCopies;
        const right = isFull ? x + 1 : Math.min(x + colspan, Math.max(widest, x + 1));
        const bottom = isFull ? y + 1 : last;
        isCut ||= right < x + colspan || bottom < last;
        copies += (right - x) * (bottom - y) - 1;
        for (let line = y; line < bottom; line++) {
          const cells = grid[line] ?? [];
          for (let column = x; column < right; column++) cells[column] ??= cell;
        }
        x = right;
      }
    }
    if (isCut) this.#report.add('too-wide', this.rows[0]?.[0]?.cell.place ?? this.#report.whole, String(widest));
    const blank = new Cell(this.#report.between(this.start, this.start), true, () => ({ statements: [], examples: [] }));
    return grid.map((row) => Array.from(row, (cell) => cell ?? blank));
  }
}
