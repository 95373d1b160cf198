/** A stylesheet, which a page imports for its effect. */
declare module '*.css';
/** The text of a stylesheet. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
