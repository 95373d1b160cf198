import papaparse from 'papaparse';
import { type LadderFile, withoutNotionId } from '../../markdown/dialects/index.js';

/**
 * Leaves out the files of a Notion export that only repeat others, so that each row of a database is read once. Notion exports a database
 * as a CSV of the current view, a CSV of all rows, whose name ends in `_all`, and a page for each row.
 *
 * - The CSV of a view is left out if there is a CSV of all rows.
 * - If pages contain only the properties of their row, they are left out, and the CSV is read.
 * - If a page has more text, the pages are read, and the CSV is left out if each of its cells is in a page.
 *
 * A file that differs from its counterpart is kept.
 */
export function withoutRepeatedExports(files: readonly LadderFile[]): readonly LadderFile[] {
  const tables = files.filter(({ path }) => isExportedTable.test(path));
  if (tables.length === 0) return files;
  const paths = new Set(tables.map(({ path }) => path));
  const views = tables.filter(({ path }) => !isOfAllRows(path) && paths.has(path.replace(/\.csv$/i, '_all.csv')));
  const repeated = new Set<LadderFile>(views);
  for (const table of tables) if (!repeated.has(table)) for (const file of repeatedBy(table, files)) repeated.add(file);
  return files.filter((file) => !repeated.has(file));
}

const isExportedTable = /[ _-][\da-f]{32}(?:_all)?\.csv$/i;
const isOfAllRows = (path: string): boolean => /_all\.csv$/i.test(path);

/** The files of a database that only repeat other files of it: its pages, or the table itself. */
function repeatedBy(table: LadderFile, files: readonly LadderFile[]): readonly LadderFile[] {
  const rows = rowsOf(table.text);
  const byTitle = new Map<string, Row[]>();
  for (const row of rows) byTitle.set(titleOf(row), [...(byTitle.get(titleOf(row)) ?? []), row]);
  const pages = files.filter(({ path }) => isPageOf(path, table.path)).flatMap((file) => pageOf(file) ?? []);
  const pairs = pages.flatMap((page) => {
    const row = byTitle.get(page.title)?.find((each) => hasProperties(each, page));
    return row ? [{ page, row }] : [];
  });
  if (pairs.every(({ page }) => !page.hasText)) return pairs.map(({ page }) => page.file);
  const covered = new Set(pairs.filter(({ page, row }) => hasCells(row, page)).map(({ row }) => row));
  return rows.every((row) => covered.has(row)) ? [table] : [];
}

/** A row by column names. The first column is the title of its page. */
type Row = ReadonlyMap<string, string>;

interface PageOfRow {
  readonly file: LadderFile;
  readonly title: string;
  readonly properties: ReadonlyMap<string, string>;
  /** Whether the page has text in addition to its properties. */
  readonly hasText: boolean;
}

function rowsOf(text: string): readonly Row[] {
  const [header = [], ...rows] = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' }).data;
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => new Map(header.map((name, at) => [folded(name), folded(row[at] ?? '')])));
}

/** The folder of the pages has the name of the table, with or without its id. */
function isPageOf(path: string, table: string): boolean {
  if (!/\.md$/i.test(path)) return false;
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  const name = table.replace(/(?:_all)?\.csv$/i, '');
  return folder === name || folder === withoutNotionId(name);
}

/** A page of a database row: a heading, and a line for each property. */
function pageOf(file: LadderFile): PageOfRow | undefined {
  const [, title, lines = '', text = ''] =
    /^\uFEFF?# (.+)\n+((?:[^\s#:][^:\n]*: .*\n)*)([\s\S]*)$/.exec(`${file.text.replace(/\r\n?/g, '\n')}\n`) ?? [];
  if (title === undefined) return undefined;
  const properties = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [folded(line.slice(0, line.indexOf(': '))), folded(line.slice(line.indexOf(': ') + 2))] as const);
  return { file, title: folded(title), properties: new Map(properties), hasText: text.trim() !== '' };
}

const titleOf = (row: Row): string => [...row.values()][0] ?? '';

const hasProperties = (row: Row, { properties }: PageOfRow): boolean => [...properties].every(([name, value]) => row.get(name) === value);

const hasCells = (row: Row, { properties }: PageOfRow): boolean =>
  [...row].slice(1).every(([name, value]) => value === '' || properties.get(name) === value);

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
