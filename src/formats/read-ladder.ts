import {
  byCodeUnits,
  carryIds,
  type Issue,
  type Ladder,
  type Level,
  type LevelDraft,
  type NoteDraft,
  type Place,
  type Rating,
} from '../ladder/index.js';
import {
  assembleLadder,
  type FoundLevel,
  issueOf,
  type LadderFile,
  type ReadLadderOptions,
  type ReadLadderResult,
  type Report,
  sortPages,
  wellFormed,
} from '../markdown/dialects/index.js';
import { inheritBetweenFiles } from './inherit-between-files.js';
import { joinMatrices } from './join-matrices.js';
import { knownAliases } from './known-aliases.js';
import { nameFile } from './name-file.js';
import { type FileReading, readFile } from './read-file.js';
import { unreadWords } from './unread-words.js';

export interface ReadFilesResult extends ReadLadderResult {
  /** Where words of the form stand that are none of the content, as keys of data: `accountForWords` knows them by that. */
  readonly syntax: readonly FilePlace[];
}

/** A place in one of the files. */
export interface FilePlace extends Place {
  readonly file: string;
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
 * without codes stay in its order. What a level `inherits` may be in another file. What is neither level nor competency is in the ladder's `notes`. A file that is no
 * ladder has one issue that says so. Files of more than one ladder make one all the same, with an issue: no word is
 * lost, and nobody has to look into a list that nearly always has one.
 *
 * Nothing throws. `accountForWords` says where each word went.
 */
export function readLadder(files: readonly LadderFile[], options: ReadLadderOptions = {}): ReadFilesResult {
  if (files.length === 0) return { ladder: undefined, issues: [issueOf('no-files')], syntax: [] };
  const readings = files.length > 1 ? files.map(readFile).map(withoutOwnName) : files.map(readFile);
  const [only, another] = readings;
  // What came with ids and a name of its own keeps them.
  if (only?.whole && !another && !options.aliases) {
    const { id = only.whole.id, title } = options;
    const ladder = { ...only.whole, id, title: title?.trim() || only.whole.title };
    sayUnreadWords([only], ladder);
    return { ladder, issues: only.report.issues, syntax: syntaxOf(readings) };
  }
  const ladders = inheritBetweenFiles(readings).filter(({ levels }) => levels.length > 0);
  const others = readings.filter(({ levels }) => levels.length === 0).sort(byFile);
  const levels = sortLevels(joinMatrices(ladders));
  if (levels.length === 0) {
    const silent = others.some(({ report }) => report.issues.length === 0);
    const issues = [...issuesOf(others), ...(silent ? [issueOf('no-levels', String(files.length))] : [])];
    return { ladder: undefined, issues, syntax: [] };
  }

  const titles = [...new Set(ladders.flatMap(({ title }) => (title ? [title] : [])))];
  const named = options.title?.trim() || (titles.length === 1 && ladders.every(({ title }) => title) ? titles[0] : undefined);
  const aliases = { ...knownAliases(levels.map(({ draft }) => draft)), ...options.aliases };
  const assembled = assembleLadder(levels, { ...options, aliases, notes: notesOf(ladders, named), ...(named && { title: named }) });
  const ladder = withRatings(withGivenIds(withoutBlankPaths(assembled.ladder), ladders), ladders);
  sayUnreadWords(ladders, ladder, files.length > 1);
  const several = titles.length > 1 ? [issueOf('several-ladders', titles.map((title) => `“${title}”`).join(', '))] : [];
  // A README beside the pages is no mistake.
  const aside = issuesOf(others).map((issue) => (issue.rule === 'no-ladder' ? { ...issue, severity: 'warning' as const } : issue));
  return {
    ladder,
    issues: [...issuesOf([...levels, ...ladders]), ...aside, ...several, ...assembled.issues],
    syntax: syntaxOf(ladders),
  };
}

/** Of tables and data; Markdown has a net of its own, of lines, which costs less. */
function sayUnreadWords(readings: readonly FileReading[], ladder: Ladder, areSeveral = false): void {
  for (const { file, whole, report, syntax } of readings) {
    const result = { ladder, issues: report.issues, syntax };
    if (whole) report.issues.push(...unreadWords(file.text, file.path, result, areSeveral ? { path: file.path } : {}));
  }
}

/** What a table or data is called by its file's name is no name for what it is in with others. */
function withoutOwnName({ title, ...reading }: FileReading): FileReading {
  return title === undefined || title === nameFile(reading.file.path) ? reading : { ...reading, title };
}

const byFile = (a: FileReading, b: FileReading): number => byCodeUnits(a.file.path, b.file.path) || byCodeUnits(a.file.text, b.file.text);

const issuesOf = (all: readonly { readonly report: Report }[]): Issue[] =>
  [...new Set(all.map(({ report }) => report))].flatMap(({ issues }) => issues);

const syntaxOf = (readings: readonly FileReading[]): FilePlace[] =>
  readings.flatMap(({ file, syntax }) => syntax.map((place) => ({ ...place, file: file.path })));

/** The notes of all, each with its source; what a file calls its ladder is one, if the whole is called otherwise. */
const notesOf = (readings: readonly FileReading[], named: string | undefined): NoteDraft[] =>
  readings.flatMap(({ notes, title, file, dialect }) =>
    [...(title && title !== named ? [{ title }] : []), ...notes].map((note) => ({
      ...note,
      source: { path: wellFormed(file.path), dialect },
    })),
  );

/** Parts that came with ids keep them: whoever wrote them down has links to them. */
function withGivenIds(ladder: Ladder, readings: readonly FileReading[]): Ladder {
  return readings.reduce((next, { whole }) => (whole ? { ...carryIds(whole, next).ladder, id: next.id } : next), ladder);
}

/** What was put together of several files is from none of them. */
const withoutBlankPaths = (ladder: Ladder): Ladder => ({
  ...ladder,
  levels: ladder.levels.map((level): Level => {
    if (level.source?.path !== '') return level;
    const { path: _, ...source } = level.source;
    return { ...level, source };
  }),
});

/** The words to rate with of all, each once. */
function withRatings(ladder: Ladder, readings: readonly FileReading[]): Ladder {
  const ratings = new Map<string, Rating>();
  for (const rating of readings.flatMap(({ whole }) => whole?.ratings ?? []))
    for (let id = rating.id; ; id += '-2') {
      const known = ratings.get(id);
      if (!known) ratings.set(id, { ...rating, id });
      if (!known || (known.title === rating.title && known.description === rating.description)) break;
    }
  return ratings.size > 0 ? { ...ladder, ratings: [...ratings.values()] } : ladder;
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
