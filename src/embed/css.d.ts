/** The text of a stylesheet, as Vite gives it. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
