import papaparse from 'papaparse';

/**
 * RFC 4180, with a byte order mark, without which Excel takes UTF-8 for something else. A cell that a spreadsheet
 * would take for a formula begins with `'`, as OWASP advises: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${papaparse.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: formula, newline: '\r\n' },
  )}\r\n`;

/**
 * The signs that begin a formula, in full width too, which some spreadsheets fold; before them, what a spreadsheet may
 * drop. A cell that begins with white space other than spaces is no plain text either. One that looks as if it had been
 * guarded already gets another `'`, so that taking one away is always right.
 */
const formula = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/u;
