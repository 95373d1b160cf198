import type { JsonDialect } from '../reading.js';
import { type DataNode, isMap } from './data-node.js';

/** Which tool wrote a JSON file, by the keys that its specification names; `undefined` for our own and all others. */
export function jsonDialect(root: DataNode): JsonDialect | undefined {
  if (has(root, /^(?:CFDocument|CFItems|CFRubrics)$/)) return 'case';
  const nodes = root.kind === 'list' ? root.items.slice(0, looked) : [root];
  if (nodes.some((node) => has(node, /^@(?:context|graph|type|id)$/))) return 'json-ld';
  return nodes.some(isOfNotion) ? 'notion' : undefined;
}

/** How many items of a list are looked at. */
const looked = 20;

const has = (node: DataNode, key: RegExp): boolean => isMap(node) && node.entries.some((entry) => key.test(entry.key));

/** A block, the body of a request with blocks, or what the API answers. */
function isOfNotion(node: DataNode): boolean {
  if (!isMap(node)) return false;
  const field = (name: string): DataNode | undefined => node.entries.find(({ key }) => key === name)?.value;
  const type = field('type');
  if (type?.kind === 'scalar' && /^[a-z_0-9]+$/.test(type.text) && isMap(field(type.text))) return true;
  const list = field('children') ?? field('results');
  return list?.kind === 'list' && list.items.slice(0, looked).some(isBlock);
}

const isBlock = (node: DataNode): boolean =>
  isMap(node) && (node.entries.some(({ value }) => has(value, /^rich_text$/)) || isOfNotion(node));
