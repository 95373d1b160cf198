import type { LadderFile } from '../markdown/dialects/index.js';
import { openCsv } from './csv/open-csv.js';
import { openData } from './data/open-data.js';
import { openJson } from './data/open-json.js';
import { openYaml } from './data/open-yaml.js';
import { parseYaml } from './data/parse-yaml.js';
import { readDocuments } from './documents.js';
import type { FileReading } from './draft/file-reading.js';
import { type FileOpener, noReading } from './file-opener.js';
import { finishFiles, withoutLadder } from './finish-files.js';
import { openMarkdown } from './markdown/open-markdown.js';
import type { Dialect, Reading, ReadOptions } from './reading.js';
import { limits } from './source/limits.js';
import { Source } from './source/source.js';

const openTables: FileOpener = (file, source) => openMarkdown(file, source);
const openPage: FileOpener = (file, source) => openMarkdown(file, source, { parse: parseYaml, open: openData });
const hasFrontMatter = /^\uFEFF?---[^\S\n]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[^\S\n]*\r?\n\s*\S/;

/**
 * Reads a ladder from a table of comma- or tab-separated values: a matrix of levels and competencies either way round, a
 * row for each statement, 15Five's career paths, Culture Amp's competencies, or what `csvFormat` writes.
 *
 * The delimiter is found out. Cells of many lines are as `readCell` says, and issues have their true lines. Nothing
 * throws and no word is lost: what is not in the ladder is within the lines of an issue.
 */
// A table needs nothing of what finds levels in documents, so that is not loaded.
export const readCsv = (text: string, options: ReadOptions = {}): Reading => finish(opening(text, 'csv', options, openCsv), 'csv', options);

/**
 * Reads a ladder from the tables of a Markdown file, GFM's and HTML's: each as `readCsv` reads a matrix or a list. Merged
 * cells (`rowspan`, `colspan`) say the same of each level or competency that they span; `<br>`, `<ul>` and `<p>` in a cell
 * are its lines. Tables of one file are one ladder, in which the same name is the same level.
 *
 * The first heading is the ladder's title; a heading above a table names the level or the competency that the table does not
 * name. What else stands around the tables is in notes; HTML is never passed on.
 */
export const readTables = (text: string, options: ReadOptions = {}): Reading => read(text, openTables, 'markdown', 'table', options);

/**
 * Reads a ladder from YAML, or from the YAML at the head of a Markdown file: levels with their competencies, competencies
 * with their levels, or a list of statements that each name both, whatever the keys are called; or what `yamlFormat` writes.
 *
 * Ids that the file gives are kept. Texts may have paragraphs, bullets and inline Markdown. Aliases that stand for more
 * than memory holds are refused. Nothing throws and no word is lost: what is not in the ladder, comments too, is within
 * the lines of an issue.
 */
export const readYaml = (text: string, options: ReadOptions = {}): Reading =>
  hasFrontMatter.test(text) ? read(text, openPage, 'markdown', 'front-matter', options) : read(text, openYaml, 'yaml', 'yaml', options);

/**
 * Reads a ladder or a level from JSON: what `jsonFormat` writes and `rungs/schema.json` describes; blocks of Notion,
 * packages of 1EdTech CASE and terms of schema.org as JSON-LD, which `dialect` names; or data in the other forms that
 * `readYaml` knows.
 *
 * Issues have line and column, and the JSON Pointer where `validateLadder` has one. A key that is given twice is an
 * error, as is one of JavaScript's own names. Nothing throws.
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
