export type { Definition } from '../../ladder/index.js';
export type { RungsViewOptions } from '../block-view.js';
export type { RungsBlock, RungsBlockOptions } from '../definition-block.js';
export type { Found, ReadText, RungsPasteOptions } from '../pasted-definition.js';
export { insertRungs, type RungsOptions, rungsBlock, rungsItems } from './rungs-block.js';
