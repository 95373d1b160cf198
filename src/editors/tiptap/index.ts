export type { Definition } from '../../ladder/index.js';
export type { RungsViewOptions } from '../block-view.js';
export type { RungsBlock, RungsBlockOptions } from '../definition-block.js';
export type { RungsMenuItem } from '../menu-items.js';
export type { Found, ReadText, RungsPasteOptions } from '../pasted-definition.js';
export { Rungs, type RungsSuggestionItem, rungsItems } from './rungs-node.js';
export type { RungsOptions } from './rungs-options.js';
