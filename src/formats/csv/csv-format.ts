import { type ExportFormat, proseText } from '../../ladder/index.js';
import { statementColumns, statementRows } from './statement-rows.js';
import { writeCsv } from './write-csv.js';

/**
 * A row for each statement, with all that it takes to sort and filter them: `Level` (its code), `Title`, `Competency`,
 * `Kind` (`Summary`, `Fact`, `Expectation` or `Example`), `Part of` (the statement that it stands beneath) and `Text`.
 *
 * `readCsv` reads it back: its words, in their places, without their marks.
 */
export const csvFormat: ExportFormat = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  write: (source) => writeCsv([[...statementColumns], ...statementRows(source).map((row) => row.map(proseText))]),
};
