export { createIndexedDbStore, type IndexedDbOptions } from './indexeddb-store.js';
