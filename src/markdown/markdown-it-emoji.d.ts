/** Maps the emoji shortcodes of GitHub, without colons, to emoji. */
declare module 'markdown-it-emoji/lib/data/full.mjs' {
  const emojis: Readonly<Record<string, string>>;
  export default emojis;
}
