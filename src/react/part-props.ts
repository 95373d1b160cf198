import type { CSSProperties } from 'react';
import type { Labels } from '../labels/index.js';
import type { Components } from './components.js';

/** What every component takes. */
export interface PartProps {
  /** Class of the outermost element. */
  readonly className?: string | undefined;
  /** Style of the outermost element. A page with a strict content security policy needs a class instead. */
  readonly style?: CSSProperties | undefined;
  /**
   * Words of the interface to replace.
   * @default English
   */
  readonly labels?: Partial<Labels> | undefined;
  /** Parts to replace. */
  readonly components?: Components | undefined;
  /**
   * Put in front of every id in the page, which else are those of the definition. Needed only where a page
   * shows the same level twice.
   * @default ''
   */
  readonly idPrefix?: string | undefined;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The heading of a depth. */
export const heading = (level: HeadingLevel): `h${HeadingLevel}` => `h${level}`;

/** One deeper; there is none below `h6`. */
export const deeper = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel;
