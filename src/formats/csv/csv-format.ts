import { type ExportFormat, proseText } from '../../ladder/index.js';
import { statementColumns, statementRows } from './statement-rows.js';
import { writeCsv } from './write-csv.js';

/**
 * Writes a row for each statement, for sorting and filtering: `Level` (its code), `Title`, `Competency`, `Kind` (`Summary`, `Fact`,
 * `Expectation` or `Example`), `Part of` (the parent statement) and `Text`.
 *
 * `readCsv` reads it back, without formatting and links.
 */
export const csvFormat: ExportFormat = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  write: (source) => writeCsv([[...statementColumns], ...statementRows(source).map((row) => row.map(proseText))]),
};
