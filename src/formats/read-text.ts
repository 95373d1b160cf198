import type { Form } from './open-file.js';
import { readAs } from './read-ladder.js';
import type { Dialect, Reading, ReadOptions } from './reading.js';

/**
 * Reads a ladder from a table of comma- or tab-separated values: a matrix of levels and competencies either way round, a
 * row for each statement, 15Five's career paths, Culture Amp's competencies, or what `csvFormat` writes.
 *
 * The delimiter is found out. Cells of many lines are as `readCell` says, and issues have their true lines. Nothing
 * throws and no word is lost: what is not in the ladder is within the lines of an issue.
 */
export const readCsv = (text: string, options: ReadOptions = {}): Reading => read(text, 'csv', options);

/**
 * Reads a ladder from the tables of a Markdown file, GFM's and HTML's: each as `readCsv` reads a matrix or a list. Merged
 * cells (`rowspan`, `colspan`) say the same of each level or competency that they span; `<br>`, `<ul>` and `<p>` in a cell
 * are its lines. Tables of one file are one ladder, in which the same name is the same level.
 *
 * The first heading is the ladder's title; a heading above a table names the level or the competency that the table does not
 * name. What else stands around the tables is in notes; HTML is never passed on.
 */
export const readTables = (text: string, options: ReadOptions = {}): Reading => read(text, 'markdown', options);

/**
 * Reads a ladder from YAML, or from the YAML at the head of a Markdown file: levels with their competencies, competencies
 * with their levels, or a list of statements that each name both, whatever the keys are called; or what `yamlFormat` writes.
 *
 * Ids that the file gives are kept. Texts may have paragraphs, bullets and inline Markdown. Aliases that stand for more
 * than memory holds are refused. Nothing throws and no word is lost: what is not in the ladder, comments too, is within
 * the lines of an issue.
 */
export const readYaml = (text: string, options: ReadOptions = {}): Reading =>
  read(text, /^\uFEFF?---[^\S\n]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[^\S\n]*\r?\n\s*\S/.test(text) ? 'markdown' : 'yaml', options);

/**
 * Reads a ladder or a level from JSON: what `jsonFormat` writes and `rungs/schema.json` describes; blocks of Notion,
 * packages of 1EdTech CASE and terms of schema.org as JSON-LD, which `dialect` names; or data in the other forms that
 * `readYaml` knows.
 *
 * Issues have line and column, and the JSON Pointer where `validateLadder` has one. A key that is given twice is an
 * error, as is one of JavaScript's own names. Nothing throws.
 */
export const readJson = (text: string, options: ReadOptions = {}): Reading => read(text, 'json', options);

function read(text: string, form: Form, { path = '' }: ReadOptions): Reading {
  const { ladder, issues, syntax, dialect } = readAs({ path, text }, form);
  return {
    ladder,
    dialect: dialect as Dialect,
    issues: path === '' ? issues.map(({ file: _, ...issue }) => issue) : issues,
    syntax: syntax.map(({ file: _, ...place }) => place),
  };
}
