import { byCodeUnits, type LevelDraft } from '../ladder/index.js';
import { assembleLadder, type LadderFile, type ReadLadderOptions, type ReadLadderResult } from './assemble-ladder.js';
import { issueOf } from './issues.js';
import { type LevelPage, readPage } from './read-level.js';
import { sortPages } from './sort-pages.js';

/**
 * Reads several pages in the Octopus dialect, as `readLevel` does each, and makes them one ladder. `readLadder` of
 * `rungs/formats` reads files of any dialect.
 *
 * Levels are in the order of the numbers in their codes, `L2` before `L10`; all of a scheme of letters together, the
 * scheme that starts lower first (`P1` … `P6`, then `M3` …). A level without a number in its code goes by the one in
 * its file's name, else in its folder's; those without any come last, in the order given.
 *
 * Ids are as `deriveLadderIds` says. Nothing throws and no word is lost: a page without a level has its issue, and so
 * has one that says the same as another.
 */
export function readLadder(files: readonly LadderFile[], options: ReadLadderOptions = {}): ReadLadderResult {
  if (files.length === 0) return { ladder: undefined, issues: [issueOf('no-files')] };
  const read = files.map((file): FilePage => ({ file, dialect: 'page', ...readPage(file.text, file.path) }));
  const withLevels = sortPages(read.filter(hasLevel));
  const unread = read.filter((page) => !hasLevel(page)).sort(byFile);
  const { ladder, issues } = assembleLadder(withLevels, options);

  const pageIssues = [...withLevels, ...unread].flatMap(({ report }) => report.issues);
  if (withLevels.length === 0) return { ladder: undefined, issues: [...pageIssues, issueOf('no-levels', String(files.length))] };
  return { ladder, issues: [...pageIssues, ...issues] };
}

interface FilePage extends LevelPage {
  readonly file: LadderFile;
  readonly dialect: string;
}

const hasLevel = (page: FilePage): page is FilePage & { readonly draft: LevelDraft } => page.draft !== undefined;

const byFile = (a: FilePage, b: FilePage): number => byCodeUnits(a.file.path, b.file.path) || byCodeUnits(a.file.text, b.file.text);
