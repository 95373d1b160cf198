/**
 * Longest text that is read of each form, in UTF-16 code units. A page is near a hundred times the longest known. Data may be ten times
 * as long as a table, as the JSON that `rungs build` writes of a table is longer than the table, and must be read again.
 */
export const limits = { none: 4_000_000, markdown: 1_000_000, html: 4_000_000, csv: 4_000_000, yaml: 4_000_000, json: 40_000_000 } as const;
