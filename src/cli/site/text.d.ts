/** The text of a stylesheet, with its imports inlined. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

/** A script bundled with its imports into one text. */
declare module 'script:*' {
  const script: string;
  export default script;
}
