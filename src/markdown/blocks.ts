import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from 'markdown-it';
import { withLightTokens } from './light-state.js';

/** A block of a Markdown text; `lines` counts from 0, its end is exclusive. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly source: string; readonly lines: Lines }
  | { readonly kind: 'paragraph'; readonly source: string; readonly lines: Lines }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly lines: Lines }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly lines: Lines }
  /** `<details>`, to its end tag or the end of what holds it; `head` is where its tag and its summary stand. */
  | { readonly kind: 'details'; readonly summary: string; readonly blocks: readonly Block[]; readonly head: Lines; readonly lines: Lines }
  /** What a level has no place for: code, HTML. */
  | { readonly kind: 'other'; readonly what: string; readonly lines: Lines };

/** One bullet. */
export interface Item {
  readonly blocks: readonly Block[];
  readonly lines: Lines;
}

export type Lines = readonly [start: number, end: number];

/** Two for each of the 32 lists in each other that `validateLevel` lets through; what is deeper is in no block. */
const deepest = 65;

/**
 * Markdown-it with links as they were written: what may be linked to is decided by the reader, with an Issue,
 * where markdown-it would show the brackets.
 */
export const markdown: Parser = /* @__PURE__ */ (() => {
  const md = withLightTokens(new MarkdownIt('commonmark', { html: true, maxNesting: deepest }));
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (url) => url;
  return md;
})();

/** A text in blocks, and the lines that are in none. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** `[label]: target`, in the order in which the first of a label counts. */
  readonly definitions: readonly Definition[];
  /** Lines with words that are nested too deep to follow. */
  readonly tooDeep: readonly Lines[];
}

export interface Definition {
  /** As markdown-it compares it. */
  readonly label: string;
  readonly lines: Lines;
}

/** Splits a text whose line breaks are `\n` into blocks; `env` collects the targets of its link definitions. */
export function parseBlocks(text: string, env: Env): Blocks {
  const aside: Aside = { env, definitions: [], tooDeep: [] };
  return { blocks: foldDetails(parse(text, 0, aside)), ...aside };
}

/** What is collected while blocks are read. */
interface Aside {
  readonly env: Env;
  readonly definitions: Definition[];
  readonly tooDeep: Lines[];
}

interface Cursor {
  readonly tokens: readonly Token[];
  /** The number of the line that the tokens count from. */
  readonly offset: number;
  readonly aside: Aside;
  at: number;
}

/** A tag that tells where details begin, end or are named, or what stands between: one block when all is known. */
type Piece =
  | Block
  | { readonly kind: 'start' | 'end'; readonly lines: Lines }
  | { readonly kind: 'summary'; readonly text: string; readonly lines: Lines };

function parse(text: string, offset: number, aside: Aside): Piece[] {
  // Inline text is parsed once the reader knows what it is: a heading's code and icon are read off its source.
  const all: Token[] = [];
  markdown.block.parse(text, markdown, aside.env, all);
  const isDefinition = ({ type }: Token): boolean => type === 'reference_definition';
  const definitions = all.filter(isDefinition);
  for (const token of definitions) aside.definitions.push({ label: labelOf(token), lines: linesOf(token, offset) });
  const tokens = definitions.length > 0 ? all.filter((token) => !isDefinition(token)) : all;
  const deep = all.some(({ level }) => level >= deepest - 1);
  if (deep) for (const line of uncoveredLines(text, all)) aside.tooDeep.push([line + offset, line + offset + 1]);
  return readBlocks({ tokens, offset, aside, at: 0 });
}

/** The label of a link definition, or of a link that uses one. */
export const labelOf = ({ meta }: Token): string => String((meta as { readonly label?: string } | null)?.label ?? '');

const linesOf = ({ map }: Token, offset: number): Lines =>
  map && offset === 0 ? map : [(map?.[0] ?? 0) + offset, (map?.[1] ?? 0) + offset];

function uncoveredLines(text: string, tokens: readonly Token[]): number[] {
  const covered = new Set<number>();
  for (const { type, nesting, map } of tokens) {
    const leaf = nesting === 0 || type === 'heading_open' || type === 'paragraph_open';
    if (leaf && map) for (let line = map[0]; line < map[1]; line++) covered.add(line);
  }
  return text.split('\n').flatMap((line, at) => (covered.has(at) || !/[^\s>*+-]/.test(line) ? [] : [at]));
}

function readBlocks(cursor: Cursor): Piece[] {
  const pieces: Piece[] = [];
  for (let token = cursor.tokens[cursor.at]; token && !token.type.endsWith('_close'); token = cursor.tokens[cursor.at]) {
    cursor.at++;
    readBlock(token, cursor, pieces);
  }
  cursor.at++;
  return pieces;
}

function readBlock(token: Token, cursor: Cursor, pieces: Piece[]): void {
  const lines = linesOf(token, cursor.offset);
  switch (token.type) {
    case 'heading_open':
    case 'paragraph_open': {
      const source = cursor.tokens[cursor.at]?.content ?? '';
      cursor.at += 2;
      if (token.type === 'paragraph_open') pieces.push({ kind: 'paragraph', source, lines });
      else pieces.push({ kind: 'heading', depth: Number(token.tag.slice(1)), source, lines });
      break;
    }
    case 'blockquote_open':
      pieces.push({ kind: 'quote', blocks: foldDetails(readBlocks(cursor)), lines });
      break;
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const items: Item[] = [];
      for (let item = cursor.tokens[cursor.at]; item?.type === 'list_item_open'; item = cursor.tokens[cursor.at]) {
        cursor.at++;
        items.push({ blocks: foldDetails(readBlocks(cursor)), lines: linesOf(item, cursor.offset) });
      }
      cursor.at++;
      pieces.push({ kind: 'list', items, lines });
      break;
    }
    case 'html_block':
      for (const piece of readHtml(token.content, lines, cursor.aside)) pieces.push(piece);
      break;
    case 'hr':
      break;
    default:
      pieces.push({ kind: 'other', what: token.type === 'fence' ? 'code' : token.type.replace('_', ' '), lines });
  }
}

// What may stand around the words of a `<summary>` and says nothing of its own.
const formatting = /^(b|strong|i|em|u|span|h[1-6])$/;

/** HTML of `<details>`, `<summary>` and `<br>` alone is read, and the Markdown that stands between its tags. */
function readHtml(html: string, lines: Lines, aside: Aside): Piece[] {
  const other: Piece = { kind: 'other', what: 'HTML', lines };
  if (/<[!?]/.test(html)) return [other];
  const pieces: Piece[] = [];
  let known = true;
  let line = lines[0];
  let summary: { text: string; readonly start: number } | undefined;
  for (const part of html.split(/(<[^<>]*>)/)) {
    const [, end, tag = ''] = /^<(\/?)([a-z][a-z0-9]*)(?=[\s/>])[^<]*>$/i.exec(part) ?? [];
    const name = tag.toLowerCase();
    const here: Lines = [line, line + 1];
    line += part.split('\n').length - 1;
    if (!name && summary !== undefined) summary.text += part;
    else if (!name && /<[a-z/]/i.test(part)) known = false;
    else if (!name && part.trim()) for (const piece of parse(asWritten(part), here[0], aside)) pieces.push(piece);
    else if (name === 'details') pieces.push({ kind: end ? 'end' : 'start', lines: here });
    else if (name === 'summary' && !end) {
      // One that was never closed had words of its own.
      known &&= summary === undefined;
      summary = { text: '', start: here[0] };
    } else if (name === 'summary' && summary !== undefined) {
      pieces.push({ kind: 'summary', text: summary.text.trim(), lines: [summary.start, here[1]] });
      summary = undefined;
    } else if (name && name !== 'br' && !(summary !== undefined && formatting.test(name))) known = false;
  }
  if (known && summary === undefined) return pieces;
  // The rest of the page is still read as within or without the details.
  return [...pieces.filter(({ kind }) => kind === 'start' || kind === 'end'), other];
}

const isBlock = (piece: Piece): piece is Block => piece.kind !== 'start' && piece.kind !== 'end' && piece.kind !== 'summary';

/** Text that goes on behind a tag: no number of a list begins there, and no link definition, so that both stay words. */
const asWritten = (text: string): string => text.replace(/^([^\S\n]*)(?:(\d+)(?=[.)](?:\s|$))|(?=\[(?:[^[\]\\]|\\.)+\]:))/, '$1$2\\');

interface Details {
  readonly start: number;
  readonly blocks: Block[];
  head: Lines;
  summary: string;
  /** How many details are open within these. */
  inner: number;
}

function foldDetails(pieces: readonly Piece[]): readonly Block[] {
  if (pieces.every(isBlock)) return pieces;
  const blocks: Block[] = [];
  let open: Details | undefined;
  const close = (end: number): void => {
    if (open) {
      const { start, summary, head, blocks: inner } = open;
      blocks.push({ kind: 'details', summary, blocks: inner, head, lines: [start, Math.max(end, head[1])] });
    }
    open = undefined;
  };
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'start':
        // Examples have no groups: what is in inner details belongs to the outer ones.
        if (open) open.inner++;
        else open = { start: piece.lines[0], blocks: [], head: piece.lines, summary: '', inner: 0 };
        break;
      case 'end':
        if (open && open.inner > 0) open.inner--;
        else close(piece.lines[1]);
        break;
      case 'summary':
        if (open && open.inner === 0 && !open.summary) {
          open.summary = piece.text;
          open.head = [open.start, piece.lines[1]];
        } else if (piece.text) (open?.blocks ?? blocks).push({ kind: 'other', what: 'summary', lines: piece.lines });
        break;
      default:
        // An end tag was forgotten: a new competency begins all the same.
        if (piece.kind === 'heading' && piece.depth < 3) close(piece.lines[0]);
        (open?.blocks ?? blocks).push(piece);
    }
  }
  close(pieces.at(-1)?.lines[1] ?? 0);
  return blocks;
}
