export { type EmbedOptions, embed } from './embed.js';
export type { Shown, ToFrame, ToHost } from './messages.js';
