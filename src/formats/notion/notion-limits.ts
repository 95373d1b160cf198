/**
 * Limits of the API: https://developers.notion.com/reference/request-limits. A request has at most 500 kB. The limits for texts and
 * children are lower, so that the largest block fits into a request.
 */
const limits = {
  text: { items: 100, blocks: Number.POSITIVE_INFINITY, bytes: 50_000 },
  children: { items: 100, blocks: 999, bytes: 175_000 },
  request: { items: 100, blocks: 1000, bytes: 499_000 },
};

/** Splits a list into chunks within the limits, as few as possible. Returns no chunk for an empty list. */
export function chunk<Item>(items: readonly Item[], kind: keyof typeof limits): Item[][] {
  const limit = limits[kind];
  const chunks: Item[][] = [];
  let room = { items: 0, blocks: 0, bytes: 0 };
  for (const item of items) {
    const json = JSON.stringify(item);
    // Quotation marks in texts are escaped in JSON, so this pattern matches keys only.
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
