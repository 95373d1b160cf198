export * from './ladder/index.js';
