import { canonicalProse, joinProse, type Place } from '../../ladder/index.js';
import {
  type Block,
  hasWords,
  type Lines,
  type Item as ListItem,
  leaveOutDefinitions,
  type Page,
  parseBlocks,
  readProse,
} from '../../markdown/dialects/index.js';
import { itemOf, nestBlocks, paragraphOf } from '../outline/nest.js';
import { type OutlineBlock, type OutlineNode, OutlineText } from '../outline/outline.js';
import { examplesPattern } from '../words/examples.js';

/** Converts the blocks of a Markdown text to nodes. `text` has spaces in place of front matter and tables; `tables` are inserted again. */
export function outlineMarkdown(text: string, page: Page, tables: readonly OutlineBlock[] = []): OutlineNode[] {
  const { blocks, definitions, tooDeep } = parseBlocks(text, page.env);
  const read = new BlockReader(page).readAll(blocks);
  for (const each of tooDeep) page.report.add('too-deep', each);
  const nodes = nestBlocks(inOrder([...read, ...tables]));
  leaveOutDefinitions(definitions, definitions.length > 0 ? textsIn(nodes) : [], page);
  return nodes;
}

/** The texts of nodes that can contain links. Names are not among them, because they are plain text. */
const textsIn = (nodes: readonly OutlineNode[]): unknown[] =>
  nodes.flatMap((node) => [...('text' in node ? [node.text.prose] : []), ...('children' in node ? textsIn(node.children) : [])]);

/** Sorts blocks by line, if there are tables. */
const inOrder = (blocks: readonly OutlineBlock[]): OutlineBlock[] =>
  blocks.some(({ kind }) => kind === 'table') ? blocks.toSorted((a, b) => a.place.start.line - b.place.start.line) : [...blocks];

class BlockReader {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  readAll(blocks: readonly Block[]): OutlineBlock[] {
    return blocks.flatMap((block) => this.#read(block));
  }

  #read(block: Block): readonly OutlineBlock[] {
    const place = this.#placeOf(block.lines);
    switch (block.kind) {
      case 'heading': {
        const source = withoutAttributes(block.source);
        if (source !== block.source) this.#page.report.noteSyntax(block.source.slice(source.length).trim(), block.lines);
        const name = this.#text(source, block.lines);
        return [{ kind: 'part', layer: 'heading', depth: block.depth, name, children: [], place }];
      }
      case 'paragraph':
        return partLines(block.source, block.lines).flatMap(([source, lines]) => this.#paragraph(source, lines));
      case 'quote':
        return [{ kind: 'quote', children: this.readAll(block.blocks), place }];
      case 'list':
        if (isContents(block)) {
          this.#page.report.add('table-of-contents', block.lines);
          return [];
        }
        return block.items.flatMap((item) => this.#item(item));
      case 'details': {
        this.#page.report.noteRead(block.head);
        const children = nestBlocks(this.readAll(block.blocks));
        if (/^(?:examples?:?)?$/i.test(block.summary.trim())) return [{ kind: 'examples', children, place }];
        return [{ kind: 'part', layer: 'details', name: this.#text(block.summary, block.head), children, place }];
      }
      default:
        return this.#hasNoWords(block.lines) ? [] : this.#other(block.what, block.lines);
    }
  }

  /** A block that a ladder cannot contain. Its lines count as read, because it is reported later, as a whole. */
  #other(what: string, lines: Lines): OutlineBlock[] {
    this.#page.report.noteRead(lines);
    return [{ kind: 'other', what, place: this.#placeOf(lines) }];
  }

  /** Whether lines have no words outside of tags, such as anchors, images and line breaks. */
  #hasNoWords([start, end]: Lines): boolean {
    return !hasWords(this.#page.report.linesOf([start, end]).replace(/<\/?[a-z][a-z0-9]*(?=[\s/>])[^<>]*>/gi, ''));
  }

  #paragraph(given: string, lines: Lines): OutlineBlock[] {
    const source = withoutAnchors(given);
    if (source.trim() === '') {
      this.#page.report.noteRead(lines);
      return [];
    }
    if (isFootnote.test(source)) return this.#other('footnote', lines);
    if (isTemplate.test(source)) return this.#other('template tag', lines);
    const unclosed = unclosedBold.exec(source)?.groups;
    if (unclosed) {
      const { marks = '', text = '' } = unclosed;
      return [paragraphOf(this.#text(`${marks}${text}${marks}`, lines))];
    }
    return [paragraphOf(this.#text(source, lines))];
  }

  #item({ blocks, lines }: ListItem): OutlineBlock[] {
    const [first, ...others] = blocks;
    if (first?.kind !== 'paragraph') return this.readAll(blocks);
    const { source: whole, box } = withoutBox(first.source);
    const { source, after } = withoutLastLabel(whole);
    if (box) this.#page.report.noteSyntax(box, first.lines);
    // All paragraphs of a list item are its text, including those after nested lists.
    const all = [{ ...first, source }, ...others.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))];
    const range: Lines = [first.lines[0], all.at(-1)?.lines[1] ?? first.lines[1]];
    const text = this.#text(all.map((block) => block.source).join(paragraphBreak), range);
    const children = nestBlocks(this.readAll(others.filter(({ kind }) => kind !== 'paragraph')));
    const own = { ...itemOf(text, children), place: this.#placeOf(lines) };
    return after === undefined ? [own] : [own, paragraphOf(this.#text(after, first.lines))];
  }

  #text(source: string, lines: Lines): OutlineText {
    const parts = source.split(paragraphBreak).map((part) => readProse(part, lines, this.#page));
    const [prose = ''] = parts;
    const joined = parts.length === 1 ? prose : canonicalProse(joinProse(parts, '\n\n'));
    return new OutlineText(joined, this.#placeOf(lines), /^[&\\]/.test(source));
  }

  #placeOf = (lines: Lines): Place => this.#page.report.placeOf(lines);
}

/** Separates the paragraphs of a list item. U+FDD1 is a noncharacter, so texts do not contain it. */
const paragraphBreak = '\n\ufdd1\n';

/** Removes attributes from a heading: `# Title {#anchor}`, `# Title {: .class }`. */
const withoutAttributes = (source: string): string => source.replace(/(?<![\s\\])\s{0,9}\{[:#.][^{}]{0,200}\}$/, '');

const withoutAnchors = (source: string): string => source.replace(/<a\s(?:id|name)=[^<>]*>\s*<\/a>/gi, '');

/** The start of a footnote, which `[^1]` in the text refers to. */
const isFootnote = /^\[\^[^\]\s]+\]:/;

/** A line that consists of a tag of a template engine, such as `{% include nav %}`. */
const isTemplate = /^\s*(?:\{%[^%]*%\}|\{\{[^{}]*\}\})\s*$/;

/** A short line that starts bold text and does not end it: `**Title`. It is read as if it ended there. */
const unclosedBold = /^(?<marks>\*{2,3}|_{2,3})(?=\S)(?<text>(?:(?!\*\*|__).){1,60})$/u;

/** Splits off the checkbox of a task list item: `[x]`. */
function withoutBox(source: string): { readonly source: string; readonly box?: string } {
  const [box] = /^\[[ xX]\](?=\s)/.exec(source) ?? [];
  return box === undefined ? { source } : { source: source.slice(box.length).trimStart(), box };
}

/** Splits off a last line such as `Examples:`, which Markdown makes a part of the list item above it. */
function withoutLastLabel(source: string): { readonly source: string; readonly after?: string } {
  const at = source.lastIndexOf('\n');
  const line = source.slice(at + 1);
  if (at < 0 || !startsExamples.test(line)) return { source };
  return { source: source.slice(0, at).trimEnd(), after: line };
}

/** The start of a line that announces examples: `Examples:`, or `**Examples**` as a whole. */
const startsExamples = new RegExp(
  `^\\s*(?:[*_]{0,3}(?:${examplesPattern})[*_]{0,3}\\s*[:：]|(?<marks>\\*{2,3}|_{2,3})(?:${examplesPattern})\\k<marks>\\s*$)`,
  'iu',
);

function isContents(list: Extract<Block, { kind: 'list' }>): boolean {
  return list.items.every(({ blocks: [link, ...inner] }) => {
    const linked = link?.kind === 'paragraph' && /^\[(?:[^[\]]|\[[^[\]]*\])*\]\(\s*<?#[^)\n]*\)[.,;]?$/.test(link.source.trim());
    return linked && inner.every((each) => each.kind === 'list' && isContents(each));
  });
}

const boldLabel = /^\s*(?:\*\*|__)(?=\S)(?:[^*_\n]|[*_](?![*_])){1,80}?(?:[:：](?:\*\*|__)|(?:\*\*|__)\s*[:：])/u;
const boldLine = /^(?:\*{2,3}|_{2,3})(?=\S)[^*_\n]{1,80}[*_]{0,3}[:：]?[*_]{0,3}\s*$/u;

/** Splits a paragraph before lines that start with a bold label or announce examples, and after a first line that is bold as a whole. */
function partLines(source: string, [start, end]: Lines): (readonly [string, Lines])[] {
  const lines = source.split('\n');
  const starts = lines.flatMap((line, at) => (at > 0 && (boldLabel.test(line) || startsExamples.test(line)) ? [at] : []));
  if (lines.length > 1 && boldLine.test(lines[0] ?? '') && !starts.includes(1) && !/[.。!?]\W*$/u.test(lines[0] ?? '')) starts.unshift(1);
  const cuts = [0, ...starts];
  return cuts.map((from, at) => {
    const to = cuts[at + 1] ?? lines.length;
    const text = lines.slice(from, to).join('\n').trim().replace(/\\$/, '');
    return [text, [start + from, at + 1 < cuts.length ? start + to : end]];
  });
}
