import type { LadderFile } from '../markdown/dialects/index.js';
import { openCsv } from './csv/open-csv.js';
import { openData } from './data/open-data.js';
import { openJson } from './data/open-json.js';
import { openYaml } from './data/open-yaml.js';
import { parseYaml } from './data/parse-yaml.js';
import { readDocuments } from './documents.js';
import type { FileReading } from './draft/file-reading.js';
import { type FileOpener, noReading } from './file-opener.js';
import { finishFiles } from './finish-files.js';
import { openMarkdown } from './markdown/open-markdown.js';
import type { Dialect, Reading, ReadOptions } from './reading.js';
import { withoutLadder } from './refuse-document.js';
import { limits } from './source/limits.js';
import { Source } from './source/source.js';

const openTables: FileOpener = (file, source) => openMarkdown(file, source);
const openPage: FileOpener = (file, source) => openMarkdown(file, source, { parse: parseYaml, open: openData });
const hasFrontMatter = /^\uFEFF?---[^\S\n]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[^\S\n]*\r?\n\s*\S/;

/**
 * Reads a ladder from a table of comma- or tab-separated values: a matrix of levels and competencies in either orientation, a
 * row for each statement, career paths of 15Five, competencies of Culture Amp, or the output of `csvFormat`.
 *
 * The delimiter is detected. A cell can have several lines, as bullets or paragraphs; issues have the line in the file. Does not
 * throw. No word is lost: text that is not in the ladder is in the lines of an issue.
 */
// Does not use `readDocuments`, so that a bundle with `readCsv` only does not contain it.
export const readCsv = (text: string, options: ReadOptions = {}): Reading => finish(opening(text, 'csv', options, openCsv), 'csv', options);

/**
 * Reads a ladder from the tables of a Markdown file, in GFM or HTML. Each table is a matrix or a list, as for `readCsv`. A merged
 * cell (`rowspan`, `colspan`) applies to each level and competency that it spans; `<br>`, `<ul>` and `<p>` separate the lines of a
 * cell. All tables of a file make one ladder: levels with the same name are one level.
 *
 * The first heading is the title of the ladder. If a table names no level or no competency, the heading above it does. Other text
 * around the tables is in `notes`. The result never contains HTML.
 */
export const readTables = (text: string, options: ReadOptions = {}): Reading => read(text, openTables, 'markdown', 'table', options);

/**
 * Reads a ladder from YAML or from the front matter of a Markdown file: levels with competencies, competencies with levels, or a
 * list of statements with a level and a competency each, with any names of keys; or the output of `yamlFormat`.
 *
 * Ids in the file are kept. Texts can have paragraphs, bullets and inline Markdown. Aliases that expand to too much data are
 * refused. Does not throw. No word is lost: text that is not in the ladder, including comments, is in the lines of an issue.
 */
export const readYaml = (text: string, options: ReadOptions = {}): Reading =>
  hasFrontMatter.test(text) ? read(text, openPage, 'markdown', 'front-matter', options) : read(text, openYaml, 'yaml', 'yaml', options);

/**
 * Reads a ladder or a level from JSON: the output of `jsonFormat`, which `rungs/schema.json` describes; blocks of Notion, packages
 * of 1EdTech CASE or terms of schema.org as JSON-LD, which the result names in `dialect`; or data in any shape that `readYaml` reads.
 *
 * Issues have a line and a column, and the JSON Pointer if `validateLadder` found them. A duplicate key is an error, and so is a
 * key such as `__proto__`. Does not throw.
 */
export const readJson = (text: string, options: ReadOptions = {}): Reading => read(text, openJson, 'json', 'json', options);

function read(text: string, open: FileOpener, kind: keyof typeof limits, form: Dialect, options: ReadOptions): Reading {
  const opened = opening(text, kind, options, open);
  if (!('outline' in opened)) return finish(opened, form, options);
  const [reading] = readDocuments([opened]);
  return finish(withoutLadder(reading, opened), form, options);
}

function opening<Result>(
  text: string,
  kind: keyof typeof limits,
  { path = '' }: ReadOptions,
  open: (file: LadderFile, source: Source) => Result,
): Result | FileReading {
  const source = new Source(text, path, limits[kind]);
  const file = { path, text };
  return source.isTooLong ? noReading(file, source) : open(file, source);
}

function finish(reading: FileReading, form: Dialect, { path = '' }: ReadOptions): Reading {
  const { ladder, issues, syntax } = finishFiles([reading], {});
  return {
    ladder,
    dialect: reading.dialect === 'none' ? form : reading.dialect,
    issues: path === '' ? issues.map(({ file: _, ...issue }) => issue) : issues,
    syntax: syntax.map(({ file: _, ...place }) => place),
  };
}
