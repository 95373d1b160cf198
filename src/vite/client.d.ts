/** What the plugin of `rungs/vite`, or the loader of `rungs/webpack`, makes of a level's Markdown. */
declare module '*.md' {
  const level: import('../ladder/types.js').Level;
  export default level;
}

/** The same, where another plugin reads `.md`: `./L4.md?level`. */
declare module '*?level' {
  const level: import('../ladder/types.js').Level;
  export default level;
}

/** What it makes of all levels of a folder and those in it, of a glob, of a table or of data: `./ladder?ladder`, `./ladder/*.md?ladder`, `./ladder.csv?ladder`. */
declare module '*?ladder' {
  const ladder: import('../ladder/types.js').Ladder;
  export default ladder;
}
