import type { Block, Lines } from '../blocks.js';
import type { Heading } from '../read-level.js';

/** A heading with all that stands beneath it. The whole text is one without a heading. */
export interface Section {
  readonly heading?: Heading;
  /** What stands between the heading and the first one beneath it. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** From the heading to the last line beneath it. */
  readonly lines: Lines;
}

/** Puts each block beneath its heading, and each heading beneath the last that is less deep. */
export function sectionsOf(blocks: readonly Block[]): Section {
  const root: Open = { blocks: [], sections: [], lines: [0, blocks.at(-1)?.lines[1] ?? 0] };
  const open: Open[] = [root];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while (open.length > 1 && (open.at(-1)?.heading?.depth ?? 0) >= block.depth) open.pop();
      const section: Open = { heading: block, blocks: [], sections: [], lines: block.lines };
      open.at(-1)?.sections.push(section);
      open.push(section);
    } else open.at(-1)?.blocks.push(block);
    for (const each of open.slice(1)) each.lines = [each.lines[0], block.lines[1]];
  }
  return root;
}

interface Open extends Section {
  readonly blocks: Block[];
  readonly sections: Open[];
  lines: Lines;
}

/** A section and all beneath it, each with how many are around it: 1 for those that nothing is around. */
export function* sectionsIn(
  root: Section,
  depth = 1,
): Generator<{ readonly section: Section; readonly parent: Section; readonly depth: number }> {
  for (const section of root.sections) {
    yield { section, parent: root, depth };
    yield* sectionsIn(section, depth + 1);
  }
}

/** The source of a section's heading. */
export const titleOf = ({ heading }: Section): string => heading?.source ?? '';

/** Whether nothing stands beneath a heading. */
export const isBare = ({ blocks, sections }: Section): boolean => blocks.length === 0 && sections.length === 0;
