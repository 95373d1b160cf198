import type { FileOutline } from '../forms.js';
import { isLink, nestBlocks } from '../outline/nest.js';
import { type OutlineBlock, OutlineText } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { textIn } from './boxes.js';
import { nestLines, type PageBlock } from './list-lines.js';
import type { Page } from './page.js';
import { readPage } from './read-page.js';

/** Converts an HTML page to an outline: a saved page, one that an office program has saved, or HTML from the clipboard. */
export function htmlOutline(source: Source): FileOutline {
  const page = readPage(source);
  const { title } = page;
  const content = withTitle(withoutContents(nestLines(withoutMenus(contentOf(page, source), page, source)), source));
  const nodes = nestBlocks(content);
  const isTitled = content.some((block) => block.kind === 'part' && block.depth === 1);
  return { dialect: dialectOf(source.path), nodes, ...(title && !isTitled && { title: new OutlineText(title.text, title.place, false) }) };
}

const dialectOf = (path = ''): 'docx' | 'xlsx' | 'html' => (/\.doc[xm]$/i.test(path) ? 'docx' : /\.xls[xm]$/i.test(path) ? 'xlsx' : 'html');

/** The blocks in `<main>`, or all blocks if there is none. If `<main>` has no title, headings of depth 1 outside of it are kept. */
function contentOf({ blocks, mains }: Page, source: Source): readonly PageBlock[] {
  const isMain = (at: number): boolean => mains.some(([from, to]) => at >= from && at < to);
  const main = blocks.filter((_, at) => isMain(at));
  if (main.length === 0 || main.length === blocks.length) return blocks;
  const isTitle = (block: PageBlock): boolean => block.kind === 'part' && (block.depth ?? 9) <= 1;
  const keepsTitle = !main.some(isTitle);
  return blocks.filter((block, at) => {
    const isKept = isMain(at) || (keepsTitle && isTitle(block));
    if (!isKept) leaveOut(block, source);
    return isKept;
  });
}

const leaveOut = (block: PageBlock, source: Source): unknown => source.syntax.push(block.kind === 'line' ? block.text.place : block.place);

/** Minimum number of consecutive links that are a menu. */
const menu = 5;

/** Removes menus: consecutive blocks that consist only of links, with the headings between them, in any element. */
function withoutMenus(blocks: readonly PageBlock[], { links }: Page, source: Source): PageBlock[] {
  const isOfMenu = (block: PageBlock | undefined): boolean =>
    block !== undefined && links.has(textIn(block)) && (block.kind !== 'line' || block.blocks.length === 0);
  const result: PageBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    let count = 0;
    for (; isOfMenu(blocks[end]) || (blocks[end]?.kind === 'part' && isOfMenu(blocks[end + 1])); end++)
      count += isOfMenu(blocks[end]) ? 1 : 0;
    const run = blocks.slice(at, Math.max(end, at + 1));
    if (count >= menu) for (const block of run) leaveOut(block, source);
    else result.push(...run);
    at += run.length;
  }
  return result;
}

/** Converts the title of a document, which has depth 0, to a heading of depth 1. If others have depth 1, all others become one deeper. */
function withTitle(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  const isHeading = (block: OutlineBlock, depth: number): boolean => block.kind === 'part' && block.depth === depth;
  if (!blocks.some((block) => isHeading(block, 0))) return [...blocks];
  const by = blocks.some((block) => isHeading(block, 1)) ? 1 : 0;
  return blocks.map((block) =>
    block.kind === 'part' && block.depth !== undefined && block.layer === 'heading'
      ? { ...block, depth: block.depth === 0 ? 1 : Math.min(block.depth + by, 6) }
      : block,
  );
}

/** Removes tables of contents: lists that consist only of links to the same page. */
function withoutContents(blocks: readonly OutlineBlock[], source: Source): OutlineBlock[] {
  const isOfContents = (block: OutlineBlock): boolean =>
    block.kind === 'item' && leadsWithin(block.text) && isLink({ ...block, children: [] }) && block.children.every(isOfContents);
  const result: OutlineBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (blocks[end]?.kind === 'item') end++;
    const list = blocks.slice(at, end);
    if (list.length > 1 && list.every(isOfContents)) for (const { place } of list) source.syntax.push(place);
    else result.push(...list);
    const next = blocks[end];
    if (next) result.push(next);
    at = end + 1;
  }
  return result;
}

const leadsWithin = ({ prose }: OutlineText): boolean =>
  typeof prose !== 'string' && prose.some((each) => typeof each === 'object' && 'href' in each && each.href.startsWith('#'));
