import type { Place } from '../ladder/index.js';
import type { DataNode } from './data/data-node.js';
import type { OutlineNode, OutlineText } from './outline/outline.js';
import type { Dialect } from './reading.js';

/** A file as a tree, with the metadata that the file contains. */
export interface FileOutline {
  readonly dialect: Dialect;
  readonly nodes: readonly OutlineNode[];
  /** The title that the file has outside of its text, such as in front matter. */
  readonly title?: OutlineText;
  readonly code?: string;
  readonly id?: string;
  /** Whether the data of the file is one level: it has a key such as `expectations`, whose value is not divided by level. */
  readonly isLevel?: boolean;
  /** The front matter of a page. `data` is `undefined` if it could not be parsed. */
  readonly head?: { readonly data: DataNode | undefined; readonly place: Place };
}
