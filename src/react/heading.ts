import type { HeadingLevel } from './parts.js';

/** The element name of a heading level. */
export const heading = (level: HeadingLevel): `h${HeadingLevel}` => `h${level}`;

/** The next deeper heading level, at most `h6`. */
export const deeper = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel;
