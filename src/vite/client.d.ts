/** A Markdown file of a level, compiled by the plugin of `rungs/vite` or the loader of `rungs/webpack`. */
declare module '*.md' {
  const level: import('../ladder/types.js').Level;
  export default level;
}

/** A file of a level with an explicit query, such as `./L4.md?level`, for use with another plugin that compiles Markdown. */
declare module '*?level' {
  const level: import('../ladder/types.js').Level;
  export default level;
}

/**
 * A ladder from a folder with its subfolders, a glob, a table or a data file, such as `./ladder?ladder`,
 * `./ladder/*.md?ladder` or `./ladder.csv?ladder`.
 */
declare module '*?ladder' {
  const ladder: import('../ladder/types.js').Ladder;
  export default ladder;
}
