export { contentSecurityPolicy } from './content-security-policy.js';
export { type OEmbed, type OEmbedOptions, oEmbed } from './o-embed.js';
export type { PageOptions, PageStyles } from './page.js';
export { type RenderLadderOptions, renderLadder } from './render-ladder.js';
export { type RenderLevelOptions, renderLevel } from './render-level.js';
