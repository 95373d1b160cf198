import { type Place, type Prose, proseText, type StatementDraft } from '../../ladder/index.js';
import { readInline } from '../../markdown/index.js';
import type { Source } from '../source/source.js';
import { examplesPattern } from '../words/words.js';

/** What a cell says. */
export interface CellContent {
  /** What leads to all of them, such as “You can:”. */
  readonly lead?: Prose;
  readonly statements: readonly StatementDraft[];
  readonly examples: readonly StatementDraft[];
}

/** A character of a text; both count from 0. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

export interface TextPlace {
  readonly report: Source;
  /** Where all of the text stands in the file. */
  readonly whole: Place;
  /** Where a part of it stands; nothing where that cannot be told, as in a text with escapes. */
  readonly between: (from: Spot, to: Spot) => Place | undefined;
  /**
   * What a line break within a paragraph is: a person's in a cell, where it is kept; the editor's in a text that is
   * wrapped, where it is a space.
   */
  readonly breaks: 'kept' | 'wrapped';
}

/**
 * Reads a text of many lines, as people fill a cell, into statements.
 *
 * Bullets (`-`, `•`, `1.` in their order, …) are statements, those that stand further in are beneath the one before.
 * Where empty lines part paragraphs, each is a statement; else each line is one, but for a line `Examples: …`, which
 * stays with the one that it explains. A line that is only in brackets, or ends in a colon before bullets, has what
 * follows beneath it. What follows `Examples` on a line of its own is examples. A text is no Markdown document: `#`,
 * indents, fences and tables mean nothing in it, marks and links within a line do.
 */
export function readCell(text: string, place: TextPlace): CellContent {
  const statements: Open[] = [];
  const examples: Open[] = [];
  let list = statements;
  let group: Open | undefined;
  /** The bullets that are open, the outermost first. */
  let open: Open[] = [];
  /** What bullets stand beneath. */
  let lead: Open | undefined;
  for (const item of itemsOf(text, place.breaks)) {
    const raw = item.lines.map(({ text }) => text).join('\n');
    if (!item.bullet && examplesLine.test(raw)) {
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
    // What follows the examples on a line of its own is no example, unless all of them are.
    const [, bracketed] = item.bullet ? [] : (groupLine.exec(raw) ?? []);
    if (bracketed !== undefined) list = statements;
    const text = readLines(item, bracketed, place);
    if (text === '') continue;
    const own: Open = { indent: item.indent, text, children: [] };
    if (item.bullet) {
      while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= item.indent) open.pop();
      if (open.length >= deepest) open.length = deepest;
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

/** The word that announces examples is what the list of them is called. */
function sayForm({ lines: [first] }: ItemOfCell, { report, between }: TextPlace): void {
  const place = first && between(first, { ...endOf(first), column: first.column + (/[:：]/.exec(first.text)?.index ?? first.text.length) });
  if (place) report.syntax.push(place);
}

/** All that a cell says, as prose: its statements are paragraphs. */
export function proseOf({ lead, statements, examples }: CellContent): Prose {
  const parts = [...(lead === undefined ? [] : [lead]), ...[...statements, ...examples].flatMap(flatten)];
  const [only = ''] = parts;
  if (parts.length < 2) return only;
  return parts.flatMap((part, at) => [...(at > 0 ? ['\n\n'] : []), ...(typeof part === 'string' ? [part] : part)]);
}

/** All that a cell says, as plain text on one line. */
export const lineOf = (content: CellContent): string => proseText(proseOf(content)).replace(/\s+/g, ' ').trim();

const flatten = ({ text, children = [] }: StatementDraft): Prose[] => [text, ...children.flatMap(flatten)];

/** `validateLevel` lets 32 through; a group and a lead may be around the bullets. */
const deepest = 28;
const examplesLine = new RegExp(`^[*_\\s]*(?:${examplesPattern})[*_\\s]*[:：]?[*_\\s]*$`, 'iu');
/** Examples on the line that announces them. */
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
  /** Where it stands in the cell, from 0. */
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
        (last.bullet ? indent > last.indent || (breaks === 'wrapped' && !gap) : !gap && hasGaps) &&
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
