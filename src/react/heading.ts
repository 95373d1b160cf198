import type { HeadingLevel } from './parts.js';

/** The heading of a depth. */
export const heading = (level: HeadingLevel): `h${HeadingLevel}` => `h${level}`;

/** One deeper; there is none below `h6`. */
export const deeper = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel;
