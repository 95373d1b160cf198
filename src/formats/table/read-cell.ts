import { joinProse, type Place, type Prose, proseText, type StatementDraft } from '../../ladder/index.js';
import { readInline } from '../../markdown/index.js';
import { deepestStatement } from '../source/limits.js';
import type { Source } from '../source/source.js';
import { examplesPattern } from '../words/examples.js';

/** The content of a cell. */
export interface CellContent {
  /** An introduction to all statements, such as “You can:”. */
  readonly lead?: Prose;
  readonly statements: readonly StatementDraft[];
  readonly examples: readonly StatementDraft[];
}

/** A position in a text. Line and column start at 0. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

export interface TextPlace {
  readonly report: Source;
  /** The place of the whole text in the file. */
  readonly whole: Place;
  /** Returns the place of a range, or `undefined` if it is unknown, as in a text with escapes. */
  readonly between: (from: Spot, to: Spot) => Place | undefined;
  /**
   * The meaning of a line break within a paragraph. `kept`: it is content, as in a table cell. `wrapped`: it is a space, as in text
   * that an editor has wrapped.
   */
  readonly breaks: 'kept' | 'wrapped';
}

/**
 * Reads the lines of a table cell, or of a text in data, as statements:
 *
 * - Bullets (`-`, `•`, or numbers in sequence) are statements. An indented bullet is a child of the one above.
 * - Without bullets, each paragraph is a statement if empty lines separate paragraphs, or else each line. A line that continues a
 *   sentence belongs to the line before it.
 * - A line in brackets (`[Communication]`), or one with a colon at its end before bullets, is the parent of what follows.
 * - A line `Examples: text` is an example. After a line `Examples`, all statements are examples. Alone, it is a name, as of a column.
 * - Inline Markdown is read. Block syntax of Markdown, such as headings, fences and tables, has no meaning.
 */
export function readCell(text: string, place: TextPlace): CellContent {
  const statements: Open[] = [];
  const examples: Open[] = [];
  let list = statements;
  let group: Open | undefined;
  /** The open bullets, outermost first. */
  let open: Open[] = [];
  /** The line with a colon at its end that is the parent of the bullets after it. */
  let lead: Open | undefined;
  const items = itemsOf(text, place.breaks);
  for (const item of items) {
    const raw = item.lines.map(({ text }) => text).join('\n');
    if (!item.bullet && items.length > 1 && examplesLine.test(raw)) {
      sayForm(item, place);
      list = examples;
      [group, lead, open] = [undefined, undefined, []];
      continue;
    }
    const announced = item.bullet ? undefined : exampleText.exec(raw)?.groups;
    if (announced) {
      sayForm(item, place);
      const text = readLines({ ...item, lines: item.lines.slice(0, 1) }, `${announced['open'] ?? ''}${announced['rest'] ?? ''}`, place);
      if (text !== '') examples.push({ indent: 0, text, children: [] });
      continue;
    }
    // A line in brackets ends the examples.
    const [, bracketed] = item.bullet ? [] : (groupLine.exec(raw) ?? []);
    if (bracketed !== undefined) list = statements;
    const text = readLines(item, bracketed, place);
    if (text === '') continue;
    const own: Open = { indent: item.indent, text, children: [] };
    if (item.bullet) {
      while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= item.indent) open.pop();
      if (open.length >= deepestStatement) open.length = deepestStatement;
      const parent = open.at(-1) ?? lead ?? group;
      (parent?.children ?? list).push(own);
      open.push(own);
    } else {
      open = [];
      if (bracketed !== undefined) group = undefined;
      (group?.children ?? list).push(own);
      lead = bracketed === undefined && /[:：]\**$/.test(raw) ? own : undefined;
      if (bracketed !== undefined) group = own;
    }
  }
  const [only, ...others] = statements;
  if (only && others.length === 0 && lead === only && only.children.length > 0)
    return { lead: only.text, statements: only.children.map(draftOf), examples: examples.map(draftOf) };
  return { statements: statements.map(draftOf), examples: examples.map(draftOf) };
}

/** Marks the words that announce examples, such as `Examples:`, as syntax. */
function sayForm({ lines: [first] }: ItemOfCell, { report, between }: TextPlace): void {
  const place = first && between(first, { ...endOf(first), column: first.column + (/[:：]/.exec(first.text)?.index ?? first.text.length) });
  if (place) report.syntax.push(place);
}

/** The whole content of a cell as prose, with each statement as a paragraph. */
export function proseOf({ lead, statements, examples }: CellContent): Prose {
  const parts = [...(lead === undefined ? [] : [lead]), ...[...statements, ...examples].flatMap(flatten)];
  const [only = ''] = parts;
  return parts.length < 2 ? only : joinProse(parts, '\n\n');
}

/** The whole content of a cell as plain text on one line. */
export const lineOf = (content: CellContent): string => proseText(proseOf(content)).replace(/\s+/g, ' ').trim();

const flatten = ({ text, children = [] }: StatementDraft): Prose[] => [text, ...children.flatMap(flatten)];

const examplesLine = new RegExp(`^[*_\\s]*(?:${examplesPattern})[*_\\s]*[:：]?[*_\\s]*$`, 'iu');
/** An example on the line that announces it: `Examples: text`. */
const exampleText = new RegExp(`^\\s*(?<open>[*_]{0,3})(?:${examplesPattern})[*_]{0,3}\\s*[:：]\\s*(?<rest>\\S.*)$`, 'isu');
const groupLine = /^\[([^[\]\n]+)\]$/;

interface Open extends StatementDraft {
  readonly indent: number;
  readonly children: Open[];
}

const draftOf = ({ text, children = [] }: StatementDraft): StatementDraft =>
  children.length > 0 ? { text, children: children.map(draftOf) } : { text };

interface Line {
  readonly text: string;
  /** Position in the cell, from 0. */
  readonly line: number;
  readonly column: number;
}

interface ItemOfCell {
  readonly bullet: boolean;
  readonly indent: number;
  readonly lines: Line[];
}

const bulletLine = /^(?:[-*+•‣◦▪●○·–—]|(?<number>\d{1,2})[.)])\s+(?=\S)/;

function itemsOf(text: string, breaks: TextPlace['breaks']): ItemOfCell[] {
  const items: ItemOfCell[] = [];
  const lines = text.split('\n');
  const hasGaps = breaks === 'wrapped' || /\S[^\S\n]*\n(?:[^\S\n]*\n)+[^\S\n]*\S/.test(text);
  let gap = true;
  let number = 0;
  for (const [line, whole] of lines.entries()) {
    const trimmed = whole.trim();
    if (trimmed === '') {
      gap = true;
      continue;
    }
    const indent = whole.length - whole.trimStart().length;
    const last = items.at(-1);
    const matched = bulletLine.exec(trimmed);
    const counted = matched?.groups?.['number'] === undefined ? undefined : Number(matched.groups['number']);
    const isBullet = matched !== null && (counted === undefined || counted === 1 || counted === number + 1);
    if (isBullet) {
      number = counted ?? number;
      const column = indent + matched[0].length;
      items.push({ bullet: true, indent, lines: [{ text: trimmed.slice(matched[0].length), line, column }] });
    } else {
      const own: Line = { text: trimmed, line, column: indent };
      const goesOn =
        last !== undefined &&
        ((last.bullet ? indent > last.indent || (breaks === 'wrapped' && !gap) : !gap && hasGaps) ||
          (!gap && isRest(trimmed, last, items[0] ?? last))) &&
        !exampleText.test(trimmed) &&
        !groupLine.test(trimmed) &&
        !examplesLine.test(trimmed) &&
        !groupLine.test(last.lines[0]?.text ?? '');
      if (goesOn) {
        if (gap && last.bullet) last.lines.push({ text: '', line, column: 0 });
        last.lines.push(own);
      } else items.push({ bullet: false, indent, lines: [own] });
      if (!goesOn) number = 0;
    }
    gap = false;
  }
  return items;
}

/** Whether a line goes on with the sentence above, which has no end, in a cell whose sentences begin with capitals. */
const isRest = (line: string, last: ItemOfCell, first: ItemOfCell): boolean =>
  /^\p{Ll}/u.test(line) &&
  !/[.!?:;,，。：；…)]$/u.test(last.lines.at(-1)?.text ?? '') &&
  [first, last].every(({ lines: [begin] }) => /^\p{Lu}/u.test(begin?.text ?? ''));

const endOf = ({ line, column, text }: Line): Spot => ({ line, column: column + text.length });

function readLines({ lines }: ItemOfCell, bracketed: string | undefined, { report, between, whole, breaks }: TextPlace): Prose {
  const separator = breaks === 'kept' ? '\n' : ' ';
  const joined = bracketed ?? lines.map(({ text }) => text || '\n').join(separator);
  const { prose, issues } = readInline(joined);
  if (issues.length > 0) {
    const first = lines[0];
    const last = lines.at(-1);
    const all = (first && last && between(first, endOf(last))) ?? whole;
    report.take(issues, ({ start, end }) => {
      const [from, to] = [lines[start.line - 1], lines[end.line - 1]];
      if (breaks === 'wrapped' || !from || !to || lines.some(({ text }) => text === '')) return all;
      const here = { line: from.line, column: from.column + start.column - 1 };
      return between(here, { line: to.line, column: to.column + end.column - 1 }) ?? all;
    });
  }
  return prose;
}
