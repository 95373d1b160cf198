import type { Inline, Prose } from '../types.js';

/**
 * Normalises prose: equal text with equal marks has one canonical form, however it was split or nested.
 *
 * - Adjacent strings are joined, adjacent equal marks are merged, and empty strings and marks are removed. A list of one
 *   string becomes that string; an empty list becomes `''`.
 * - Runs of spaces and tabs become one space, spaces next to `\n` are removed, and every line break becomes `\n`.
 * - White space at the start and end of the prose is removed; at the edge of a mark it moves out of the mark.
 * - At the top of the tree, two or more line breaks become a paragraph break, `\n\n`. In a mark they become `\n`, in code a
 *   space.
 * - `em` nested in `em`, `strong` in `strong`, and a link in a link are replaced by their content.
 *
 * The result shares no objects with the input, and its keys are always in the same order. The function is idempotent.
 *
 * @example canonicalProse([{ strong: 'Leads ' }, { strong: 'teams' }]) // [{ strong: 'Leads teams' }]
 */
export function canonicalProse(prose: Prose): Prose {
  if (typeof prose === 'string') return tidy(prose.trim(), true);
  const flat: FlatProse = { runs: [], gap: '', gapPath: [] };
  addProse(flat, prose, []);
  return nest(flat.runs, 0);
}

/**
 * The plain text of prose, without marks. White space is preserved.
 *
 * @example proseText(['Leads ', { strong: 'teams' }]) // 'Leads teams'
 */
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

/** A mark without its content. */
type ProseMark = 'strong' | 'em' | 'code' | { readonly href: string };

/** The marks around a text, outermost first. */
type Path = readonly ProseMark[];

interface Run {
  readonly text: string;
  readonly path: Path;
}

/** The prose tree flattened to runs, so that the result does not depend on how the tree was nested and split. */
interface FlatProse {
  /** Words and the white space between them. Adjacent words without white space are adjacent runs. */
  readonly runs: Run[];
  /** White space since the last word. The marks around it depend on the next word. */
  gap: string;
  /** The marks that contain the whole gap. */
  gapPath: Path;
}

function addProse(flat: FlatProse, prose: Prose, path: Path): void {
  for (const inline of typeof prose === 'string' ? [prose] : prose) {
    if (typeof inline === 'string') addText(flat, inline, path);
    else if ('code' in inline) addText(flat, inline.code.replace(/[\n\r]/g, ' '), [...path, 'code']);
    else {
      const mark = markOf(inline);
      addProse(flat, contentOf(inline), path.some((outer) => kindOf(outer) === kindOf(mark)) ? path : [...path, mark]);
    }
  }
}

function addText(flat: FlatProse, text: string, path: Path): void {
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  addGap(flat, text.slice(0, start), path);
  addWords(flat, words, path);
  addGap(flat, text.slice(start + words.length), path);
}

function addGap(flat: FlatProse, space: string, path: Path): void {
  if (space === '') return;
  flat.gapPath = flat.gap === '' ? path : shared(flat.gapPath, path);
  flat.gap += space;
}

function addWords(flat: FlatProse, words: string, path: Path): void {
  if (words === '') return;
  const last = flat.runs.at(-1);
  if (last !== undefined && flat.gap !== '') {
    const gapPath = shared(shared(last.path, flat.gapPath), path);
    flat.runs.push({ text: tidy(flat.gap, gapPath.length === 0), path: gapPath });
  }
  flat.gap = '';
  flat.runs.push({ text: tidy(words, path.length === 0), path });
}

/** Builds a tree from runs. The caller has already created the outermost `depth` marks. */
function nest(runs: readonly Run[], depth: number): Prose {
  const inlines = grouped(runs, depth).map((group) => withMark(group.mark, group.runs, depth + 1));
  const [first = ''] = inlines;
  return inlines.length < 2 && typeof first === 'string' ? first : inlines;
}

interface Group {
  readonly mark: ProseMark | undefined;
  readonly runs: Run[];
}

/** Groups adjacent runs that have the same mark, or no mark, at this depth. */
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

function withMark(mark: ProseMark | undefined, runs: readonly Run[], depth: number): Inline {
  if (mark === undefined) return runs.map((run) => run.text).join('');
  if (mark === 'code') return { code: runs.map((run) => run.text).join('') };
  const content = nest(runs, depth);
  if (mark === 'strong') return { strong: content };
  if (mark === 'em') return { em: content };
  return { href: mark.href, text: content };
}

type Marked = Exclude<Inline, string | { readonly code: string }>;

function markOf(inline: Marked): ProseMark {
  if ('strong' in inline) return 'strong';
  return 'em' in inline ? 'em' : { href: inline.href };
}

/** The prose in a mark or link. */
export function contentOf(inline: Marked): Prose {
  if ('strong' in inline) return inline.strong;
  return 'em' in inline ? inline.em : inline.text;
}

function kindOf(mark: ProseMark): string {
  return typeof mark === 'string' ? mark : 'link';
}

function sameMark(a: ProseMark | undefined, b: ProseMark | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.href === b.href;
  return a === b;
}

/** The common prefix of two paths. */
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
