/**
 * The circles of a graph: each set of nodes that all lead to one another (its strongly connected components of two nodes or
 * more, by Tarjan's algorithm), sorted.
 */
export function circlesOf(edges: Iterable<readonly [from: string, to: string]>): readonly (readonly string[])[] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    if (from === to) continue;
    next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  const visit = (node: string): number => {
    order.set(node, order.size);
    let low = order.get(node) ?? 0;
    open.push(node);
    for (const to of next.get(node) ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (open.includes(to)) low = Math.min(low, order.get(to) ?? low);
    }
    if (low === order.get(node)) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1) circles.push(circle.toSorted());
    }
    return low;
  };

  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return circles.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
