export type { Definition } from '../../ladder/index.js';
export type { RungsViewOptions } from '../block-view.js';
export type { RungsBlock, RungsBlockOptions } from '../definition-block.js';
export type { RungsMenuItem } from '../menu-items.js';
export type { Found, ReadText, RungsPasteOptions } from '../pasted-definition.js';
export { $createRungsNode, $isRungsNode, RungsNode, type SerializedRungsNode } from './rungs-node.js';
export { RungsOption, rungsOptions } from './rungs-option.js';
export { INSERT_RUNGS_COMMAND, type InsertRungs, RungsPlugin, type RungsPluginProps } from './rungs-plugin.js';
