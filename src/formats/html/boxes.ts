import { joinProse } from '../../ladder/index.js';
import { nestBlocks } from '../outline/nest.js';
import { OutlineText } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { announcesExamples } from '../words/examples.js';
import { listLevel, type Tag } from './elements.js';
import { nestLines, type PageBlock } from './list-lines.js';
import { TableWatch } from './table-watch.js';

/** An open element that contains blocks: a list item, a quotation, a table, a caption, `<details>` or `<pre>`. */
export interface Box {
  readonly tag: Tag;
  /** Offset of the element in the file. */
  readonly start: number;
  readonly blocks: PageBlock[];
  /** The number of open lists in the box. */
  lists: number;
  /** The depth of the last list in the box, from 1, if an attribute declares it, as in pages of Google Docs. */
  declaredLevel?: number | undefined;
  /** The depth of a list item in its parent box, from 1. */
  readonly level?: number;
  readonly table?: TableWatch;
  /** The summary of `<details>`. */
  summary?: OutlineText;
  /** The number of issues before the box. */
  readonly issues: number;
}

/** Creates a box for an element that contains blocks. Returns `undefined` for other elements. */
export function boxOf(tag: Tag, start: number, parent: Box, issues: number): Box | undefined {
  const box: Box = { tag, start, blocks: [], lists: 0, issues };
  switch (tag.name) {
    case 'ul':
    case 'ol':
      parent.declaredLevel = listLevel(tag);
      return undefined;
    case 'li':
      return { ...box, level: Math.max(parent.lists, parent.declaredLevel ?? 1) };
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

/** Converts a closed box to blocks of its parent box. */
export function blocksOf(box: Box, parent: Box, source: Source, end: number): readonly PageBlock[] {
  const place = source.between(box.start, end);
  switch (box.tag.name) {
    case 'li':
      return itemOf(box);
    case 'table':
      return box.table?.read(box, source, end) ?? [];
    case 'caption':
      parent.table?.caption.push(...box.blocks);
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

/** The paragraphs at the start of a list item are its text, other blocks its children. An item without such a paragraph is dissolved. */
function itemOf({ blocks, level = 1 }: Box): readonly PageBlock[] {
  const nested = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const texts = blocks.slice(0, nested < 0 ? undefined : nested).flatMap((each) => (each.kind === 'paragraph' ? [each.text] : []));
  const [first, ...others] = texts;
  if (!first) return blocks;
  const prose = joinProse(
    texts.map((each) => each.prose),
    '\n\n',
  );
  const text =
    others.length === 0 ? first : new OutlineText(prose, { start: first.place.start, end: others.at(-1)?.place.end ?? first.place.end });
  return [{ kind: 'line', level, text, blocks: nested < 0 ? [] : blocks.slice(nested) }];
}

/** The text or the name of a block, without its children. */
export const textIn = (block: PageBlock): OutlineText | undefined =>
  'text' in block ? block.text : 'name' in block ? block.name : undefined;
