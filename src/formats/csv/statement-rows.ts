import { type Definition, type Example, type Expectation, type Level, type LevelFields, levelsOf, type Prose } from '../../ladder/index.js';

/** The columns of a table with a row for each statement, which `readExport` reads. */
export const statementColumns = ['Level', 'Title', 'Competency', 'Kind', 'Part of', 'Text'] as const;

/** The rows of a definition, each with a cell for each of `statementColumns`. */
export const statementRows = (source: Definition): readonly (readonly Prose[])[] => levelsOf(source).flatMap((level) => rowsOf(level));

/** A row without the code and title of its level. */
type Row = readonly [competency: string, kind: string, text: Prose, parent?: Prose | undefined];

/** The rows of each field of a level; code and title are in every row. */
const rows: LevelFields<((level: Level) => readonly Row[]) | undefined> = {
  id: undefined,
  code: undefined,
  title: undefined,
  summary: ({ summary }) => summaryRows('', summary),
  facts: ({ facts }) => facts.map(({ label, value }) => ['', 'Fact', [`${label}: `, ...(typeof value === 'string' ? [value] : value)]]),
  examples: ({ examples = [] }) => rowsOfList('', 'Example', examples),
  competencies: ({ competencies }) =>
    competencies.flatMap(({ title, summary, expectations, examples }) => [
      ...summaryRows(title, summary),
      ...rowsOfList(title, 'Expectation', expectations),
      ...rowsOfList(title, 'Example', examples),
    ]),
  source: undefined,
};

const rowsOf = (level: Level): readonly (readonly Prose[])[] =>
  Object.values(rows)
    .flatMap((rowsOfField) => rowsOfField?.(level) ?? [])
    .map(([competency, kind, text, parent = '']) => [level.code ?? '', level.title, competency, kind, parent, text]);

const summaryRows = (competency: string, summary: Prose | undefined): readonly Row[] =>
  summary === undefined ? [] : [[competency, 'Summary', summary]];

const rowsOfList = (competency: string, kind: string, list: readonly (Expectation | Example)[], parent?: Prose): readonly Row[] =>
  list.flatMap(({ text, children = [] }) => [[competency, kind, text, parent] as const, ...rowsOfList(competency, kind, children, text)]);
