import { itemOf, nestBlocks } from '../outline/nest.js';
import type { OutlineBlock, OutlineText } from '../outline/outline.js';

/** A list item with its depth, because some programs write nested lists as adjacent lists. */
export interface ListLine {
  readonly kind: 'line';
  readonly level: number;
  readonly text: OutlineText;
  /** The blocks in the item after its text. */
  readonly blocks: readonly PageBlock[];
}

export type PageBlock = OutlineBlock | ListLine;

/** Nests list items by their depth: each becomes a child of the last item above it that is less deep. */
export function nestLines(blocks: readonly PageBlock[]): OutlineBlock[] {
  const result: OutlineBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    if (block.kind !== 'line') {
      result.push(block);
      continue;
    }
    const lines: ListLine[] = [];
    for (let next: PageBlock | undefined = block; next?.kind === 'line'; next = blocks[++at]) lines.push(next);
    at--;
    result.push(...itemsOf(lines));
  }
  return result;
}

interface Open {
  readonly level: number;
  readonly line: ListLine;
  readonly beneath: Open[];
}

function itemsOf(lines: readonly ListLine[]): OutlineBlock[] {
  const roots: Open[] = [];
  const open: Open[] = [];
  for (const line of lines) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= line.level) open.pop();
    const own: Open = { level: line.level, line, beneath: [] };
    (open.at(-1)?.beneath ?? roots).push(own);
    open.push(own);
  }
  return roots.map(itemFrom);
}

/** Recursive: `PageReader` limits the depth of lists. */
function itemFrom({ line: { text, blocks }, beneath }: Open): OutlineBlock {
  const children = nestBlocks([...nestLines(blocks), ...beneath.map(itemFrom)]);
  const item = itemOf(text, children);
  const end = children.at(-1)?.place.end ?? text.place.end;
  return { ...item, place: { start: text.place.start, end } };
}
