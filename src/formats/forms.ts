import type { Place } from '../ladder/index.js';
import type { DataNode } from './data/data-node.js';
import type { OutlineNode, OutlineText } from './outline/outline.js';
import type { Dialect } from './reading.js';

/** A file as a tree, and what it says of itself. */
export interface FileOutline {
  readonly dialect: Dialect;
  readonly nodes: readonly OutlineNode[];
  /** What the file calls itself apart from its text, as front matter does. */
  readonly title?: OutlineText;
  readonly code?: string;
  readonly id?: string;
  /** Whether the file says by a key that it asks for something, as a level does. */
  readonly isLevel?: boolean;
  /** Data at the head of a page. */
  readonly head?: { readonly data: DataNode | undefined; readonly place: Place };
}
