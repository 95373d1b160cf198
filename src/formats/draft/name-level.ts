import { readLevelName } from '../axes/level-name.js';

/** Whether a name reads as that of a rung rather than that of a competency. */
export const looksLikeLevel = (name: string): boolean => readLevelName(name).likeness >= 0.5;
