import type { Block } from '../blocks.js';
import type { Page } from '../read-prose.js';

/** Leaves out lists of links to the parts of the page, which say nothing that those parts do not. */
export function withoutContents(blocks: readonly Block[], page: Page): readonly Block[] {
  return blocks.filter((block) => {
    if (block.kind !== 'list' || !isContents(block)) return true;
    page.report.add('table-of-contents', block.lines);
    return false;
  });
}

function isContents(list: Extract<Block, { kind: 'list' }>): boolean {
  return list.items.every(({ blocks: [link, ...inner] }) => {
    const linked = link?.kind === 'paragraph' && /^\[(?:[^[\]]|\[[^[\]]*\])*\]\(\s*<?#[^)\n]*\)[.,;]?$/.test(link.source.trim());
    return linked && inner.every((each) => each.kind === 'list' && isContents(each));
  });
}
