import { canonicalProse, type Inline, type Prose } from '../../ladder/index.js';
import { linkProblem } from '../../markdown/dialects/index.js';
import { OutlineText } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import type { Marks } from './elements.js';

interface Piece {
  readonly text: string;
  readonly marks: Marks;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
}

/** Collects the text of a block: pieces of text with marks, in lines separated by `<br>`. */
export class TextRun {
  #lines: Piece[][] = [[]];

  add(text: string, marks: Marks, start: number, end: number): void {
    if (text !== '') this.#lines.at(-1)?.push({ text, marks, start, end });
  }

  breakLine(): void {
    this.#lines.push([]);
  }

  /** Returns the lines so far, and starts a new text. */
  takeLines(): Line[] {
    const lines = this.#lines;
    this.#lines = [[]];
    return lines.map((pieces) => new Line(pieces));
  }
}

/** A line of a block. */
export class Line {
  readonly pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  /** The plain text, with its white space. */
  get text(): string {
    return this.pieces.map(({ text }) => text).join('');
  }

  get isBlank(): boolean {
    return this.pieces.every(({ text }) => /^[\s\u200b\ufeff]*$/.test(text));
  }

  /** Whether all words are in links. */
  get isLink(): boolean {
    return this.pieces.every(({ text, marks }) => marks.href !== undefined || !/[\p{L}\p{N}]/u.test(text));
  }

  /** The line without its first `length` characters. */
  from(length: number): Line {
    let left = length;
    const pieces: Piece[] = [];
    for (const piece of this.pieces) {
      const cut = Math.min(left, piece.text.length);
      left -= cut;
      if (cut < piece.text.length) pieces.push(cut === 0 ? piece : { ...piece, text: piece.text.slice(cut) });
    }
    return new Line(pieces);
  }
}

/** Joins lines to a text with line breaks. `isName`: for a name, which is plain text on one line. */
export function textOf(lines: readonly Line[], source: Source, isName = false): OutlineText {
  const inlines = lines.flatMap(({ pieces }, at): Inline[] => [
    ...(at > 0 ? [isName ? ' ' : '\n'] : []),
    ...pieces.map((piece) => inlineOf(piece, isName, source)),
  ]);
  const pieces = lines.flatMap((line) => line.pieces).filter(({ text }) => text.trim() !== '');
  const place = source.between(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);
  return new OutlineText(canonicalProse(inlines), place);
}

function inlineOf({ text, marks, start, end }: Piece, isName: boolean, source: Source): Inline {
  const { strong, em, code, href } = marks;
  let prose: Prose = text;
  if (isName) return text;
  if (code && text.trim() !== '') prose = [{ code: text }];
  if (em) prose = [{ em: prose }];
  if (strong) prose = [{ strong: prose }];
  if (href !== undefined && text.trim() !== '') {
    const problem = linkProblem(href);
    if (problem) source.add(problem, source.between(start, end), href);
    else prose = [{ href, text: prose }];
  }
  return typeof prose === 'string' ? prose : (prose[0] ?? '');
}
