/** The text of a stylesheet, which Vite inlines. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
