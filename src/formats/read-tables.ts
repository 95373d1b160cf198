import MarkdownIt, { type Token } from 'markdown-it';
import type { Place } from '../ladder/index.js';
import { hasWords } from '../markdown/dialects/index.js';
import { LadderInWork } from './draft-ladder.js';
import { Cell, type Grid, titleOf } from './grid.js';
import { PiecedText } from './pieced-text.js';
import { readCell, type Spot } from './read-cell.js';
import { readGrid } from './read-grid.js';
import { htmlToLines, readHtmlTables } from './read-html-table.js';
import { ReadReport } from './read-report.js';
import type { Reading, ReadOptions } from './reading.js';
import { withUnreadWords } from './unread-words.js';

const wanted = 'Put the levels along one side of a table and the competencies along the other.';

/**
 * Reads a ladder from the tables of a Markdown file, GFM's and HTML's: each as `readCsv` reads a matrix or a list. Merged
 * cells (`rowspan`, `colspan`) say the same of each level or competency that they span; `<br>`, `<ul>` and `<p>` in a cell
 * are its lines. Tables of one file are one ladder, in which the same name is the same level.
 *
 * The first heading of the first depth is the ladder's title; a heading above a table names the level or the competency
 * that the table does not name. What else stands around the tables is left out with an issue; HTML is never passed on.
 */
export function readTables(text: string, options: ReadOptions = {}): Reading {
  return withUnreadWords(text, options.path, readTableFile(text, options));
}

/** The same without the net beneath it, which `readLadder` has of its own. */
export function readTableFile(text: string, { path }: ReadOptions): Reading {
  const report = new ReadReport(text, path);
  const ladder = new LadderInWork(report);
  let isRead = false;
  let heading: Cell | undefined;
  const unused = new Set<Cell>();
  for (const block of blocksOf(report)) {
    if (block.kind === 'table') {
      const known = report.syntax.length;
      const done = readGrid(block.grid, ladder, report, { heading });
      if (done) isRead = true;
      else {
        report.syntax.length = known;
        report.add('unread-table', report.between(block.start, block.end));
      }
      if (done && heading && namesHeading(ladder, heading)) unused.delete(heading);
    } else if (block.kind === 'heading') {
      if (block.depth === 1 && ladder.title === '' && !isRead) ladder.title = titleOf(block.cell, report);
      else unused.add(block.cell);
      heading = block.cell;
    } else report.add('outside-table', report.between(block.start, block.end));
  }
  for (const cell of unused) report.add('outside-table', cell.place);
  const found = isRead ? ladder.finish('table') : undefined;
  if (!found && !report.isTooLong) report.refuse(wanted);
  return { ladder: found, dialect: 'table', issues: report.issues, syntax: found ? report.syntax : [] };
}

function namesHeading({ levels }: LadderInWork, { words }: Cell): boolean {
  return levels.has(words) || [...levels.values()].some(({ competencies }) => competencies.has(words));
}

type Block =
  | { readonly kind: 'table'; readonly grid: Grid; readonly start: number; readonly end: number }
  | { readonly kind: 'heading'; readonly depth: number; readonly cell: Cell }
  | { readonly kind: 'other'; readonly start: number; readonly end: number };

const markdown = /* @__PURE__ */ (() => new MarkdownIt('commonmark', { html: true, maxNesting: 20 }).enable('table'))();

function blocksOf(report: ReadReport): Block[] {
  const { text } = report;
  const tokens: Token[] = [];
  markdown.block.parse(text, markdown, {}, tokens);
  const blocks: Block[] = [];
  /** The line up to which an HTML table has been read, Markdown within it included. */
  let htmlEnd = 0;
  const covered: (readonly [number, number])[] = [];
  for (const [at, token] of tokens.entries()) {
    const [from = 0, to = from] = token.map ?? [];
    if (token.level > 0 || token.nesting < 0 || !token.map) continue;
    covered.push([from, to]);
    if (to <= htmlEnd) continue;
    // What begins within a table and goes on beneath it is no block of its own.
    const isCut = from < htmlEnd;
    const [start, end] = [report.startOf(Math.max(from, htmlEnd) + 1), endOf(report, to)];
    if (token.type === 'table_open' && !isCut) blocks.push({ kind: 'table', grid: gridOf(tokens, at, report), start, end });
    else if (token.type === 'html_block' && /<table/i.test(text.slice(start, end))) {
      const { tables, others, end: last } = readHtmlTables(report, start, end);
      htmlEnd = report.position(last).line;
      covered.push([from, htmlEnd]);
      const parts = [
        ...tables.map((table): Block => ({ kind: 'table', ...table })),
        ...others.map((other): Block => ({ kind: 'other', ...other })),
      ];
      blocks.push(...parts);
    } else if (token.type === 'heading_open' && !isCut) {
      const source = tokens[at + 1]?.content ?? '';
      const column = Math.max(text.indexOf(source, start) - start, 0);
      blocks.push({ kind: 'heading', depth: Number(token.tag.slice(1)), cell: cellOf(source, start + column, report, asItIs) });
    } else if (token.type !== 'hr') blocks.push({ kind: 'other', start, end });
  }
  // Definitions of links are in no block, and nothing of a table can use them here.
  const lines = text.split('\n');
  covered.sort(([a], [b]) => a - b);
  let next = 0;
  for (const [from, to] of [...covered, [lines.length, lines.length] as const]) {
    for (; next < from; next++)
      if (hasWords(lines[next] ?? '')) blocks.push({ kind: 'other', start: report.startOf(next + 1), end: endOf(report, next + 1) });
    next = Math.max(next, to);
  }
  return blocks;
}

/** Where the last of some lines ends, without its line break. */
const endOf = (report: ReadReport, lines: number): number =>
  Math.max(report.startOf(lines + 1) - (lines < report.position(report.text.length).line ? 1 : 0), 0);

function gridOf(tokens: readonly Token[], open: number, report: ReadReport): Grid {
  const grid: Cell[][] = [];
  /** Where in the row the last cell ended. */
  let from = 0;
  let line = 1;
  for (let at = open + 1; tokens[at] && tokens[at]?.type !== 'table_close'; at++) {
    const token = tokens[at];
    if (token?.type === 'tr_open') {
      grid.push([]);
      line = (token.map?.[0] ?? 0) + 1;
      from = report.startOf(line);
      // The header has been read when the second row begins.
      if (grid.length > 1) sayExtraCells(from, grid[0]?.length ?? 0, report);
    } else if (token?.type === 'inline') {
      const found = token.content === '' ? -1 : report.text.indexOf(token.content, from);
      const start = found >= 0 && found < report.startOf(line + 1) ? found : from;
      grid.at(-1)?.push(cellOf(token.content, start, report, htmlToLines));
      from = start + token.content.length;
    }
  }
  return grid;
}

/** GFM drops the cells of a row that are more than its header has. */
function sayExtraCells(start: number, columns: number, report: ReadReport): void {
  const end = report.text.indexOf('\n', start);
  const line = report.text.slice(start, end < 0 ? undefined : end);
  const pipe = /(?<!\\)(?:\\\\)*\|/g;
  pipe.lastIndex = /^\s*\|?/.exec(line)?.[0].length ?? 0;
  for (let left = columns; left > 0; left--) if (!pipe.exec(line)) return;
  const rest = line.slice(pipe.lastIndex);
  if (hasWords(rest)) report.add('extra-cells', report.between(start + pipe.lastIndex, start + line.trimEnd().length));
}

/** A cell whose text stands from `start`, as long as `source`; where that is written otherwise, as with `\\|`, parts of it have no places. */
function cellOf(source: string, start: number, report: ReadReport, toLines: (source: string, from: number) => PiecedText): Cell {
  const whole = report.between(start, start + source.length);
  const lines = toLines(source, start);
  const isAsWritten = report.text.startsWith(source, start);
  const between = (from: Spot, to: Spot): Place | undefined => (isAsWritten ? lines.between(from, to, report) : undefined);
  const isBlank = !/[^\s\p{Cc}\p{Cf}]/u.test(lines.text);
  return new Cell(whole, isBlank, () => readCell(lines.text, { report, whole, between, breaks: 'kept' }));
}

function asItIs(source: string, from: number): PiecedText {
  const text = new PiecedText();
  text.copy(source, from);
  return text;
}
