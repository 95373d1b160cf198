import type { JsonDialect } from '../reading.js';
import { type DataNode, isMap } from './data-node.js';

/** Detects the tool that wrote a JSON file, by the keys in its specification. `undefined` for JSON of `rungs` and for other JSON. */
export function jsonDialect(root: DataNode): JsonDialect | undefined {
  if (has(root, /^(?:CFDocument|CFItems|CFRubrics)$/)) return 'case';
  const nodes = root.kind === 'list' ? root.items.slice(0, looked) : [root];
  if (nodes.some((node) => has(node, /^@(?:context|graph|type|id)$/))) return 'json-ld';
  return nodes.some(isOfNotion) ? 'notion' : undefined;
}

/** The number of items of a list that are examined. */
const looked = 20;

const has = (node: DataNode, key: RegExp): boolean => isMap(node) && node.entries.some((entry) => key.test(entry.key));

/** Whether a node is a block of Notion, or a request or response of its API with blocks. */
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
