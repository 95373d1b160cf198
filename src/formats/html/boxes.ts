import { announcesExamples, nestBlocks } from '../outline/nest.js';
import { OutlineText } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { listLevel, type Tag } from './elements.js';
import { nestLines, type PageBlock } from './list-lines.js';
import { TableWatch } from './table-watch.js';

/** What holds blocks of its own: an item of a list, a quotation, a table, a caption. */
export interface Box {
  readonly tag: Tag;
  /** Its offset in the file. */
  readonly start: number;
  readonly blocks: PageBlock[];
  /** How many lists are open in it. */
  lists: number;
  /** How deep a program says that the items of the last list in it are. */
  program?: number | undefined;
  /** How deep an item is in the lists of the box around it, from 1. */
  readonly level?: number;
  readonly table?: TableWatch;
  /** What `<details>` is called. */
  summary?: OutlineText;
  /** How many issues there were when it began. */
  readonly issues: number;
}

/** The box that an element begins, if it does. */
export function boxOf(tag: Tag, start: number, around: Box, issues: number): Box | undefined {
  const box: Box = { tag, start, blocks: [], lists: 0, issues };
  switch (tag.name) {
    case 'ul':
    case 'ol':
      around.program = listLevel(tag);
      return undefined;
    case 'li':
      return { ...box, level: Math.max(around.lists, around.program ?? 1) };
    case 'table':
      return { ...box, table: new TableWatch(tag) };
    case 'blockquote':
    case 'caption':
    case 'details':
    case 'pre':
      return box;
  }
  return undefined;
}

/** What a box is in the box around it. */
export function blocksOf(box: Box, around: Box, source: Source, end: number): readonly PageBlock[] {
  const place = source.between(box.start, end);
  switch (box.tag.name) {
    case 'li':
      return itemOf(box);
    case 'table':
      return box.table?.read(box, source, end) ?? [];
    case 'caption':
      around.table?.caption.push(...box.blocks);
      return [];
    case 'blockquote':
      return [{ kind: 'quote', children: nestLines(box.blocks), place }];
    case 'pre':
      return [{ kind: 'other', what: 'preformatted text', place }];
  }
  const { summary } = box;
  const children = nestBlocks(nestLines(box.blocks));
  if (!summary) return children;
  if (!announcesExamples(summary.words)) return [{ kind: 'part', layer: 'details', name: summary, children, place }];
  summary.take();
  return [{ kind: 'examples', children, place }];
}

/** Paragraphs before what is nested go on with an item; what begins with another block is no item. */
function itemOf({ blocks, level = 1 }: Box): readonly PageBlock[] {
  const nested = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const texts = blocks.slice(0, nested < 0 ? undefined : nested).flatMap((each) => (each.kind === 'paragraph' ? [each.text] : []));
  const [first, ...others] = texts;
  if (!first) return blocks;
  const prose = texts.flatMap(({ prose: each }, at) => [...(at > 0 ? ['\n\n'] : []), ...(typeof each === 'string' ? [each] : each)]);
  const text =
    others.length === 0 ? first : new OutlineText(prose, { start: first.place.start, end: others.at(-1)?.place.end ?? first.place.end });
  return [{ kind: 'line', level, text, blocks: nested < 0 ? [] : blocks.slice(nested) }];
}

/** The text that a block has of its own. */
export const textIn = (block: PageBlock): OutlineText | undefined =>
  'text' in block ? block.text : 'name' in block ? block.name : undefined;
