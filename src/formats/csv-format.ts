import { type Example, type Expectation, type ExportFormat, type Level, levelsOf, type Prose, proseText } from '../ladder/index.js';
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
  write: (source) => {
    const rows = levelsOf(source).flatMap((level) => rowsOf(level));
    return writeCsv([header, ...rows]);
  },
};

const header = ['Level', 'Title', 'Competency', 'Kind', 'Part of', 'Text'];

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
