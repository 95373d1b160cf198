/** Compares two strings by UTF-16 code units, for `sort`. The order is the same in every locale and runtime. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
