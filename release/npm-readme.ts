/**
 * The README for npm: without the `<source>` of each `<picture>`. npm resolves the address of an `<img>` by `repository`, but not
 * that of a `<source>`, which would be a broken image for readers in dark mode; its own pages are light.
 */
export const npmReadme = (readme: string): string => readme.replace(/^ *<source .*>\n/gm, '');
