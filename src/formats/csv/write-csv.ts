import papaparse from 'papaparse';
import { guardFormulas } from './formula-guard.js';

/** Writes CSV by RFC 4180 with a byte order mark, without which Excel does not recognise UTF-8. No cell is a formula. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${papaparse.unparse(
    rows.map((row) => row.map(guardFormulas)),
    { newline: '\r\n' },
  )}\r\n`;
