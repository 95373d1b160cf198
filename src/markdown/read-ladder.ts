import { byCodeUnits, type LevelDraft } from '../ladder/index.js';
import { assembleLadder, type LadderFile, type ReadLadderOptions, type ReadLadderResult } from './assemble-ladder.js';
import { type LevelPage, readPage } from './read-level.js';
import { issueOf } from './rules.js';
import { sortPages } from './sort-pages.js';

/**
 * Reads a ladder from several Markdown pages in the Octopus dialect, one level for each page; see `readLevel`. To read other
 * dialects and formats, use `readLadder` of `rungs/formats`.
 *
 * Levels are sorted by the number in their code, `L2` before `L10`. Levels whose codes have the same letters stay together, and the
 * group with the lowest number comes first (`P1` … `P6`, then `M3` …). For a code without a number, the number in the file name or
 * in a folder name counts. Levels without any number come last, in the given order.
 *
 * `deriveLadderIds` derives the ids. Never throws. No content is lost silently: a page without a level and a page with the same
 * content as another have an issue.
 *
 * @example
 * const { ladder, issues } = readLadder([{ path: 'data-engineering/L4.md', text }]);
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
