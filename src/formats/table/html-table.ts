import { Parser } from 'htmlparser2';
import type { Place } from '../../ladder/index.js';
import { hasWords } from '../../markdown/dialects/index.js';
import type { Source } from '../source.js';
import { Cell, type Grid } from './cell.js';
import { PiecedText } from './pieced-text.js';
import { readCell, type Spot } from './read-cell.js';

export interface HtmlTable {
  readonly grid: Grid;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

export interface HtmlTables {
  readonly tables: readonly HtmlTable[];
  /** What stands beside them and has words, by its offsets. */
  readonly others: readonly { readonly start: number; readonly end: number }[];
  /** Where the last of them ends, or the HTML around it. */
  readonly end: number;
}

/** How far a merged cell may span, and how many columns a row may have. */
const widest = 200;
const mostCells = 20_000;

/** Reads the tables of HTML that begins at `from`; a table may go on beyond `to`, as Markdown parts HTML at empty lines. */
export function readHtmlTables(report: Source, from: number, to: number): HtmlTables {
  const { text } = report;
  const tables: HtmlTable[] = [];
  const others: { start: number; end: number }[] = [];
  const writer = new LineWriter();
  let table: TableInWork | undefined;
  let depth = 0;
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
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = from + parser.startIndex;
        if (name === 'table' && depth++ === 0) table = new TableInWork(report, at);
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
        if (cell) writer.text(piece.replaceAll(notTag, '<'), start);
        else if (hasWords(piece)) others.push({ start, end: start + piece.length });
      },
      onclosetag(name) {
        const at = from + parser.startIndex;
        if (name === 'table' && depth > 0 && --depth === 0) {
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
  const last = lastEnd(text, from, to);
  parser.write(text.slice(from, last).replace(oddTag, notTag));
  parser.end();
  if (table) closeTable(last);
  return { tables, others, end: Math.max(end, Math.min(last, text.length)) };
}

/** `</l-i>` or `<I lead<br>` is no tag, and the parser would drop it without a word: it is text, behind a sign of the same length. */
const oddTag = /<(?=\/?[a-z][a-z0-9]*[^\s/>a-z0-9]|\/?[a-z][^<>]*(?:<|$))/gi;
const notTag = '\ufdd0';

/** The end of the last table that is open at `to`, by counting its tags. */
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
  // `rowspan=0` is to the end of the table.
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
    const isBlank = !/[^\s\p{Cc}\p{Cf}]/u.test(lines.text);
    const cell = new Cell(whole, isBlank, () => readCell(lines.text, { report, whole, between, breaks: 'kept' }));
    if (this.rows.length === 0) this.rows.push([]);
    this.rows.at(-1)?.push({ cell, colspan, rowspan });
  }

  /** Each merged cell in all the places that it spans. */
  fill(): Grid {
    const grid: Cell[][] = this.rows.map(() => []);
    let count = 0;
    let isCut = false;
    for (const [y, row] of this.rows.entries()) {
      let x = 0;
      for (const { cell, colspan, rowspan } of row) {
        while (grid[y]?.[x]) x++;
        const right = Math.min(x + colspan, Math.max(widest, x + 1));
        const bottom = Math.min(y + rowspan, grid.length);
        if (right < x + colspan || count > mostCells) isCut = true;
        for (let line = y; line < (count > mostCells ? y + 1 : bottom); line++) {
          const cells = grid[line] ?? [];
          for (let column = x; column < (count > mostCells ? x + 1 : right); column++, count++) cells[column] ??= cell;
        }
        x = right;
      }
    }
    if (isCut) this.#report.add('too-wide', this.rows[0]?.[0]?.cell.place ?? this.#report.whole, String(widest));
    const blank = new Cell(this.#report.between(this.start, this.start), true, () => ({ statements: [], examples: [] }));
    return grid.map((row) => Array.from(row, (cell) => cell ?? blank));
  }
}

/** Turns the HTML of a cell into lines, as `readCell` reads them: bullets for items, marks as they are in Markdown. */
class LineWriter {
  #lines = new PiecedText();
  #hasWords = false;
  #lists = 0;
  /** Whether an item has ended: what comes then, but for another one, is a line of its own. */
  #isAfterItem = false;
  readonly #links: { readonly href: string | undefined; readonly from: number; hasWords: boolean }[] = [];

  take(): PiecedText {
    const lines = this.#lines;
    this.#lines = new PiecedText();
    this.#hasWords = false;
    this.#lists = 0;
    this.#isAfterItem = false;
    this.#links.length = 0;
    return lines;
  }

  /** Where a piece or a tag stands in the file, `from` says. */
  text(piece: string, from: number): void {
    if (/\S/.test(piece)) {
      this.#endItem(from);
      this.#beginLinks(from);
    }
    this.#hasWords ||= /\S/.test(piece);
    // An empty line begins a paragraph, as in the Markdown that may stand within a cell; another break is a space.
    let isGap = false;
    let start = from;
    for (const [at, line] of piece.split('\n').entries()) {
      const words = line.trim();
      const first = start + line.length - line.trimStart().length;
      start += line.length + 1;
      if (words === '') {
        isGap = at > 0;
        if (at === 0 && line !== '') this.#lines.put(' ', first);
        continue;
      }
      if (at > 0) this.#lines.put(isGap ? '\n\n' : bullet.test(words) ? '\n' : ' ', first);
      else if (line.trimStart() !== line) this.#lines.put(' ', first);
      this.#lines.copy(words, first);
      this.#lines.put(line.trimEnd() === line ? '' : ' ', first + words.length);
      isGap = false;
    }
    if (isGap) this.#lines.put(' ', start - 1);
  }

  open(name: string, attributes: Readonly<Record<string, string>>, from: number): void {
    const { href, alt = '', src = '' } = attributes;
    const put = (piece: string): void => this.#lines.put(piece, from);
    if (name === 'li' || name === 'br' || isBlock.test(name)) this.#isAfterItem = false;
    else if (name !== 'ul' && name !== 'ol') this.#endItem(from);
    if (name === 'br') put('\n');
    else if (name === 'ul' || name === 'ol') this.#lists++;
    else if (name === 'li') put(`\n${'  '.repeat(Math.min(Math.max(this.#lists - 1, 0), deepest))}- `);
    else if (isMark.test(name)) put(`<${name}>`);
    else if (name === 'code') put('`');
    else if (name === 'a') {
      this.#links.push({ href, from, hasWords: false });
    } else if (name === 'img') put(`![${alt}](<${src}>)`);
    else if (isBlock.test(name) && this.#hasWords && !this.#lines.text.endsWith('- ')) put('\n\n');
  }

  /** A link without words says nothing, such as one to the line that it is in. */
  #beginLinks(from: number): void {
    for (const link of this.#links) {
      if (link.href !== undefined && !link.hasWords) this.#lines.put('[', from);
      link.hasWords = true;
    }
  }

  #endItem(from: number): void {
    if (this.#isAfterItem) this.#lines.put('\n', from);
    this.#isAfterItem = false;
  }

  close(name: string, from: number): void {
    this.#isAfterItem = name === 'li' || name === 'ul' || name === 'ol';
    if (name === 'ul' || name === 'ol') {
      this.#lists = Math.max(this.#lists - 1, 0);
      if (this.#lists === 0) this.#lines.put('\n\n', from);
    } else if (isMark.test(name)) this.#lines.put(`</${name}>`, from);
    else if (name === 'code') this.#lines.put('`', from);
    else if (name === 'a') {
      const { href, from: opened = from, hasWords = false } = this.#links.pop() ?? {};
      if (href !== undefined && hasWords) this.#lines.put(`](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`, opened);
    } else if (isBlock.test(name)) this.#lines.put('\n\n', from);
  }
}

const bullet = /^[-*+] /;
const isMark = /^(?:b|strong|i|em)$/;
/** How far a list within lists is indented. */
const deepest = 28;
const isBlock = /^(?:p|div|section|h[1-6]|blockquote|details|summary|table|tr|pre|dl|dt|dd|td|th)$/;

/** Turns the tags that a cell of a GFM table has for lines into lines; others are left to the reader of a line. */
export function htmlToLines(source: string, from: number): PiecedText {
  const lines = new PiecedText();
  let depth = 0;
  let last = 0;
  for (const { 0: found, 1: close, 2: tag = '', index } of source.matchAll(/<(\/?)(br|ul|ol|li|p|div)(?=[\s/>])[^<>]*>/gi)) {
    lines.copy(source.slice(last, index), from + last);
    last = index + found.length;
    const put = (piece: string): void => lines.put(piece, from + index);
    const name = tag.toLowerCase();
    if (name === 'ul' || name === 'ol') {
      depth = Math.max(depth + (close ? -1 : 1), 0);
      if (close && depth === 0) put('\n\n');
    } else if (name === 'li') {
      if (!close) put(`\n${'  '.repeat(Math.min(Math.max(depth - 1, 0), deepest))}- `);
    } else put(name === 'br' ? '\n' : '\n\n');
  }
  lines.copy(source.slice(last), from + last);
  return lines;
}
