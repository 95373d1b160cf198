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
  /** As it is to be read: `1.0` stays so. */
  readonly text: string;
  readonly place: Place;
  /** Where a part of the text stands in the file, where that can be told. */
  readonly between: TextPlace['between'];
}

export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: DataNode;
}

export type MapNode = Extract<DataNode, { readonly kind: 'map' }>;

export const isMap = (node: DataNode | undefined): node is MapNode => node?.kind === 'map';

/** The value as it would be without places; a key of any name is a field of its own. */
export function plainValue(node: DataNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  const value = {};
  for (const { key, value: each } of node.entries)
    Object.defineProperty(value, key, { value: plainValue(each), enumerable: true, writable: true, configurable: true });
  return value;
}

/** Where the value stands that a JSON Pointer leads to, or the last on the way that is there; a field with its key. */
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

/** A field of a map, under the first of these names that it has. */
export function fieldOf(node: DataNode, ...names: readonly string[]): Entry | undefined {
  if (node.kind !== 'map') return undefined;
  for (const name of names) {
    const found = node.entries.find(({ key }) => plainKey(key) === plainKey(name));
    if (found) return found;
  }
  return undefined;
}

/** `supporting_urls` and `supportingUrls` are one key. */
export const plainKey = (key: string): string => key.toLowerCase().replace(/[\s_-]+/g, '');
