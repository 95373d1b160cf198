import { readLevelName } from '../axes/level-name.js';

/** Whether a name looks like the name of a level rather than of a competency. */
export const looksLikeLevel = (name: string): boolean => readLevelName(name).likeness >= 0.5;
