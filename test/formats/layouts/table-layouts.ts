import { nameOf, type PlainLadder } from './generated.js';
import type { Fields } from './languages.js';
import type { Layout } from './layout.js';

type Rows = readonly (readonly (readonly string[])[])[];

/** A row for each level, and a column for each competency; what the corner says. */
const byRows = ({ levels, competencies }: PlainLadder, corner: string): Rows => [
  [[corner], ...competencies.map((name) => [name])],
  ...levels.map((level) => [
    [nameOf(level)],
    ...competencies.map((name) => level.asks.find(({ competency }) => competency === name)?.texts ?? []),
  ]),
];

const turned = (rows: Rows): Rows => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? []));

const markdown = (rows: Rows): string =>
  rows
    .map((row, at) => `| ${row.map((texts) => texts.join('<br>')).join(' | ')} |${at === 0 ? `\n|${' --- |'.repeat(row.length)}` : ''}`)
    .join('\n');

const html = (rows: Rows): string =>
  `<table>\n${rows
    .map((row, at) => {
      const tag = at === 0 ? 'th' : 'td';
      const cell = (texts: readonly string[], column: number): string =>
        at === 0 || column === 0 ? (texts[0] ?? '') : `<ul>${texts.map((each) => `<li>${each}</li>`).join('')}</ul>`;
      return `<tr>${row.map((texts, column) => `<${tag}>${cell(texts, column)}</${tag}>`).join('')}</tr>`;
    })
    .join('\n')}\n</table>`;

const quoted = (cell: string): string => (/[",\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: Rows, separator = ','): string =>
  `${rows.map((row, at) => row.map((texts, column) => quoted(at === 0 || column === 0 || texts.length < 2 ? texts.join('') : texts.map((each) => `- ${each}`).join('\n'))).join(separator)).join('\n')}\n`;

const titled =
  (write: (ladder: PlainLadder, fields: Fields) => string) =>
  (ladder: PlainLadder, fields: Fields): string =>
    `# ${ladder.title}\n\n${write(ladder, fields)}\n`;

const list = ({ levels }: PlainLadder, { level, competency, text }: Fields): Rows => [
  [[level], [competency], [text]],
  ...levels.flatMap((each) => each.asks.flatMap((ask) => ask.texts.map((said) => [[nameOf(each)], [ask.competency], [said]]))),
];

/** Two crossing layers, or a row for each statement. */
export const tables = {
  'table rows, columns': { extension: 'md', hasTitle: true, levels: 'rows', write: titled((ladder) => markdown(byRows(ladder, ''))) },
  'table columns, rows': {
    extension: 'md',
    hasTitle: true,
    levels: 'columns',
    write: titled((ladder) => markdown(turned(byRows(ladder, '')))),
  },
  'table rows beneath a corner that names them': {
    extension: 'md',
    hasTitle: true,
    levels: 'rows',
    write: titled((ladder, { level }) => markdown(byRows(ladder, level))),
  },
  'table columns beside a corner that names the rows': {
    extension: 'md',
    hasTitle: true,
    levels: 'columns',
    write: titled((ladder, { competency }) => markdown(turned(byRows(ladder, competency)))),
  },
  'rows of an HTML table': { extension: 'md', hasTitle: true, levels: 'rows', write: titled((ladder) => html(byRows(ladder, ''))) },
  'columns of an HTML table': {
    extension: 'md',
    hasTitle: true,
    levels: 'columns',
    write: titled((ladder) => html(turned(byRows(ladder, '')))),
  },
  'CSV rows, columns': { extension: 'csv', hasTitle: false, levels: 'rows', write: (ladder) => csv(byRows(ladder, '')) },
  'CSV columns, rows': { extension: 'csv', hasTitle: false, levels: 'columns', write: (ladder) => csv(turned(byRows(ladder, ''))) },
  'TSV columns, rows': { extension: 'tsv', hasTitle: false, levels: 'columns', write: (ladder) => csv(turned(byRows(ladder, '')), '\t') },
  'a CSV row for each statement': { extension: 'csv', hasTitle: false, write: (ladder, fields) => csv(list(ladder, fields)) },
  'a CSV row for each statement, one competency after another': {
    extension: 'csv',
    hasTitle: false,
    write: (ladder, { level, competency, text }) => {
      const [, ...rows] = list(ladder, { level, competency, text });
      const sorted = ladder.competencies.flatMap((name) => rows.filter(([, cell]) => cell?.[0] === name));
      return csv([[[competency], [level], [text]], ...sorted.map(([one = [], other = [], said = []]) => [other, one, said])]);
    },
  },
  'a table row for each statement': { extension: 'md', hasTitle: true, write: titled((ladder, fields) => markdown(list(ladder, fields))) },
  'a table beneath each level': {
    extension: 'md',
    hasTitle: true,
    write: titled((ladder, { competency, text }) =>
      ladder.levels
        .map(
          (level) =>
            `## ${nameOf(level)}\n\n${markdown([[[competency], [text]], ...level.asks.map((ask) => [[ask.competency], ask.texts])])}`,
        )
        .join('\n\n'),
    ),
  },
  'a table of the levels beneath each competency': {
    extension: 'md',
    hasTitle: true,
    levels: 'columns',
    write: titled((ladder) =>
      ladder.competencies
        .map((name) => {
          const rows = byRows({ ...ladder, competencies: [name] }, '').slice(1);
          return `## ${name}\n\n${markdown([rows.map((row) => row[0] ?? []), rows.map((row) => row[1] ?? [])])}`;
        })
        .join('\n\n'),
    ),
  },
} satisfies Record<string, Layout>;
