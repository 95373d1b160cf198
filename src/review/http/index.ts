export { createHttpStore, type HttpStore, type HttpStoreOptions } from './http-store.js';
export type { Unsent } from './sender.js';
export type { AssessmentOnServer, RecordOnServer, SentRecords } from './server-api.js';
export { assessmentOf, assessmentOnServer } from './wire.js';
