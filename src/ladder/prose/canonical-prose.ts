import type { Inline, Prose } from '../types.js';

/**
 * Gives prose the one form that the same text always has, whoever wrote it and however it was split up.
 *
 * - Adjacent strings are joined, adjacent equal marks are merged, empty ones are dropped. A list of one
 *   string becomes the string; nothing at all becomes `''`.
 * - Runs of spaces and tabs become one space; there is none next to a `\n`; every line break is `\n`.
 * - The whole, and each mark, neither starts nor ends with white space: at an edge of a mark it moves outside.
 * - `\n\n`, a paragraph break, stays at the top of the tree only, where longer runs are shortened to it.
 *   In a mark it becomes `\n`, in code a space.
 * - `em` anywhere beneath `em`, `strong` beneath `strong` and a link beneath a link leave only their text.
 *
 * The result is new down to its marks, with their keys in one order. Doing it twice changes nothing.
 */
export function canonicalProse(prose: Prose): Prose {
  if (typeof prose === 'string') return tidy(prose.trim(), true);
  const line: Line = { runs: [], gap: '', gapPath: [] };
  addProse(line, prose, []);
  return nest(line.runs, 0);
}

/** The plain text of prose: its words without their marks, white space as it is. */
export function proseText(prose: Prose): string {
  if (typeof prose === 'string') return prose;
  let text = '';
  for (const inline of prose) {
    if (typeof inline === 'string') text += inline;
    else if ('code' in inline) text += inline.code;
    else text += proseText(contentOf(inline));
  }
  return text;
}

/** What is around a piece of text, but for the words. */
type Mark = 'strong' | 'em' | 'code' | { readonly href: string };

/** The marks around a text, outermost first. */
type Path = readonly Mark[];

interface Run {
  readonly text: string;
  readonly path: Path;
}

/** The tree laid out flat, which is what makes its form independent of how it was nested and split. */
interface Line {
  /** By turns words and the white space between them, except where words touch. */
  readonly runs: Run[];
  /** White space read since the last word, whose place is known only when the next word comes. */
  gap: string;
  /** The marks that all of the gap is in. */
  gapPath: Path;
}

function addProse(line: Line, prose: Prose, path: Path): void {
  for (const inline of typeof prose === 'string' ? [prose] : prose) {
    if (typeof inline === 'string') addText(line, inline, path);
    else if ('code' in inline) addText(line, inline.code.replace(/[\n\r]/g, ' '), [...path, 'code']);
    else {
      const mark = markOf(inline);
      addProse(line, contentOf(inline), path.some((outer) => kindOf(outer) === kindOf(mark)) ? path : [...path, mark]);
    }
  }
}

function addText(line: Line, text: string, path: Path): void {
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  addGap(line, text.slice(0, start), path);
  addWords(line, words, path);
  addGap(line, text.slice(start + words.length), path);
}

function addGap(line: Line, space: string, path: Path): void {
  if (space === '') return;
  line.gapPath = line.gap === '' ? path : shared(line.gapPath, path);
  line.gap += space;
}

function addWords(line: Line, words: string, path: Path): void {
  if (words === '') return;
  const last = line.runs.at(-1);
  if (last !== undefined && line.gap !== '') {
    const gapPath = shared(shared(last.path, line.gapPath), path);
    line.runs.push({ text: tidy(line.gap, gapPath.length === 0), path: gapPath });
  }
  line.gap = '';
  line.runs.push({ text: tidy(words, path.length === 0), path });
}

/** Lays the runs back into a tree; `depth` marks are already around them. */
function nest(runs: readonly Run[], depth: number): Prose {
  const inlines = grouped(runs, depth).map((group) => withMark(group.mark, group.runs, depth + 1));
  const [first = ''] = inlines;
  return inlines.length < 2 && typeof first === 'string' ? first : inlines;
}

interface Group {
  readonly mark: Mark | undefined;
  readonly runs: Run[];
}

/** Neighbours that share their mark at this depth, or that have none. */
function grouped(runs: readonly Run[], depth: number): readonly Group[] {
  const groups: Group[] = [];
  for (const run of runs) {
    const mark = run.path[depth];
    const last = groups.at(-1);
    if (last !== undefined && sameMark(last.mark, mark)) last.runs.push(run);
    else groups.push({ mark, runs: [run] });
  }
  return groups;
}

function withMark(mark: Mark | undefined, runs: readonly Run[], depth: number): Inline {
  if (mark === undefined) return runs.map((run) => run.text).join('');
  if (mark === 'code') return { code: runs.map((run) => run.text).join('') };
  const content = nest(runs, depth);
  if (mark === 'strong') return { strong: content };
  if (mark === 'em') return { em: content };
  return { href: mark.href, text: content };
}

type Marked = Exclude<Inline, string | { readonly code: string }>;

function markOf(inline: Marked): Mark {
  if ('strong' in inline) return 'strong';
  return 'em' in inline ? 'em' : { href: inline.href };
}

function contentOf(inline: Marked): Prose {
  if ('strong' in inline) return inline.strong;
  return 'em' in inline ? inline.em : inline.text;
}

function kindOf(mark: Mark): string {
  return typeof mark === 'string' ? mark : 'link';
}

function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.href === b.href;
  return a === b;
}

/** The marks that both paths start with. */
function shared(a: Path, b: Path): Path {
  let length = 0;
  while (length < a.length && length < b.length && sameMark(a[length], b[length])) length++;
  return length === a.length ? a : a.slice(0, length);
}

function tidy(text: string, atTop: boolean): string {
  if (!/[\t\v\f\r]| {2}| \n|\n[ \n]/.test(text)) return text;
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\v\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n');
  return atTop ? lines.replace(/\n{3,}/g, '\n\n') : lines.replace(/\n{2,}/g, '\n');
}
