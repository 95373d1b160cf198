/**
 * Maximum length of a text that is read, by format, in UTF-16 code units. The maximum for Markdown is almost a hundred times the longest
 * known page. JSON can be ten times as long as a table, because the JSON that `rungs build` writes for a table must be readable.
 */
export const limits = { none: 4_000_000, markdown: 1_000_000, html: 4_000_000, csv: 4_000_000, yaml: 4_000_000, json: 40_000_000 } as const;

/**
 * Maximum depth of statements and notes. `validateLevel` allows 32, and statements of a cell can have two more ancestors: a group and a line with a
 * colon. A deeper statement becomes the next sibling of its parent.
 */
export const deepestStatement = 28;
