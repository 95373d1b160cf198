import { type Aliases, deriveLadderIds, type IdClash, type Issue, type Ladder, type LevelDraft } from '../ladder/index.js';
import { issueOf } from './issues.js';
import { nameLadder } from './name-ladder.js';
import { type LevelPage, readPage } from './read-level.js';
import { compare, sortPages } from './sort-pages.js';

/** One Markdown page, and where it is from. */
export interface LadderFile {
  /** Path or URL; the issues name it, and the level has it as its source. */
  readonly path: string;
  readonly text: string;
}

export interface ReadLadderOptions {
  /** @default the title, as ids are written: `data-engineering` */
  readonly id?: string;
  /**
   * @default the name of the innermost folder that all files are in, its words apart and with capitals
   * (`data-engineering` is `Data Engineering`); else the words that the titles of all levels end in
   */
  readonly title?: string;
  /**
   * Titles of competencies and labels of facts that mean another, `{ 'Customer Success': 'Stakeholder Success' }`:
   * they get its id, so that they are lined up; what is shown stays as it is written.
   */
  readonly aliases?: Aliases;
}

export interface ReadLadderResult {
  /** Absent only when no file has a level; an issue says so. */
  readonly ladder: Ladder | undefined;
  /** Those of each page, in the order of the ladder, then those of the whole. */
  readonly issues: readonly Issue[];
}

/**
 * Reads several pages in the Octopus dialect, as `readLevel` does each, and makes them one ladder.
 *
 * Levels are in the order of the numbers in their codes, `L2` before `L10`; all of a scheme of letters together, the
 * scheme that starts lower first (`P1` … `P6`, then `M3` …). A level without a number in its code goes by the one in
 * its file's name, else in its folder's; those without any come last, in the order given.
 *
 * Ids are as `deriveLadderIds` says. Nothing throws and no word is lost: a page without a level has its issue, and so
 * has one that says the same as another.
 */
export function readLadder(files: readonly LadderFile[], { id, title, aliases }: ReadLadderOptions = {}): ReadLadderResult {
  if (files.length === 0) return { ladder: undefined, issues: [issueOf('no-files')] };
  const read = files.map((file): FilePage => ({ file, ...readPage(file.text, file.path) }));
  const withLevels = sortPages(read.filter(hasLevel));
  const unread = read.filter((page) => !hasLevel(page)).sort(byFile);
  const pages = withoutRepeated(withLevels);
  const name = title?.trim() || nameLadder(pages.map(({ file, draft }) => [file.path, draft.title]));
  const levels = pages.map(({ file, draft }) => ({ ...draft, source: { path: wellFormed(file.path), dialect: 'octopus' } }));
  const { ladder, clashes, unusedAliases } = deriveLadderIds({ title: name || 'Untitled', levels }, aliases);
  for (const clash of clashes) reportClash(clash, pages[clash.level]);

  const pageIssues = [...withLevels, ...unread].flatMap(({ report }) => report.issues);
  if (pages.length === 0) return { ladder: undefined, issues: [...pageIssues, issueOf('no-levels', String(files.length))] };
  const untitled = name ? [] : [issueOf('untitled-ladder')];
  const unused = unusedAliases.map((alias) => issueOf('unused-alias', alias));
  return { ladder: id ? { ...ladder, id } : ladder, issues: [...pageIssues, ...untitled, ...unused] };
}

interface FilePage extends LevelPage {
  readonly file: LadderFile;
}

interface LadderPage extends FilePage {
  readonly draft: LevelDraft;
}

const hasLevel = (page: FilePage): page is LadderPage => page.draft !== undefined;

const byFile = (a: FilePage, b: FilePage): number => compare(a.file.path, b.file.path) || compare(a.file.text, b.file.text);

/** The first of those that say the same, to the letter; reports the others, and other texts of one path. */
function withoutRepeated(pages: readonly LadderPage[]): LadderPage[] {
  const said = new Map<string, LadderPage>();
  const paths = new Set<string>();
  for (const page of pages) {
    const { file, draft, report, lines } = page;
    const content = JSON.stringify(draft);
    const first = said.get(content);
    if (first) report.add('repeated-page', lines.level, first.file.path);
    else if (paths.has(file.path)) report.add('repeated-path', lines.level);
    if (!first) said.set(content, page);
    paths.add(file.path);
  }
  return [...said.values()];
}

function reportClash({ part, at, id }: IdClash, page: LadderPage | undefined): void {
  if (!page) return;
  const { report, lines } = page;
  if (part === 'level') report.add('same-level', lines.level, id);
  else report.add('same-dimension', (part === 'fact' ? lines.facts : lines.competencies)[at] ?? lines.level, id);
}

/** Half a character can be in no file's name, and would break JSON. */
const wellFormed = (path: string): string => path.replace(/\p{Surrogate}/gu, '\ufffd');
