import papaparse from 'papaparse';
import { guardFormulas } from './formula-guard.js';

/** Writes CSV (RFC 4180) with a byte order mark, which Excel needs to detect UTF-8. No cell is a formula in a spreadsheet. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${papaparse.unparse(
    rows.map((row) => row.map(guardFormulas)),
    { newline: '\r\n' },
  )}\r\n`;
