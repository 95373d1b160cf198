import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from 'markdown-it';

/** A block of a Markdown text; `lines` counts from 0, its end is exclusive. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly source: string; readonly lines: Lines }
  | { readonly kind: 'paragraph'; readonly source: string; readonly lines: Lines }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly lines: Lines }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly lines: Lines }
  /** `<details>`, to its end tag or the end of what holds it. */
  | { readonly kind: 'details'; readonly summary: string; readonly blocks: readonly Block[]; readonly lines: Lines }
  /** What a level has no place for: a table, code, HTML. */
  | { readonly kind: 'other'; readonly what: string; readonly lines: Lines };

/** One bullet. */
export interface Item {
  readonly blocks: readonly Block[];
  readonly lines: Lines;
}

export type Lines = readonly [start: number, end: number];

/** How deep quotes and lists are read into each other; markdown-it skips what is deeper. */
const deepest = 100;

/**
 * Markdown-it with links as they were written: what may be linked to is decided by the reader, with an Issue,
 * where markdown-it would show the brackets.
 */
export const markdown: Parser = /* @__PURE__ */ (() => {
  const md = new MarkdownIt('commonmark', { html: true, maxNesting: deepest });
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (url) => url;
  // Inline text is parsed once the reader knows what it is: a heading's code and icon are read off its source.
  md.core.ruler.enableOnly(['normalize', 'block']);
  return md;
})();

/** Splits a text into blocks; `env` collects its link definitions. */
export function parseBlocks(text: string, env: Env): { readonly blocks: Block[]; readonly covered: ReadonlySet<number> } {
  const tokens = markdown.parse(text, env);
  return { blocks: foldDetails(readBlocks({ tokens, env, at: 0 }, 0)), covered: coveredLines(tokens) };
}

/** Lines that a block speaks for: link definitions and what is nested too deep are in none. */
function coveredLines(tokens: readonly Token[]): Set<number> {
  const covered = new Set<number>();
  for (const { type, nesting, map } of tokens) {
    const leaf = nesting === 0 || type === 'heading_open' || type === 'paragraph_open';
    if (leaf && map) for (let line = map[0]; line < map[1]; line++) covered.add(line);
  }
  return covered;
}

interface Cursor {
  readonly tokens: readonly Token[];
  readonly env: Env;
  at: number;
}

/** A tag of `<details>` or what stands between two: folded into one block when its end is known. */
type Piece =
  | Block
  | { readonly kind: 'start'; readonly summary: string; readonly lines: Lines }
  | { readonly kind: 'end'; readonly lines: Lines };

function readBlocks(cursor: Cursor, offset: number): Piece[] {
  const pieces: Piece[] = [];
  for (let token = cursor.tokens[cursor.at]; token && !token.type.endsWith('_close'); token = cursor.tokens[cursor.at]) {
    cursor.at++;
    pieces.push(...readBlock(token, cursor, offset));
  }
  cursor.at++;
  return pieces;
}

function readBlock(token: Token, cursor: Cursor, offset: number): Piece[] {
  const [start, end] = token.map ?? [0, 0];
  const lines: Lines = [start + offset, end + offset];
  switch (token.type) {
    case 'heading_open':
    case 'paragraph_open': {
      const source = cursor.tokens[cursor.at]?.content ?? '';
      cursor.at += 2;
      if (token.type === 'paragraph_open') return [{ kind: 'paragraph', source, lines }];
      return [{ kind: 'heading', depth: Number(token.tag.slice(1)), source, lines }];
    }
    case 'blockquote_open':
      return [{ kind: 'quote', blocks: foldDetails(readBlocks(cursor, offset)), lines }];
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const items: Item[] = [];
      for (let item = cursor.tokens[cursor.at]; item?.type === 'list_item_open'; item = cursor.tokens[cursor.at]) {
        cursor.at++;
        const [first, last] = item.map ?? [start, end];
        items.push({ blocks: foldDetails(readBlocks(cursor, offset)), lines: [first + offset, last + offset] });
      }
      cursor.at++;
      return [{ kind: 'list', items, lines }];
    }
    case 'html_block':
      return readHtml(token.content, lines, cursor.env);
    case 'hr':
      return [];
    default:
      return [{ kind: 'other', what: token.type.replace('_', ' '), lines }];
  }
}

// What may stand around the words of a `<summary>` and says nothing of its own.
const formatting = /^(b|strong|i|em|u|span|h[1-6])$/;

/** HTML of `<details>`, `<summary>` and `<br>` alone is read, and the Markdown that stands between its tags. */
function readHtml(html: string, lines: Lines, env: Env): Piece[] {
  const other: Piece[] = [{ kind: 'other', what: 'HTML', lines }];
  if (/<[!?]/.test(html)) return other;
  const pieces: Piece[] = [];
  let line = lines[0];
  let summary: string | undefined;
  for (const part of html.split(/(<[^<>]*>)/)) {
    const [, end, tag = ''] = /^<(\/?)([a-z][a-z0-9]*)\b/i.exec(part) ?? [];
    const name = tag.toLowerCase();
    const here: Lines = [line, line + 1];
    line += part.split('\n').length - 1;
    if (!name && summary !== undefined) summary += part;
    else if (!name && part.trim())
      for (const piece of readBlocks({ tokens: markdown.parse(part, env), env, at: 0 }, here[0])) pieces.push(piece);
    else if (name === 'details') pieces.push(end ? { kind: 'end', lines: here } : { kind: 'start', summary: '', lines: here });
    else if (name === 'summary' && !end) summary = '';
    else if (name === 'summary') {
      const open = pieces.at(-1);
      if (summary === undefined || open?.kind !== 'start') return other;
      pieces[pieces.length - 1] = { ...open, summary: summary.trim() };
      summary = undefined;
    } else if (name && name !== 'br' && !(summary !== undefined && formatting.test(name))) return other;
  }
  return summary === undefined ? pieces : other;
}

function foldDetails(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let open: { readonly summary: string; readonly start: number; readonly blocks: Block[]; depth: number } | undefined;
  const close = (end: number): void => {
    if (open) blocks.push({ kind: 'details', summary: open.summary, blocks: open.blocks, lines: [open.start, end] });
    open = undefined;
  };
  for (const piece of pieces) {
    if (piece.kind === 'start') {
      if (open) {
        // Examples have no groups: inner details belong to the outer ones, and their summary to nobody.
        open.depth++;
        if (piece.summary) open.blocks.push({ kind: 'other', what: 'summary', lines: piece.lines });
      } else open = { summary: piece.summary, start: piece.lines[0], blocks: [], depth: 0 };
    } else if (piece.kind === 'end') {
      if (open && open.depth > 0) open.depth--;
      else close(piece.lines[1]);
    } else if (piece.kind === 'heading' && piece.depth < 3) {
      // An end tag was forgotten: a new competency begins all the same.
      close(piece.lines[0]);
      blocks.push(piece);
    } else (open?.blocks ?? blocks).push(piece);
  }
  close(pieces.at(-1)?.lines[1] ?? 0);
  return blocks;
}
