/** The text of a stylesheet, with what it imports. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

/** A script for a page, with what it imports, in one piece that can be put into a page as it is. */
declare module 'script:*' {
  const script: string;
  export default script;
}
