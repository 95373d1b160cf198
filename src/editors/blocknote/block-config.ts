import { emptyBlock } from '../definition-block.js';

/** Configuration of the BlockNote block. Its props are the fields of `RungsBlock`. */
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
