export type { LadderFile, ReadLadderOptions, ReadLadderResult } from '../markdown/index.js';
export { csvFormat } from './csv-format.js';
export { jsonFormat } from './json-format.js';
export { markdownFormat } from './markdown-format.js';
export { notionFormat } from './notion-format.js';
export { type NotionRequest, notionRequests } from './notion-requests.js';
export type { NotionBlock, NotionContent, NotionItem, NotionLeaf, NotionText } from './notion-types.js';
export { readLadder } from './read-ladder.js';
export type { Dialect } from './reading.js';
