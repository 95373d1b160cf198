import type { OutlineNode } from '../outline/outline.js';

/** How many statements are beneath a node, and how much that is none: figures, prices, links, code. */
export interface Leaves {
  readonly statements: number;
  readonly others: number;
}

const counted = new WeakMap<OutlineNode, Leaves>();

/** Counts the statements beneath a node, once. */
export function leavesOf(node: OutlineNode): Leaves {
  const known = counted.get(node) ?? count(node);
  counted.set(node, known);
  return known;
}

export const leavesIn = (nodes: readonly OutlineNode[]): Leaves =>
  nodes.reduce(
    (sum, node) => {
      const { statements, others } = leavesOf(node);
      return { statements: sum.statements + statements, others: sum.others + others };
    },
    { statements: 0, others: 0 },
  );

function count(node: OutlineNode): Leaves {
  switch (node.kind) {
    case 'item':
    case 'paragraph': {
      const own = isStatement(node.text.words, node.text.prose) ? { statements: 1, others: 0 } : { statements: 0, others: 1 };
      const inner = leavesIn(node.children);
      // A label that has all beneath it says nothing of its own.
      const isLabel = node.label !== undefined && node.label.rest === undefined && node.children.length > 0;
      return { statements: inner.statements + (isLabel ? 0 : own.statements), others: inner.others + (isLabel ? 0 : own.others) };
    }
    case 'part':
      return leavesIn(node.children);
    case 'examples':
    case 'quote': {
      const { others } = leavesIn(node.children);
      return { statements: 0, others };
    }
    case 'table':
      return { statements: 0, others: 0 };
    case 'other':
      return { statements: 0, others: node.what === 'code' || node.what === 'fence' ? 2 : 0 };
    default:
      return { statements: 0, others: 0 };
  }
}

/** Whether words may be expected of a person: more than a name, no figure and no mere link. */
export function isStatement(words: string, prose: unknown = words): boolean {
  if (Array.isArray(prose) && prose.length === 1 && typeof prose[0] === 'object' && prose[0] !== null && ('href' in prose[0] || 'code' in prose[0])) return false;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3) return false;
  const digits = words.match(/[\p{N}\p{Sc}%]/gu)?.length ?? 0;
  if (digits > letters) return false;
  return /\s|[.。!]$/u.test(words) || letters > 5;
}
