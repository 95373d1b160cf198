export type { ChangeDetail, ErrorDetail, RungsElementAttributes, RungsElementEvents } from './element-types.js';
export type { RungsLadderAttributes, RungsLevelAttributes } from './jsx.js';
export { type LadderChangeDetail, RungsLadderElement } from './rungs-ladder.js';
export { RungsLevelElement } from './rungs-level.js';
