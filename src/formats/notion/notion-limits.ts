/**
 * What the API takes at once: https://developers.notion.com/reference/request-limits. A request has 500 kB at most;
 * what it is made of has less, so that the largest blocks still fit.
 */
const limits = {
  text: { items: 100, blocks: Number.POSITIVE_INFINITY, bytes: 50_000 },
  children: { items: 100, blocks: 999, bytes: 175_000 },
  request: { items: 100, blocks: 1000, bytes: 499_000 },
};

/** Splits a list into as few as its kind's limits allow, in its order; without items there are none. */
export function chunk<Item>(items: readonly Item[], kind: keyof typeof limits): Item[][] {
  const limit = limits[kind];
  const chunks: Item[][] = [];
  let room = { items: 0, blocks: 0, bytes: 0 };
  for (const item of items) {
    const json = JSON.stringify(item);
    // A quote within a text is escaped, so that only a block's own key looks like this.
    const blocks = json.split('"rich_text":').length - 1;
    const bytes = new TextEncoder().encode(json).length + 1;
    if (room.items < 1 || room.blocks < blocks || room.bytes < bytes) {
      chunks.push([]);
      room = { ...limit };
    }
    chunks.at(-1)?.push(item);
    room = { items: room.items - 1, blocks: room.blocks - blocks, bytes: room.bytes - bytes };
  }
  return chunks;
}
