/** `rungs/styles.layer.css`: for hosts whose styles are all in layers, and who state the order of them. */
export const inLayer = (styles: string): string => `@layer rungs {\n${styles}}\n`;

/**
 * `rungs/tailwind.css`: above Tailwind's base and below its utilities, wherever it is imported. The first line is Tailwind's own, for
 * a page that loads this file first.
 */
export const forTailwind = (styles: string): string =>
  `@layer theme, base, components, utilities;\n@layer components.rungs {\n${styles}}\n`;
