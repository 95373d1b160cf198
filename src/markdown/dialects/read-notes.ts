import { type NoteDraft, type Prose, proseText } from '../../ladder/index.js';
import type { Block, Item } from '../blocks.js';
import { leaveOut, readQuote, readTitle, withSummary } from '../read-parts.js';
import { type Page, readProse } from '../read-prose.js';
import { isBare, type Section, titleOf } from './sections.js';

/** Reads what is neither level nor competency: paragraphs are the text, bullets and headings stand beneath it. */
export function readNote(section: Section, page: Page): NoteDraft[] {
  const source = titleOf(section);
  const lines = section.heading?.lines ?? section.lines;
  if (!source.trim() && isBare(section)) return [];
  const title = source.trim() ? readTitle(source, lines, page) : undefined;
  const children = section.sections.flatMap((child) => readNote(child, page));
  return noteOf(section.blocks, title, children, page);
}

/** Reads blocks without a heading. */
export const readNoteBlocks = (blocks: readonly Block[], page: Page): NoteDraft[] => noteOf(blocks, undefined, [], page);

function noteOf(blocks: readonly Block[], title: string | undefined, beneath: readonly NoteDraft[], page: Page): NoteDraft[] {
  const text: Prose[] = [];
  const children: NoteDraft[] = [];
  for (const block of blocks) {
    // What follows a list is beneath it all the same, so that the order stays.
    const say = (prose: Prose): void => {
      if (proseText(prose).trim() === '') return;
      if (children.length === 0) text.push(prose);
      else children.push({ text: prose });
    };
    if (block.kind === 'paragraph') say(readProse(block.source, block.lines, page));
    else if (block.kind === 'quote') for (const paragraph of readQuote(block, page)) say(paragraph);
    else if (block.kind === 'list') children.push(...block.items.flatMap((item) => readItem(item, page)));
    else if (block.kind === 'details') {
      const named = block.summary.trim() ? readTitle(block.summary, block.head, page) : undefined;
      children.push(...noteOf(block.blocks, named, [], page));
    } else leaveOut(block, page);
  }
  const { summary } = withSummary(text);
  const all = [...children, ...beneath];
  if (title === undefined && summary === undefined) return all;
  return [
    { ...(title !== undefined && { title }), ...(summary !== undefined && { text: summary }), ...(all.length > 0 && { children: all }) },
  ];
}

const readItem = ({ blocks }: Item, page: Page): NoteDraft[] => noteOf(blocks, undefined, [], page);
