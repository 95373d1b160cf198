import type { ExportFormat } from '../../ladder/index.js';
import { notionRequests } from './notion-requests.js';

/** The requests of `notionRequests` as a JSON array, to be sent one after another. */
export const notionFormat: ExportFormat = {
  id: 'notion',
  name: 'Notion',
  extension: 'notion.json',
  mediaType: 'application/json',
  write: (source) => `${JSON.stringify(notionRequests(source), undefined, 2)}\n`,
};
