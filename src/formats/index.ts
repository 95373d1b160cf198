export { type AssessmentCsvOptions, type AssessmentCsvPreset, assessmentCsv } from './assessment-csv.js';
export { csvFormat } from './csv-format.js';
export { jsonFormat } from './json-format.js';
export { markdownFormat } from './markdown-format.js';
export { notionFormat } from './notion-format.js';
export { type NotionRequest, notionRequests } from './notion-requests.js';
export type { NotionBlock, NotionContent, NotionItem, NotionLeaf, NotionText } from './notion-types.js';
