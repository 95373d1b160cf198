import { emptyBlock } from '../definition-block.js';

/** The block's type, and its props, which are those of `RungsBlock`. */
export const blockConfig = {
  type: 'rungs',
  propSchema: {
    definition: { default: emptyBlock.definition },
    view: { default: emptyBlock.view },
    open: { default: emptyBlock.open },
    headingLevel: { default: emptyBlock.headingLevel },
  },
  content: 'none',
} as const;

export type RungsBlockConfig = typeof blockConfig;
