export { createHttpStore, type HttpStore, type HttpStoreOptions } from './http-store.js';
export type { AssessmentOnServer, RecordOnServer, SentRecords } from './server-api.js';
