import papaparse from 'papaparse';
import { type Example, type Expectation, type ExportFormat, type Level, type Prose, proseText } from '../ladder/index.js';
import { levelsOf } from './levels-of.js';

/**
 * A row for each statement, with all that it takes to sort and filter them: `Level` (its code), `Title`, `Competency`,
 * `Kind` (`Summary`, `Fact`, `Expectation` or `Example`), `Part of` (the statement that it stands beneath) and `Text`.
 *
 * RFC 4180, with a byte order mark, without which Excel takes UTF-8 for something else. A cell that a spreadsheet
 * would take for a formula begins with `'`, as OWASP advises: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const csvFormat: ExportFormat = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  write: (source) => {
    const rows = levelsOf(source).flatMap((level) => rowsOf(level));
    return `\ufeff${papaparse.unparse([header, ...rows], { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
  },
};

const header = ['Level', 'Title', 'Competency', 'Kind', 'Part of', 'Text'];

/**
 * The signs that begin a formula, in full width too, which some spreadsheets fold; before them, what a spreadsheet may
 * drop. A cell that begins with white space other than spaces is no plain text either.
 */
export const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function rowsOf({ code = '', title, summary, facts, competencies, examples = [] }: Level): string[][] {
  const row = (competency: string, kind: string, text: Prose, parent?: Prose): string[] => [
    code,
    title,
    competency,
    kind,
    proseText(parent ?? ''),
    proseText(text),
  ];
  const statements = (competency: string, kind: string, list: readonly (Expectation | Example)[], parent?: Prose): string[][] =>
    list.flatMap(({ text, children = [] }) => [row(competency, kind, text, parent), ...statements(competency, kind, children, text)]);
  return [
    ...(summary === undefined ? [] : [row('', 'Summary', summary)]),
    ...facts.map(({ label, value }) => row('', 'Fact', `${label}: ${proseText(value)}`)),
    ...statements('', 'Example', examples),
    ...competencies.flatMap((competency) => [
      ...(competency.summary === undefined ? [] : [row(competency.title, 'Summary', competency.summary)]),
      ...statements(competency.title, 'Expectation', competency.expectations),
      ...statements(competency.title, 'Example', competency.examples),
    ]),
  ];
}
