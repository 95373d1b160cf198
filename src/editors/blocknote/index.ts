export type { RungsViewOptions } from '../block-view.js';
export type { Definition, RungsBlock, RungsBlockOptions } from '../definition-block.js';
export type { Found, ReadText, RungsPasteOptions } from '../pasted-definition.js';
export { insertRungs, type RungsOptions, rungsBlock, rungsItems } from './rungs-block.js';
