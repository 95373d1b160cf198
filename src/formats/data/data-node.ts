import type { Place } from '../../ladder/index.js';
import type { TextPlace } from '../table/read-cell.js';

/** A value of YAML or JSON with its place in the text. */
export type DataNode =
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly DataNode[]; readonly place: Place }
  | Scalar;

export interface Scalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The value as text: a number is as written, such as `1.0`. Empty for `null`. */
  readonly text: string;
  readonly place: Place;
  /** Returns the place of a range of the text, or `undefined` if it is unknown. */
  readonly between: TextPlace['between'];
}

export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: DataNode;
}

export type MapNode = Extract<DataNode, { readonly kind: 'map' }>;

export const isMap = (node: DataNode | undefined): node is MapNode => node?.kind === 'map';

/** Converts a node to a plain value. A key such as `__proto__` becomes an own property. */
export function plainValue(node: DataNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  const value = {};
  for (const { key, value: each } of node.entries)
    Object.defineProperty(value, key, { value: plainValue(each), enumerable: true, writable: true, configurable: true });
  return value;
}

/** The place of the value at a JSON Pointer, including its key. If there is no such value, the place of its nearest existing ancestor. */
export function placeAt(root: DataNode, pointer: string): Place {
  let node: DataNode | undefined = root;
  let place = root.place;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node?.kind === 'list') {
      node = node.items[Number(key)];
      if (node) place = node.place;
    } else if (node?.kind === 'map') {
      const entry: Entry | undefined = node.entries.findLast((each) => each.key === key);
      node = entry?.value;
      if (entry) place = { start: entry.keyPlace.start, end: entry.value.place.end };
    } else break;
  }
  return place;
}

/** Returns the entry of a map with the first of these names that it has. */
export function fieldOf(node: DataNode, ...names: readonly string[]): Entry | undefined {
  if (node.kind !== 'map') return undefined;
  for (const name of names) {
    const found = node.entries.find(({ key }) => plainKey(key) === plainKey(name));
    if (found) return found;
  }
  return undefined;
}

/** Normalises a key for comparison: `supporting_urls` and `supportingUrls` to `supportingurls`. */
export const plainKey = (key: string): string => key.toLowerCase().replace(/[\s_-]+/g, '');
