import MarkdownIt, { type Token } from 'markdown-it';
import type { Place } from '../../ladder/index.js';
import { hasWords } from '../../markdown/dialects/index.js';
import type { Table } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { Cell, type Grid, isBlankText } from '../table/cell.js';
import { htmlToLines } from '../table/html-lines.js';
import { readHtmlTables } from '../table/html-table.js';
import type { PiecedText } from '../table/pieced-text.js';
import { readCell, type Spot } from '../table/read-cell.js';

/** A table of a Markdown text, with its offsets. `end` is exclusive. */
export interface FoundTable extends Table {
  readonly start: number;
  readonly end: number;
}

const markdown = /* @__PURE__ */ (() => new MarkdownIt('commonmark', { html: true, maxNesting: 20 }).enable('table'))();

/** The delimiter row of a GFM table, or the tag of an HTML table. */
const hasTable = /^[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$|<table/im;

/** Finds the GFM and HTML tables after an offset. */
export function findTables(source: Source, from = 0): FoundTable[] {
  const { text } = source;
  if (!hasTable.test(text)) return [];
  const offset = source.position(from).line - 1;
  const tokens: Token[] = [];
  markdown.block.parse(from === 0 ? text : text.slice(source.startOf(offset + 1)), markdown, {}, tokens);
  const tables: FoundTable[] = [];
  /** The line at which the last HTML table ends, including Markdown in it. */
  let htmlEnd = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.level > 0 || token.nesting < 0 || !token.map) continue;
    const [first, last] = [token.map[0] + offset, token.map[1] + offset];
    // Skip blocks that start in an HTML table.
    if (last <= htmlEnd || first < htmlEnd) continue;
    const [start, end] = [source.startOf(first + 1), endOf(source, last)];
    if (token.type === 'table_open')
      tables.push({ kind: 'table', grid: gridOf(tokens, at, source, offset), place: source.between(start, end), start, end });
    else if (token.type === 'html_block' && /<table/i.test(text.slice(start, end))) {
      const found = readHtmlTables(source, start, end);
      htmlEnd = source.position(found.end).line;
      for (const table of found.tables) tables.push({ kind: 'table', ...table, place: source.between(table.start, table.end) });
      for (const other of found.others) source.add('outside-table', source.between(other.start, other.end));
    }
  }
  return tables;
}

/** The offset of the end of a line, without its line break. Lines start at 1. */
const endOf = (source: Source, lines: number): number =>
  Math.max(source.startOf(lines + 1) - (lines < source.position(source.text.length).line ? 1 : 0), 0);

function gridOf(tokens: readonly Token[], open: number, source: Source, offset: number): Grid {
  const grid: Cell[][] = [];
  /** The offset of the end of the last cell. */
  let from = 0;
  let line = 1;
  for (let at = open + 1; tokens[at] && tokens[at]?.type !== 'table_close'; at++) {
    const token = tokens[at];
    if (token?.type === 'tr_open') {
      grid.push([]);
      line = (token.map?.[0] ?? 0) + offset + 1;
      from = source.startOf(line);
      // The first row, which defines the number of columns, is complete.
      if (grid.length > 1) reportExtraCells(from, grid[0]?.length ?? 0, source);
    } else if (token?.type === 'inline') {
      const found = token.content === '' ? -1 : source.text.indexOf(token.content, from);
      const start = found >= 0 && found < source.startOf(line + 1) ? found : from;
      grid.at(-1)?.push(cellOf(token.content, start, source));
      from = start + token.content.length;
    }
  }
  return grid;
}

/** Reports the cells of a row after the last column of the header, which GFM drops. */
function reportExtraCells(start: number, columns: number, source: Source): void {
  const end = source.text.indexOf('\n', start);
  const line = source.text.slice(start, end < 0 ? undefined : end);
  const pipe = /(?<!\\)(?:\\\\)*\|/g;
  pipe.lastIndex = /^\s*\|?/.exec(line)?.[0].length ?? 0;
  for (let left = columns; left > 0; left--) if (!pipe.exec(line)) return;
  const rest = line.slice(pipe.lastIndex);
  if (hasWords(rest)) source.add('extra-cells', source.between(start + pipe.lastIndex, start + line.trimEnd().length));
}

/** Creates a cell for the text at offset `start`. If the source has escapes such as `\\|`, parts of the text have no places. */
function cellOf(content: string, start: number, source: Source): Cell {
  const whole = source.between(start, start + content.length);
  const lines: PiecedText = htmlToLines(content, start);
  const isAsWritten = source.text.startsWith(content, start);
  const between = (from: Spot, to: Spot): Place | undefined => (isAsWritten ? lines.between(from, to, source) : undefined);
  const isBlank = isBlankText(lines.text);
  return new Cell(whole, isBlank, () => readCell(lines.text, { report: source, whole, between, breaks: 'kept' }));
}
