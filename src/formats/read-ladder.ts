import type { Issue, LevelDraft, NoteDraft } from '../ladder/index.js';
import {
  assembleLadder,
  compare,
  type FoundLevel,
  issueOf,
  type LadderFile,
  type ReadLadderOptions,
  type ReadLadderResult,
  Report,
  readMarkdown,
  sortPages,
  wellFormed,
} from '../markdown/dialects/index.js';
import { knownAliases } from './known-aliases.js';
import { type Look, recognise } from './recognise.js';

/**
 * Reads files of any dialect, in any mix, and makes them one ladder; each level says in `source.dialect` what its file
 * was taken for.
 *
 * | dialect | |
 * |---|---|
 * | `page` | a level under a first heading, its competencies beneath it, as Octopus Deploy writes them, or several of them |
 * | `outline` | one text of many levels: as headings with competencies beneath them, or the other way about |
 * | `bold` | the same with lines in bold or bullets for headings |
 *
 * Levels are in the order of the numbers in their codes, as `readLadder` of `rungs/markdown` says; those of one file
 * without codes stay in its order. A file that is no ladder has one issue that says so. Files of more than one ladder
 * make one all the same, with an issue: no word is lost, and nobody has to look into a list that nearly always has one.
 *
 * Nothing throws. `accountForWords` says where each word went.
 */
export function readLadder(files: readonly LadderFile[], options: ReadLadderOptions = {}): ReadLadderResult {
  if (files.length === 0) return { ladder: undefined, issues: [issueOf('no-files')] };
  const readings = files.map(readFile);
  const ladders = readings.filter(({ levels }) => levels.length > 0);
  const others = readings
    .filter(({ levels }) => levels.length === 0)
    .sort((a, b) => compare(a.file.path, b.file.path) || compare(a.file.text, b.file.text));
  const levels = sortLevels(ladders);
  const issuesOf = (reports: Iterable<Report>): Issue[] => [...reports].flatMap(({ issues }) => issues);
  if (levels.length === 0) {
    const told = others.map(({ report }) => report);
    const silent = told.some(({ issues }) => issues.length === 0);
    return { ladder: undefined, issues: [...issuesOf(told), ...(silent ? [issueOf('no-levels', String(files.length))] : [])] };
  }

  const titles = [...new Set(ladders.flatMap(({ title }) => (title ? [title] : [])))];
  const named = options.title?.trim() || (titles.length === 1 && ladders.every(({ title }) => title) ? titles[0] : undefined);
  // What a file calls its ladder is kept, if the whole is called otherwise.
  const notes = ladders.flatMap(({ notes, title, file, dialect }) =>
    [...(title && title !== named ? [{ title }] : []), ...notes].map((note) => ({
      ...note,
      source: { path: wellFormed(file.path), dialect },
    })),
  );
  const aliases = { ...knownAliases(levels.map(({ draft }) => draft)), ...options.aliases };
  const { ladder, issues } = assembleLadder(levels, { ...options, aliases, notes, ...(named && { title: named }) });
  const several = titles.length > 1 ? [issueOf('several-ladders', titles.map((title) => `“${title}”`).join(', '))] : [];
  // A README beside the pages is no mistake.
  const aside = issuesOf(others.map(({ report }) => report)).map((issue) =>
    issue.rule === 'no-ladder' ? { ...issue, severity: 'warning' as const } : issue,
  );
  return { ladder, issues: [...issuesOf(new Set(levels.map(({ report }) => report))), ...aside, ...several, ...issues] };
}

/** What was read from one file. */
interface FileReading {
  readonly file: LadderFile;
  readonly dialect: string;
  readonly levels: readonly FoundLevel[];
  readonly notes: readonly NoteDraft[];
  readonly title?: string;
  readonly report: Report;
}

function readFile(file: LadderFile): FileReading {
  const look = recognise(file.text, file.path);
  switch (look.kind) {
    case 'markdown':
      return readMarkdownFile(file);
    default:
      return noLadder(file, look);
  }
}

function readMarkdownFile(file: LadderFile): FileReading {
  const { dialect, levels, notes, title, report, opened } = readMarkdown(file.text, file.path);
  if (levels.length === 0 && opened)
    return noLadder(file, {
      kind: 'none',
      what: 'no heading in it names a level, or what is beneath them is not what is expected of people',
    });
  return { file, dialect, levels: levels.map((level) => ({ ...level, file, dialect, report })), notes, ...(title && { title }), report };
}

function noLadder(file: LadderFile, look: Look): FileReading {
  const report = new Report(file.text.replace(/\r\n?/g, '\n'), file.path);
  report.addAll('no-ladder', look.kind === 'none' ? look.what : 'nothing in it names levels');
  return { file, dialect: 'none', levels: [], notes: [], report };
}

/** By their codes, where all have one; else each file's levels stay together, and in their order. */
function sortLevels(readings: readonly FileReading[]): FoundLevel[] {
  const all = readings.flatMap(({ levels }) => levels);
  const single = readings.every(({ levels }) => levels.length === 1);
  if (single || all.every(hasNumber)) return sortPages(all);
  const pages = sortPages(readings.filter(({ levels }) => levels.length === 1).flatMap(({ levels }) => levels));
  const books = readings
    .filter(({ levels }) => levels.length > 1)
    .map(({ levels }) => (levels.every(hasNumber) ? sortPages(levels) : levels));
  return [...pages, ...books.flat()];
}

const hasNumber = ({ draft }: { readonly draft: LevelDraft }): boolean => /\d/.test(draft.code ?? '');
