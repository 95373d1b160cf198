import { type Ladder, type Level, levelsOf } from '../../ladder/index.js';
import { levelBlocks } from './notion-blocks.js';
import { chunk } from './notion-limits.js';
import type { NotionBlock } from './notion-types.js';

/** The body of a request that appends blocks to a page. */
export interface NotionRequest {
  children: NotionBlock[];
}

/**
 * Writes a level or a ladder as blocks of Notion, in as many requests as the limits of the API require: at most 100 blocks in a list,
 * 1,000 blocks and 500 kB in a request, two levels of children, and 2,000 characters in a rich text object.
 *
 * Send them in sequence: `await notion.blocks.children.append({ block_id, ...request })`. Statements nested deeper than two levels
 * become siblings of their parents. Relative links, which Notion refuses, become text.
 */
export function notionRequests(source: Ladder | Level): NotionRequest[] {
  return chunk(levelsOf(source).flatMap(levelBlocks), 'request').map((children) => ({ children }));
}
