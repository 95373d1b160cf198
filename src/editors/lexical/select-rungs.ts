import { $createNodeSelection, $setSelection, type LexicalNode } from 'lexical';

/** Selects a node as a whole. */
export function $selectRungs(node: LexicalNode | null): void {
  if (!node) return;
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}
