import {
  type Example,
  type Expectation,
  type ExportFormat,
  type Level,
  type LevelFields,
  levelsOf,
  type Prose,
  proseText,
} from '../ladder/index.js';
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

/** A row before the level that it is of. */
type Row = readonly [competency: string, kind: string, text: Prose, parent?: Prose | undefined];

/** The rows of each field; code and title are in every row. */
const rows: LevelFields<((level: Level) => readonly Row[]) | undefined> = {
  id: undefined,
  code: undefined,
  title: undefined,
  summary: ({ summary }) => summaryRows('', summary),
  facts: ({ facts }) => facts.map(({ label, value }) => ['', 'Fact', `${label}: ${proseText(value)}`]),
  examples: ({ examples = [] }) => statementRows('', 'Example', examples),
  competencies: ({ competencies }) =>
    competencies.flatMap(({ title, summary, expectations, examples }) => [
      ...summaryRows(title, summary),
      ...statementRows(title, 'Expectation', expectations),
      ...statementRows(title, 'Example', examples),
    ]),
  source: undefined,
};

const rowsOf = (level: Level): string[][] =>
  Object.values(rows)
    .flatMap((rowsOfField) => rowsOfField?.(level) ?? [])
    .map(([competency, kind, text, parent = '']) => [level.code ?? '', level.title, competency, kind, proseText(parent), proseText(text)]);

const summaryRows = (competency: string, summary: Prose | undefined): readonly Row[] =>
  summary === undefined ? [] : [[competency, 'Summary', summary]];

const statementRows = (competency: string, kind: string, list: readonly (Expectation | Example)[], parent?: Prose): readonly Row[] =>
  list.flatMap(({ text, children = [] }) => [
    [competency, kind, text, parent] as const,
    ...statementRows(competency, kind, children, text),
  ]);
