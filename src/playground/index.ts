export { keepOpen } from './keep-open.js';
export { linkTo, readLink } from './link.js';
export { type PlaygroundOptions, startPlayground } from './playground.js';
export { renderIssue } from './render-issue.js';
export { lastLine } from './source-field.js';
