/**
 * What follows the start of a cell that a spreadsheet would take for a formula: a sign, in full width too, after characters that a spreadsheet
 * may drop. A text that looks guarded gets another `'`, so that removing one is always right.
 */
const formula = String.raw`'*(?:(?![;\t\r\n])[\s\p{Cc}\p{Cf}])*[=+\-@\uff1d\uff0b\uff0d\uff20]`;

/** Where a cell may start: a spreadsheet that expects semicolons or tabs also starts one after these, and a row after a line break. */
const start = String.raw`(?<=^|[;\t\r\n])`;

/** A text that begins with a tab or a line break. */
const blankStart = String.raw`'*[\t\r\n]`;

const unguarded = new RegExp(`${start}(?=${formula})|^(?=${blankStart})`, 'gu');
const guarded = new RegExp(`${start}'(?=${formula})|^'(?=${blankStart})`, 'gu');

/** Puts `'` before what a spreadsheet would take for a formula, as OWASP advises: https://owasp.org/www-community/attacks/CSV_Injection */
export const guardFormulas = (text: string): string => text.replace(unguarded, "'");

/** Removes the `'` that `guardFormulas` puts before formulas. */
export const withoutGuards = (text: string): string => text.replace(guarded, '');
