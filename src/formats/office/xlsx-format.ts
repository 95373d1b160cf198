import type { FileFormat } from './file-format.js';
import { writeXlsx } from './write-xlsx.js';

/**
 * An Excel workbook with a row for each statement, for sorting and filtering. It has the columns of `csvFormat`, and keeps bold and italics.
 * No cell is a formula, even if its text starts with `=`.
 *
 * `openFileBytes` and `readLadder` read it back. docs/reading.md lists what is lost.
 *
 * @example await writeFile('ladder.xlsx', await xlsxFormat.write(ladder));
 */
export const xlsxFormat: FileFormat = {
  id: 'xlsx',
  name: 'Excel',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: writeXlsx,
};
