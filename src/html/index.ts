export { escapeHtml } from '../labels/index.js';
export { contentSecurityPolicy } from './content-security-policy.js';
export { type OEmbed, type OEmbedOptions, oEmbed } from './o-embed.js';
export { type PageOptions, type PageStyles, renderPage, type WebPage } from './page.js';
export { type RenderComparisonOptions, renderComparison } from './render-comparison.js';
export { type RenderLadderOptions, renderLadder } from './render-ladder.js';
export { type RenderLevelOptions, renderLevel } from './render-level.js';
export { type RenderMatrixOptions, renderMatrix } from './render-matrix.js';
export { type RenderNotesOptions, renderNotes } from './render-notes.js';
