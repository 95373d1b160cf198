/** The text of a stylesheet, with its imports inlined. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
