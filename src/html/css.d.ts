/** The text of a stylesheet, with what it imports. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
