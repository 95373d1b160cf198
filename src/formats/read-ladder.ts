import { issueOf, type LadderFile, type ReadLadderOptions } from '../markdown/dialects/index.js';
import { readDocuments } from './documents.js';
import type { FileReading } from './draft/file-reading.js';
import { groupByJob } from './draft/group-by-job.js';
import type { LevelsOption } from './draft/layers.js';
import { finishFiles, type ReadFilesResult, withoutLadder } from './finish-files.js';
import { withoutRepeatedExports } from './notion/notion-export.js';
import { openFile } from './open-file.js';

export interface ReadFilesOptions extends ReadLadderOptions {
  /** What the levels are, where what was taken for them is not: `headings`, `rows`, … */
  readonly levels?: LevelsOption | undefined;
}

/**
 * Reads files of any dialect, in any mix, and makes them one ladder; each level says in `source.dialect` what its file
 * was taken for.
 *
 * | dialect | |
 * |---|---|
 * | `page` | a level under a first heading, its competencies beneath it, as Octopus Deploy writes them, or several of them |
 * | `outline` | one text of many levels: as headings with competencies beneath them, or the other way about |
 * | `bold` | the same with lines in bold or bullets for headings |
 * | `table` | what `readTables` reads |
 * | `csv`, `tsv` | what `readCsv` reads |
 * | `yaml`, `front-matter`, `json` | what `readYaml` and `readJson` read |
 * | `notion`, `case`, `json-ld` | blocks of Notion, a package of 1EdTech CASE, terms of schema.org, which `readJson` reads too |
 *
 * Levels are in the order of the numbers in their codes, as `readLadder` of `rungs/markdown` says; those of one file
 * without codes stay in its order. What a level `inherits` may be in another file. What is neither level nor competency is in
 * the ladder's `notes`. A file that is no ladder has one issue that says so. Files of more than one ladder make one all the
 * same, with an issue: no word is lost, and nobody has to look into a list that nearly always has one.
 *
 * Nothing throws. `accountForWords` says where each word went.
 */
export function readLadder(files: readonly LadderFile[], options: ReadFilesOptions = {}): ReadFilesResult {
  if (files.length === 0) return { ladder: undefined, issues: [issueOf('no-files')], syntax: [], readings: [] };
  return finishFiles(readFiles(files, options.levels), options);
}

/**
 * Reads files of one or several jobs, and makes a ladder for each. Files are of one ladder if they have the same title, or if they are
 * pages of different levels; where two have the same levels, their folders and the jobs in their titles tell them apart.
 *
 * @returns the results in the order of the files, each as `readLadder` gives it. Without a level there is one, with the issues.
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

/** Reads each file, and documents together: what one repeats of another tells which layer is levels. */
function readFiles(files: readonly LadderFile[], chosen?: LevelsOption): FileReading[] {
  const opened = withoutRepeatedExports(files).map((file) => openFile(file, chosen));
  const documents = opened.flatMap((each) => ('outline' in each ? [each] : []));
  const read = new Map(readDocuments(documents, chosen).map((reading) => [reading.source, reading]));
  return opened.map((each) => ('outline' in each ? withoutLadder(read.get(each.source), each, chosen) : each));
}
