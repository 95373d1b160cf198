/** The shortcodes that GitHub knows, without their colons, and the emoji they stand for. */
declare module 'markdown-it-emoji/lib/data/full.mjs' {
  const emojis: Readonly<Record<string, string>>;
  export default emojis;
}
