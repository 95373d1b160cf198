import type { Issue } from '../ladder/index.js';

/** What of an element is set in HTML. */
export interface RungsElementAttributes {
  /** Address of the definition, JSON or Markdown, against the page's own. */
  readonly src?: string | undefined;
  /** Whether the definition, or what its address leads to, may be of another origin. */
  readonly 'cross-origin'?: boolean | '' | undefined;
  /** How competencies are shown. @default 'accordion' */
  readonly view?: 'accordion' | 'tabs' | undefined;
  /** Depth of the title's heading, 1 to 6. @default 2 */
  readonly 'heading-level'?: number | string | undefined;
  /** A theme whatever the page's. @default the page's `color-scheme` */
  readonly theme?: 'light' | 'dark' | undefined;
}

/** Detail of `rungs-change`. */
export interface ChangeDetail {
  /** Ids of the open competencies. */
  readonly open: readonly string[];
}

/** Detail of `rungs-error`. */
export interface ErrorDetail {
  /** What is wrong with the definition, or with getting it. */
  readonly issues: readonly Issue[];
}

/** The events of an element; all bubble, out of shadow roots too. */
export interface RungsElementEvents<Detail extends ChangeDetail = ChangeDetail> {
  readonly 'rungs-change': CustomEvent<Detail>;
  readonly 'rungs-error': CustomEvent<ErrorDetail>;
}
