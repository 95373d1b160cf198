import type { Place } from '../../ladder/index.js';
import type { PageBlock } from './list-lines.js';

/** The content of an HTML page. */
export interface Page {
  /** Blocks in document order. */
  readonly blocks: readonly PageBlock[];
  /** Ranges of indexes in `blocks` that are in `<main>`. `to` is exclusive. */
  readonly mains: readonly (readonly [from: number, to: number])[];
  /** Texts that consist only of links. */
  readonly links: ReadonlySet<unknown>;
  /** The content of `<title>`. */
  readonly title?: { readonly text: string; readonly place: Place } | undefined;
}
