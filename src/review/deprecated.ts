import { formatVersion, markDone, resolveConflict, setTargetLevel, writeNote, writeRecord } from './edit.js';
import { recordStep } from './history.js';
import { recordValue } from './read.js';
import { formatDay, formatList } from './words.js';

/** @deprecated Use `formatVersion`. */
export const format: typeof formatVersion = formatVersion;

/** @deprecated Use `writeRecord`. */
export const put: typeof writeRecord = writeRecord;

/** @deprecated Use `resolveConflict`. */
export const settle: typeof resolveConflict = resolveConflict;

/** @deprecated Use `writeNote`. */
export const note: typeof writeNote = writeNote;

/** @deprecated Use `markDone`. */
export const finish: typeof markDone = markDone;

/** @deprecated Use `setTargetLevel`. */
export const aimFor: typeof setTargetLevel = setTargetLevel;

/** @deprecated Use `recordStep`. */
export const remember: typeof recordStep = recordStep;

/** @deprecated Use `recordValue`. */
export const valueAt: typeof recordValue = recordValue;

/** @deprecated Use `formatDay`. */
export const dayIn: typeof formatDay = formatDay;

/** @deprecated Use `formatList`. */
export const listIn: typeof formatList = formatList;
