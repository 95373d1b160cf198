import { formatVersion, markDone, resolveConflict, setTargetLevel, writeNote, writeRecord } from './edit.js';
import { recordStep } from './history.js';
import { recordValue } from './read.js';
import { formatDay, formatList } from './words.js';

/** @deprecated Use `formatVersion`. */
export const format = formatVersion;

/** @deprecated Use `writeRecord`. */
export const put = writeRecord;

/** @deprecated Use `resolveConflict`. */
export const settle = resolveConflict;

/** @deprecated Use `writeNote`. */
export const note = writeNote;

/** @deprecated Use `markDone`. */
export const finish = markDone;

/** @deprecated Use `setTargetLevel`. */
export const aimFor = setTargetLevel;

/** @deprecated Use `recordStep`. */
export const remember = recordStep;

/** @deprecated Use `recordValue`. */
export const valueAt = recordValue;

/** @deprecated Use `formatDay`. */
export const dayIn = formatDay;

/** @deprecated Use `formatList`. */
export const listIn = formatList;
