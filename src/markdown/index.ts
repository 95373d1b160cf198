export type { LadderFile, ReadLadderOptions, ReadLadderResult } from './assemble-ladder.js';
export { type ReadInlineResult, readInline } from './read-inline.js';
export { readLadder } from './read-ladder.js';
export { type ReadLevelOptions, type ReadLevelResult, readLevel } from './read-level.js';
export { type Repair, repairEncoding } from './repair-encoding.js';
export { type WriteChangeNotesOptions, writeChangeNotes } from './write-change-notes.js';
export { writeLevel } from './write-level.js';
