import type { Ladder, Level } from '../ladder/index.js';

/** The levels of a ladder, lowest first, or the one that is given. */
export const levelsOf = (source: Ladder | Level): readonly Level[] => ('levels' in source ? source.levels : [source]);
