import type { Issue } from '../ladder/index.js';

/** HTML attributes that both elements have. */
export interface RungsElementAttributes {
  /** URL of the definition as JSON or Markdown, relative to the page. */
  readonly src?: string | undefined;
  /** Whether `src`, or a redirect of it, can have another origin than the page. @default false */
  readonly 'cross-origin'?: boolean | '' | undefined;
  /** How competencies are shown. @default 'accordion' */
  readonly view?: 'accordion' | 'tabs' | undefined;
  /** Heading level of the title, 1 to 6. @default 2 */
  readonly 'heading-level'?: number | string | undefined;
  /** Theme of the element, independent of the page. @default the page's `color-scheme` */
  readonly theme?: 'light' | 'dark' | undefined;
}

/** `detail` of a `rungs-change` event. */
export interface ChangeDetail {
  /** Ids of the open competencies. */
  readonly open: readonly string[];
}

/** `detail` of a `rungs-error` event. */
export interface ErrorDetail {
  /** Issues found while loading or reading the definition, at least one of which is an error. */
  readonly issues: readonly Issue[];
}

/** Events of an element. All bubble and are composed, so that they leave shadow roots. */
export interface RungsElementEvents<Detail extends ChangeDetail = ChangeDetail> {
  readonly 'rungs-change': CustomEvent<Detail>;
  readonly 'rungs-error': CustomEvent<ErrorDetail>;
}
