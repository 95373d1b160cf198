import { issueOf, type LadderFile, type ReadLadderOptions } from '../markdown/dialects/index.js';
import { readDocuments } from './documents.js';
import type { FileReading } from './draft/file-reading.js';
import { groupByJob } from './draft/group-by-job.js';
import type { LevelsOption } from './draft/layers.js';
import { finishFiles, type ReadFilesResult } from './finish-files.js';
import { withoutRepeatedExports } from './notion/notion-export.js';
import { openFile } from './open-file.js';
import { withoutLadder } from './refuse-document.js';

export interface ReadFilesOptions extends ReadLadderOptions {
  /** Which layer of the file is the levels, such as `headings` or `rows`. Set it if the reader chose another layer. */
  readonly levels?: LevelsOption | undefined;
}

/**
 * Reads files of any dialect, in any mix, and combines them to one ladder. The `source.dialect` of each level is the dialect
 * that its file was read as.
 *
 * | dialect | |
 * |---|---|
 * | `page` | a level as a heading of depth 1 with its competencies below, as Octopus Deploy writes them; or several such levels |
 * | `outline` | several levels in one text: headings for levels with competencies below, or the reverse |
 * | `bold` | the same, with bold lines or bullets instead of headings |
 * | `table` | see `readTables` |
 * | `csv`, `tsv` | see `readCsv` |
 * | `yaml`, `front-matter`, `json` | see `readYaml` and `readJson` |
 * | `notion`, `case`, `json-ld` | blocks of Notion, a package of 1EdTech CASE, terms of schema.org; see `readJson` |
 *
 * Levels are sorted by the numbers in their codes, as by `readLadder` of `rungs/markdown`. Levels of one file without codes keep
 * their order. A level can inherit from a level of another file with `inherits`. Text that belongs to no level or competency is in
 * the `notes` of the ladder. A file that is not a ladder gets one issue, `no-ladder`. Files of several ladders are combined too, with
 * the issue `several-ladders`, so that no word is lost; `readLadders` keeps them apart.
 *
 * Does not throw. `accountForWords` reports where each word of a file went.
 */
export function readLadder(files: readonly LadderFile[], options: ReadFilesOptions = {}): ReadFilesResult {
  if (files.length === 0) return { ladder: undefined, issues: [issueOf('no-files')], syntax: [], readings: [] };
  return finishFiles(readFiles(files, options.levels), options);
}

/**
 * Reads files of one or several jobs, and returns a ladder for each job. Files belong to one ladder if they have the same title, or if
 * they are pages of different levels. If two have the same levels, their folders and the jobs in their titles tell them apart.
 *
 * @returns the results in the order of the files, each like a result of `readLadder`. If no file has a level, one result with the issues.
 *
 * @example
 * const ladders = readLadders(files).flatMap(({ ladder }) => ladder ?? []);
 */
export function readLadders(
  files: readonly LadderFile[],
  options: Pick<ReadFilesOptions, 'aliases' | 'levels'> = {},
): readonly ReadFilesResult[] {
  if (files.length === 0) return [readLadder(files)];
  return groupByJob(readFiles(files, options.levels)).map((group) => finishFiles(group, options));
}

/** Reads all files. Documents are read together, because names that repeat between them show which layer is the levels. */
function readFiles(files: readonly LadderFile[], chosen?: LevelsOption): FileReading[] {
  const opened = withoutRepeatedExports(files).map((file) => openFile(file, chosen));
  const documents = opened.flatMap((each) => ('outline' in each ? [each] : []));
  const read = new Map(readDocuments(documents, chosen).map((reading) => [reading.source, reading]));
  return opened.map((each) => ('outline' in each ? withoutLadder(read.get(each.source), each, chosen) : each));
}
