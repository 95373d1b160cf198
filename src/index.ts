export * from './ladder/index.js';
export * from './react/index.js';
// The type and the component of one name.
export { Prose } from './react/index.js';
