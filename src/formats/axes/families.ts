import type { OutlineNode, Part } from '../outline/outline.js';
import { plainName } from '../words/words.js';

/** A node with a name: a part, or a list item or paragraph with a label. */
export interface Named {
  readonly node: OutlineNode;
  readonly name: string;
  readonly key: string;
  readonly layer: string;
}

/** The children of a node in one layer. */
export interface Siblings {
  readonly parent: Part;
  readonly members: readonly Named[];
}

/** Siblings that may be one axis, such as levels: the children of one node, or children of several nodes that have the same names. */
export interface Family {
  readonly layer: string;
  readonly groups: readonly Siblings[];
  /** Each name once, in the order of the file. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

/** Maximum length of a name in comparisons, in UTF-16 code units. */
const longestKey = 160;

/** Normalises a name for comparison: without case, punctuation, and a grade at the end: `Craft (C3)` to `craft`. */
export const keyOfName = (name: string): string => {
  const plain = plainName(
    name
      .slice(0, longestKey)
      .replace(/\s*[([](?:\p{L}{0,3}\d{1,2}|[ivx]+)[)\]]\s*$/iu, '')
      .replace(/[*†]+\s*$/u, ''),
  );
  return plain.replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ').trim() || name.trim().toLowerCase();
};

export function namedOf(node: OutlineNode): Named | undefined {
  if (node.kind === 'part') {
    const { words } = node.name;
    const name = node.code === undefined ? words : `${node.code}: ${words}`;
    return words === '' ? undefined : { node, name, key: keyOfName(words), layer: layerOf(node) };
  }
  if ((node.kind === 'item' || node.kind === 'paragraph') && node.label) {
    const { words } = node.label.name;
    return { node, name: words, key: keyOfName(words), layer: 'label' };
  }
  return undefined;
}

export const layerOf = ({ layer, depth }: Part): string => (depth === undefined ? layer : `${layer} ${depth}`);

/** Finds all families of a tree, the outermost first. */
export function familiesOf(root: Part): Family[] {
  const siblings: Siblings[] = [];
  collect(root, siblings);
  return cluster(siblings);
}

function collect(parent: Part, found: Siblings[]): void {
  const byLayer = new Map<string, Named[]>();
  for (const child of parent.children) {
    const named = namedOf(child);
    if (!named) continue;
    const members = byLayer.get(named.layer);
    if (members) members.push(named);
    else byLayer.set(named.layer, [named]);
  }
  for (const members of byLayer.values()) found.push({ parent, members });
  for (const child of parent.children) {
    if (child.kind === 'part') collect(child, found);
    else if ((child.kind === 'item' || child.kind === 'paragraph') && child.label && child.children.length > 0)
      collect(partOf(child), found);
  }
}

const parts = new WeakMap<OutlineNode, Part>();

/** Converts a list item or paragraph with a label to a part with that label as its name. Always returns the same part for a node. */
export function partOf(node: Exclude<OutlineNode, { kind: 'examples' | 'quote' | 'table' | 'other' | 'fact' }>): Part {
  if (node.kind === 'part') return node;
  const known = parts.get(node);
  if (known) return known;
  const { label, text, children, place } = node;
  const rest: readonly OutlineNode[] = label?.rest ? [{ kind: 'paragraph', text: label.rest, children: [], place: label.rest.place }] : [];
  const id = node.kind === 'item' ? node.id : undefined;
  const part: Part = {
    kind: 'part',
    layer: 'label',
    name: label?.name ?? text,
    children: [...rest, ...children],
    place,
    ...(id !== undefined && { id }),
  };
  parts.set(node, part);
  return part;
}

/** Combines groups of siblings that share names to families, with a union-find. */
function cluster(siblings: readonly Siblings[]): Family[] {
  const leaders = siblings.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (leaders[root] !== root) root = leaders[root] ?? root;
    leaders[at] = root;
    return root;
  };
  /** The indexes of the groups that have a name, by layer and name. */
  const having = new Map<string, number[]>();
  for (const [at, { members }] of siblings.entries())
    for (const key of new Set(members.map(({ key, layer }) => `${kindOf(layer)}\n${key}`))) push(having, key, at);
  const shared = new Map<string, number>();
  for (const list of having.values()) {
    const [first, ...others] = list;
    for (const other of first === undefined ? [] : others) {
      const pair = `${first} ${other}`;
      const count = (shared.get(pair) ?? 0) + 1;
      shared.set(pair, count);
      const least = Math.min(siblings[first ?? 0]?.members.length ?? 0, siblings[other]?.members.length ?? 0);
      if (count >= 2 || least < 3 || count * 2 >= least) leaders[find(other)] = find(first ?? 0);
    }
  }
  const groups = new Map<number, Siblings[]>();
  for (const [at, each] of siblings.entries()) push(groups, find(at), each);
  return [...groups.values()].map(familyOf);
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The layer without its depth, because headings of one kind often differ in depth by mistake. */
const kindOf = (layer: string): string => layer.replace(/ \d+$/, '');

function familyOf(groups: readonly Siblings[]): Family {
  const names = new Map<string, string>();
  for (const { members } of groups) for (const { key, name } of members) if (!names.has(key)) names.set(key, name);
  return { layer: groups[0]?.members[0]?.layer ?? '', groups, names: [...names.values()], keys: [...names.keys()] };
}
