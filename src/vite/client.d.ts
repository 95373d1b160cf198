/** What the plugin of `rungs/vite` makes of a level's Markdown. */
declare module '*.md' {
  const level: import('../ladder/types.js').Level;
  export default level;
}
