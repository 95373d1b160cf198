import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from 'markdown-it';
import { withLightTokens } from './light-state.js';

/** A block of a Markdown text. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly source: string; readonly lines: Lines }
  | { readonly kind: 'paragraph'; readonly source: string; readonly lines: Lines }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly lines: Lines }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly lines: Lines }
  /** A `<details>` element, up to its end tag or the end of its container. `head` is the lines of its start tag and summary. */
  | { readonly kind: 'details'; readonly summary: string; readonly blocks: readonly Block[]; readonly head: Lines; readonly lines: Lines }
  /** A block that is not part of a level, such as code or HTML. */
  | { readonly kind: 'other'; readonly what: string; readonly lines: Lines };

/** A list item. */
export interface Item {
  readonly blocks: readonly Block[];
  readonly lines: Lines;
}

/** A range of lines, counted from 0. `end` is exclusive. */
export type Lines = readonly [start: number, end: number];

/**
 * Maximum nesting of markdown-it. `validateLevel` allows 32 nested lists, each of which takes two levels. Deeper content is in no
 * block.
 */
const maxNesting = 65;

/** A markdown-it parser that does not validate or change links. The reader checks them and reports an issue. */
export const markdown: Parser = /* @__PURE__ */ (() => {
  const md = withLightTokens(new MarkdownIt('commonmark', { html: true, maxNesting }));
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (url) => url;
  return md;
})();

/** The result of `parseBlocks`. */
export interface ParsedBlocks {
  readonly blocks: readonly Block[];
  /** Link definitions (`[label]: target`) in order. If a label is repeated, its first definition counts. */
  readonly definitions: readonly LinkDefinition[];
  /** Lines with words that are nested too deep and are in no block. */
  readonly tooDeep: readonly Lines[];
}

/** A link definition. */
export interface LinkDefinition {
  /** The label as markdown-it normalises it. */
  readonly label: string;
  readonly lines: Lines;
}

/** Parses a text, with `\n` as line break, into blocks. Collects link definitions in `env`. */
export function parseBlocks(text: string, env: Env): ParsedBlocks {
  const collected: Collected = { env, definitions: [], tooDeep: [] };
  return { blocks: foldDetails(parse(text, 0, collected)), ...collected };
}

/** Data that is collected while blocks are read. */
interface Collected {
  readonly env: Env;
  readonly definitions: LinkDefinition[];
  readonly tooDeep: Lines[];
}

interface Cursor {
  readonly tokens: readonly Token[];
  /** Line of the text at which the tokens start. */
  readonly offset: number;
  readonly collected: Collected;
  at: number;
}

/** A block, or a tag of a `<details>` element. `foldDetails` joins the tags and the blocks between them. */
type Piece =
  | Block
  | { readonly kind: 'start' | 'end'; readonly lines: Lines }
  | { readonly kind: 'summary'; readonly text: string; readonly lines: Lines };

function parse(text: string, offset: number, collected: Collected): Piece[] {
  // Parse only blocks. Inline text is parsed later, because the code and icon of a heading are read from its source.
  const all: Token[] = [];
  markdown.block.parse(text, markdown, collected.env, all);
  const isDefinition = ({ type }: Token): boolean => type === 'reference_definition';
  const definitions = all.filter(isDefinition);
  for (const token of definitions) collected.definitions.push({ label: labelOf(token), lines: linesOf(token, offset) });
  const tokens = definitions.length > 0 ? all.filter((token) => !isDefinition(token)) : all;
  const deep = all.some(({ level }) => level >= maxNesting - 1);
  if (deep) for (const line of uncoveredLines(text, all)) collected.tooDeep.push([line + offset, line + offset + 1]);
  return readBlocks({ tokens, offset, collected, at: 0 });
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
      for (const piece of readHtml(token.content, lines, cursor.collected)) pieces.push(piece);
      break;
    case 'hr':
      break;
    default:
      pieces.push({ kind: 'other', what: token.type === 'fence' ? 'code' : token.type.replace('_', ' '), lines });
  }
}

// Formatting tags that are ignored in a `<summary>`.
const formatting = /^(b|strong|i|em|u|span|h[1-6])$/;

/** Reads an HTML block that has only `<details>`, `<summary>` and `<br>` tags, and the Markdown between them. Other HTML is one block. */
function readHtml(html: string, lines: Lines, collected: Collected): Piece[] {
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
    else if (!name && part.trim()) for (const piece of parse(asWritten(part), here[0], collected)) pieces.push(piece);
    else if (name === 'details') pieces.push({ kind: end ? 'end' : 'start', lines: here });
    else if (name === 'summary' && !end) {
      // The previous summary was not closed, and its words would be lost.
      known &&= summary === undefined;
      summary = { text: '', start: here[0] };
    } else if (name === 'summary' && summary !== undefined) {
      pieces.push({ kind: 'summary', text: summary.text.trim(), lines: [summary.start, here[1]] });
      summary = undefined;
    } else if (name && name !== 'br' && !(summary !== undefined && formatting.test(name))) known = false;
  }
  if (known && summary === undefined) return pieces;
  // Keep the tags of details, so that the rest of the page is still read as inside or outside of them.
  return [...pieces.filter(({ kind }) => kind === 'start' || kind === 'end'), other];
}

const isBlock = (piece: Piece): piece is Block => piece.kind !== 'start' && piece.kind !== 'end' && piece.kind !== 'summary';

/** Escapes text after a tag, so that it does not start a numbered list or a link definition. */
const asWritten = (text: string): string => text.replace(/^([^\S\n]*)(?:(\d+)(?=[.)](?:\s|$))|(?=\[(?:[^[\]\\]|\\.)+\]:))/, '$1$2\\');

interface Details {
  readonly start: number;
  readonly blocks: Block[];
  head: Lines;
  summary: string;
  /** Number of open nested details. */
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
        // Examples have no groups, so the content of nested details belongs to the outer ones.
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
        // The end tag is missing, but a heading starts a new competency.
        if (piece.kind === 'heading' && piece.depth < 3) close(piece.lines[0]);
        (open?.blocks ?? blocks).push(piece);
    }
  }
  close(pieces.at(-1)?.lines[1] ?? 0);
  return blocks;
}
