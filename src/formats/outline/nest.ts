import { type Inline, type Prose, proseText } from '../../ladder/index.js';
import { readLevelName } from '../axes/level-name.js';
import { announcesExamples } from '../words/examples.js';
import { isName, labelOf, strongIn } from './label.js';
import { type Examples, type Item, type OutlineBlock, type OutlineNode, OutlineText, type Paragraph, type Part } from './outline.js';

/** The depth of bold lines as headings: deeper than `######`. Of bold and bold italic lines, the kind that comes first is 7, the other 8. */
const boldDepth = 7;

/**
 * Converts the sequence of blocks of a document to a tree. Bold lines become headings. A line that ends in a colon becomes the
 * parent of the list after it. Blocks below a label such as `Examples:` become examples. Each block becomes a child of its heading.
 */
export function nestBlocks(blocks: readonly OutlineBlock[]): OutlineNode[] {
  return nest(foldExamples(foldLeads(liftBold(blocks))));
}

type Open = Part & { readonly children: OutlineNode[] };

function nest(blocks: readonly OutlineBlock[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: Open[] = [];
  for (const block of blocks) {
    const isHeading = block.kind === 'part' && block.depth !== undefined;
    if (isHeading) while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= (block.depth ?? 0)) open.pop();
    if (isBoldLabel(block) && endsList(open)) open.pop();
    const own: OutlineNode = isHeading ? { ...block, children: [...block.children] } : block;
    (open.at(-1)?.children ?? roots).push(own);
    if (isHeading && own.kind === 'part') open.push(own as Open);
  }
  return roots.map(withPlaces).map(asExamples);
}

const isBoldLabel = (block: OutlineNode): boolean =>
  block.kind === 'paragraph' && block.label?.isBold === true && block.label.rest !== undefined;

/**
 * Whether a bold label with a text of its own, as in `**Scope**: one team`, ends the list below a bold line, as another bold line does. It
 * does if there are such labels before the bold lines.
 */
const endsList = (open: readonly Open[]): boolean =>
  open.at(-1)?.layer === 'bold' &&
  open.at(-1)?.children.some(({ kind }) => kind === 'item') === true &&
  open.at(-2)?.children.some(isBoldLabel) === true;

/** Sets the place of each section: from its heading to the end of its last child. */
function withPlaces(node: OutlineNode): OutlineNode {
  if (node.kind !== 'part' || node.depth === undefined) return node;
  const children = node.children.map(withPlaces);
  const end = children.at(-1)?.place.end ?? node.place.end;
  return { ...node, children, place: { start: node.place.start, end: isAfter(end, node.place.end) ? end : node.place.end } };
}

const isAfter = (a: Part['place']['end'], b: Part['place']['end']): boolean =>
  a.line > b.line || (a.line === b.line && a.column > b.column);

/** Converts a section with the heading `Examples` to examples. */
function asExamples(node: OutlineNode): OutlineNode {
  if (node.kind !== 'part') return node;
  if (announcesExamples(node.name.words) && !node.name.isLiteral && node.told === undefined) {
    node.name.take();
    return { kind: 'examples', children: node.children.map(asExamples), place: node.place };
  }
  return { ...node, children: node.children.map(asExamples) };
}

const isItem = (node: OutlineBlock | undefined): node is Item => node?.kind === 'item';

/** Makes the list items after a paragraph that ends in a colon, or announces examples, its children. */
function foldLeads(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  const result: OutlineBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    if (block.kind !== 'paragraph' || !isItem(blocks[at + 1]) || !leadsList(block.text.words)) {
      result.push(block);
      continue;
    }
    const items: Item[] = [];
    for (let next = blocks[at + 1]; isItem(next); next = blocks[at + 1]) {
      items.push(next);
      at++;
    }
    result.push({ ...block, children: items, place: { start: block.place.start, end: items.at(-1)?.place.end ?? block.place.end } });
  }
  return result;
}

const leadsList = (words: string): boolean => /[:：]$/u.test(words) || announcesExamples(words);

/** Converts paragraphs and list items to examples if their label announces examples. */
export function foldExamples(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  const result: OutlineBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    const found = block.kind === 'paragraph' || block.kind === 'item' ? examplesIn(block, blocks[at + 1]) : undefined;
    if (found) result.push(found.examples);
    else if (block.kind === 'item') result.push({ ...block, children: foldExamples(block.children) });
    else result.push(block);
    if (found?.usesNext) at++;
  }
  return result;
}

function examplesIn(node: Item | Paragraph, next: OutlineBlock | undefined): { examples: Examples; usesNext: boolean } | undefined {
  const { text, label, children } = node;
  const bold = boldExamples(text);
  if (bold) {
    text.take();
    const item: Item = { kind: 'item', text: bold, children: [], place: bold.place };
    return { examples: { kind: 'examples', children: [item, ...children], place: node.place }, usesNext: false };
  }
  const isAlone = announcesExamples(text.words);
  if (!isAlone && !(label?.rest && announcesExamples(label.name.words))) return undefined;
  const follows = isAlone && children.length === 0 ? next : undefined;
  if (isAlone && children.length === 0 && follows?.kind !== 'paragraph' && follows?.kind !== 'examples') return undefined;
  text.take();
  const rest: readonly OutlineNode[] = label?.rest ? [{ kind: 'item', text: label.rest, children: [], place: label.rest.place }] : [];
  const beneath = follows === undefined ? [...rest, ...children] : follows.kind === 'examples' ? follows.children : [follows];
  const end = follows?.place.end ?? node.place.end;
  return { examples: { kind: 'examples', children: beneath, place: { start: node.place.start, end } }, usesNext: follows !== undefined };
}

/** Returns `**text**` for `**Examples: text**`. */
function boldExamples({ prose, place }: Item['text']): Item['text'] | undefined {
  const [only = '', ...others] = typeof prose === 'string' ? [prose] : prose;
  const bold = strongIn(only);
  if (typeof bold !== 'string' || others.length > 0) return undefined;
  const at = bold.search(/[:：]/);
  const rest = bold.slice(at + 1).trim();
  return at > 0 && rest !== '' && announcesExamples(bold.slice(0, at)) ? new OutlineText([{ strong: rest }], place) : undefined;
}

/**
 * Converts bold and bold italic lines to headings. Such a line is a heading if it is short, is not a sentence and has content below
 * it. If at most half of the bold lines are short and not sentences, none is converted: some ladders set whole sentences in bold. The
 * subtitle of `**Scope** *What is mine*` becomes a quote below the heading.
 */
function liftBold(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  const bold = blocks.map((block, at) =>
    block.kind === 'paragraph' && block.children.length === 0 ? boldLine(block, blocks[at + 1]) : undefined,
  );
  const titles = bold.filter((line) => line?.isTitle);
  if (titles.length * 2 <= bold.filter((line) => line !== undefined).length) return [...blocks];
  const kinds = [...new Set(titles.flatMap((line) => line?.marks ?? []))];
  return blocks.flatMap((block, at): OutlineBlock[] => {
    const line = bold[at];
    if (!line?.isTitle || !hasContent(blocks, at)) return [block];
    const { name, subtitle, marks } = line;
    const { place } = block;
    const about: OutlineBlock[] = subtitle ? [{ kind: 'quote', children: [paragraphOf(subtitle)], place }] : [];
    return [{ kind: 'part', layer: 'bold', depth: boldDepth + kinds.indexOf(marks), name, children: [], place }, ...about];
  });
}

interface BoldLine {
  readonly marks: string;
  readonly isTitle: boolean;
  readonly name: OutlineText;
  readonly subtitle?: OutlineText;
}

function boldLine({ text, label }: Paragraph, next: OutlineBlock | undefined): BoldLine | undefined {
  const [first = '', ...others] = typeof text.prose === 'string' ? [text.prose] : text.prose;
  const strong = strongIn(first);
  const italic = isItem(next) ? onlyItalic(others) : undefined;
  if (strong === undefined) return undefined;
  if (italic === undefined && !others.every((each) => typeof each === 'string' && /^\s*[:：]?\s*$/u.test(each))) return undefined;
  const name = label?.name ?? (italic === undefined ? text : new OutlineText(strong, text.place));
  const { words } = name;
  if (announcesExamples(words)) return undefined;
  const isItalic = typeof first !== 'string' && ('em' in first || JSON.stringify(first).includes('{"em":'));
  return {
    marks: isItalic ? 'bold italic' : 'bold',
    isTitle: words.length <= 80 && !/[.。!！?？;；,、，]$/u.test(words),
    name,
    ...(italic !== undefined && { subtitle: new OutlineText(italic, text.place) }),
  };
}

/** Returns the text of the subtitle `*What is mine*` in `**Scope** *What is mine*`. `undefined` if the text has other content. */
function onlyItalic(inlines: readonly Inline[]): Prose | undefined {
  const [only, ...more] = inlines.filter((each) => typeof each !== 'string' || each.trim() !== '');
  const isItalic = typeof only === 'object' && 'em' in only && more.length === 0 && strongIn(only) === undefined;
  return isItalic ? only.em : undefined;
}

/**
 * Whether the bold line at `at` has content below it, so that it can be a heading. A list that consists only of links is content if
 * the line is the name of a level. Otherwise the list is the value of a fact.
 */
function hasContent(blocks: readonly OutlineBlock[], at: number): boolean {
  const next = blocks[at + 1];
  if (!next || next.kind === 'other' || (next.kind === 'part' && next.layer === 'heading')) return false;
  if (!isItem(next)) return true;
  const block = blocks[at];
  const end = blocks.findIndex((each, nth) => nth > at && !isItem(each));
  const items = blocks.slice(at + 1, end < 0 ? undefined : end);
  return !(
    block?.kind === 'paragraph' &&
    readLevelName(block.text.words).likeness === 0 &&
    items.every((each) => isItem(each) && isLink(each))
  );
}

/** Whether a node consists only of a link, such as one whose address has spaces, so that Markdown reads it as text. */
export function isLink({ text, children }: Item | Paragraph): boolean {
  if (typeof text.prose === 'string' && /^\[[^[\]]+\]\([^()]+\.\p{L}+\)$/u.test(text.prose)) return children.length === 0;
  const [only, ...others] = typeof text.prose === 'string' ? [text.prose] : text.prose;
  return (
    children.length === 0 &&
    others.every((each) => typeof each === 'string' && !/[\p{L}\p{N}]/u.test(each)) &&
    typeof only === 'object' &&
    'href' in only
  );
}

/** Creates a paragraph, with its label if it has one. */
export const paragraphOf = (text: Paragraph['text'], place = text.place): Paragraph => {
  const label = labelOf(text);
  return { kind: 'paragraph', text, children: [], place, ...(label && { label }) };
};

/** Creates a list item, with its label if it has one. A short text with nested items is a label: the name of those items. */
export const itemOf = (text: Item['text'], children: readonly OutlineNode[] = [], id?: string): Item => {
  const own = labelOf(text);
  const isTitle = children.some(isItem) && isName(text.words) && (!own || isCode(own.name.words));
  const label =
    isTitle && own?.rest !== undefined
      ? { name: text, isBold: own.isBold }
      : (own ?? (isTitle ? { name: text, isBold: false } : undefined));
  return { kind: 'item', text, children, place: text.place, ...(label && { label }), ...(id !== undefined && { id }) };
};

/** Whether a text is only a code, such as `L3` in `L3: Senior`. */
const isCode = (words: string): boolean => /^\p{L}{1,4}\d{1,2}$/u.test(words);

export const isBlank = (text: Paragraph['text']): boolean => proseText(text.prose).trim() === '';
