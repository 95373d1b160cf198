/** Orders texts by their UTF-16 code units, for `sort`: alike in every language and runtime, as ids and codes need it. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
