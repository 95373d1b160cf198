import { fieldOf } from '../words/words.js';
import type { DataNode } from './data-node.js';

/** Finds keys that usually mean a field, such as `responsibilities`, but whose siblings are names with the same type of value. */
export function namesAmongFields(root: DataNode): ReadonlySet<string> {
  const names = new Set<string>();
  const open: DataNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'list') for (const item of node.items) open.push(item);
    if (node.kind !== 'map') continue;
    const kinds = new Set(node.entries.filter(({ key }) => fieldOf(key) === undefined).map(({ value }) => value.kind));
    const texts = node.entries.filter(({ key, value }) => value.kind !== 'scalar' && fieldOf(key) === 'text');
    for (const { key, value } of texts) if (texts.length > 1 || kinds.has(value.kind)) names.add(key);
    for (const { value } of node.entries) open.push(value);
  }
  return names;
}
