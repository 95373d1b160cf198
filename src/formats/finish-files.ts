import { byCodeUnits, type Issue, type Ladder, type NoteDraft, type Place, type Rating } from '../ladder/index.js';
import { issueOf, nameLadder, type ReadLadderOptions, type ReadLadderResult, wellFormed } from '../markdown/dialects/index.js';
import { unreadWords } from './accounting/unread-words.js';
import type { FileReading } from './draft/file-reading.js';
import { finishLadder } from './draft/finish-ladder.js';
import { groupByJob } from './draft/group-by-job.js';
import { inheritBetweenFiles } from './draft/inherit-between-files.js';
import { isId } from './draft/is-id.js';
import { joinFiles } from './draft/join-files.js';
import { joinOverviews } from './draft/join-overviews.js';
import { knownAliases } from './draft/known-aliases.js';
import { draftOf } from './draft/ladder-builder.js';
import { isPage, sortLevels } from './draft/sort-levels.js';
import { nameFile } from './name-file.js';
import { type FilesReading, readingsOf } from './readings-of.js';
import { joinIssues } from './source/join-issues.js';

export interface ReadFilesResult extends ReadLadderResult {
  /** Places of words that are syntax, not content, such as keys of data. `accountForWords` does not expect them in the ladder. */
  readonly syntax: readonly FilePlace[];
  /** What was read as levels and as competencies. Files with the same reading share an entry. */
  readonly readings: readonly FilesReading[];
}

/** A place in one of the files. */
export interface FilePlace extends Place {
  readonly file: string;
}

/** Combines the readings of all files to one ladder. */
export function finishFiles(given: readonly FileReading[], options: ReadLadderOptions): ReadFilesResult {
  const [only, another] = given;
  // A complete ladder, such as JSON written by `rungs`, keeps its ids and its title.
  if (only?.whole && !another && !options.aliases) {
    const { id = only.whole.id, title } = options;
    const ladder = { ...only.whole, id, title: title?.trim() || only.whole.title };
    reportUnreadWords([only], ladder);
    return { ladder, issues: issuesOf([only]), syntax: syntaxOf(given), readings: readingsOf(given) };
  }
  inheritBetweenFiles(given);
  joinOverviews(given);
  const joined = joinFiles(given);
  const ladders = given.filter(({ builder }) => (builder?.levels.size ?? 0) > 0);
  const others = given.filter(({ builder }) => (builder?.levels.size ?? 0) === 0).sort(byFile);
  const levels = sortLevels(joined.filter(({ builder }) => (builder?.levels.size ?? 0) > 0));
  if (levels.length === 0) {
    const silent = others.some(({ source }) => source.issues.length === 0);
    const issues = [...issuesOf(others), ...(silent ? [issueOf('no-levels', String(given.length))] : [])];
    return { ladder: undefined, issues, syntax: [], readings: [] };
  }
  const titleOf = (reading: FileReading): string => {
    const title = reading.builder?.title ?? '';
    return title === '' && !another && !isPage(reading) ? nameFile(reading.file.path) : title;
  };
  const isJoined = joined.some((reading) => reading.isJoined);
  const titles = [...new Set(ladders.flatMap((reading) => (isJoined ? [] : titleOf(reading) || [])))];
  const named =
    options.title?.trim() || (titles.length === 1 && ladders.every((reading) => titleOf(reading) === titles[0]) ? titles[0] : undefined);
  const title =
    named || nameLadder(levels.map(({ file, level }) => [file.path, level.title])) || (another ? '' : nameFile(given[0]?.file.path));
  const notes = notesOf(ladders, title, isJoined);
  const aliases = {
    ...(ladders.every(isPage) || another
      ? knownAliases(levels.filter(({ level }) => !level.facts.some((fact) => fact.id !== undefined)).map(({ level }) => draftOf(level)))
      : {}),
    ...options.aliases,
  };
  const [first] = ladders;
  const id = options.id ?? (another ? undefined : first?.builder?.id);
  const finished = finishLadder(levels, { id: id !== undefined && isId(id) ? id : undefined, title, aliases, notes });
  const ladder = withRatings(finished.ladder, ladders);
  reportUnreadWords(ladders, ladder, another !== undefined);
  const jobs = titles.length > 1 ? titles : groupByJob(given).map((group) => nameOfGroup(group));
  const several = jobs.length > 1 ? [issueOf('several-ladders', jobs.map((each) => `“${each}”`).join(', '))] : [];
  const untitled = title ? [] : [issueOf('untitled-ladder')];
  // A README next to the pages is not an error.
  const aside = issuesOf(others).map((issue) => (issue.rule === 'no-ladder' ? { ...issue, severity: 'warning' as const } : issue));
  return {
    ladder,
    issues: [...issuesOf([...levels, ...ladders]), ...aside, ...several, ...untitled, ...finished.issues],
    syntax: syntaxOf(ladders),
    readings: readingsOf(ladders),
  };
}

/** The title of a group of pages if it were a ladder of its own. */
const nameOfGroup = (group: readonly FileReading[]): string =>
  nameLadder(group.flatMap(({ builder, file }) => [...(builder?.levels.values() ?? [])].map(({ title }) => [file.path, title] as const)));

/** Reports words of tables and data that were not read. Markdown is checked by line instead, which takes less time. */
function reportUnreadWords(readings: readonly FileReading[], ladder: Ladder, areSeveral = false): void {
  for (const { file, dialect, source } of readings) {
    if (isPage({ dialect })) continue;
    const result = { ladder, issues: source.issues, syntax: source.syntax };
    source.issues.push(...unreadWords(file.text, file.path, result, areSeveral ? { path: file.path } : {}));
  }
}

const byFile = (a: FileReading, b: FileReading): number => byCodeUnits(a.file.path, b.file.path) || byCodeUnits(a.file.text, b.file.text);

const issuesOf = (all: readonly { readonly source: { readonly issues: readonly Issue[] } }[]): Issue[] =>
  joinIssues([...new Set(all.map(({ source }) => source))].flatMap(({ issues }) => issues));

const syntaxOf = (readings: readonly FileReading[]): FilePlace[] =>
  readings.flatMap(({ file, source }) => source.syntax.map((place) => ({ ...place, file: file.path })));

/** The notes of all files, each with its source. The title of a file is also a note, if the ladder has another title. */
const notesOf = (readings: readonly FileReading[], named: string, isJoined: boolean): NoteDraft[] =>
  readings.flatMap(({ builder, file, dialect }) => {
    const { title = '', notes = [] } = builder ?? {};
    return [...(title && title !== named && !isJoined ? [{ title }] : []), ...notes].map((note) => ({
      ...note,
      source: { ...(file.path !== '' && { path: wellFormed(file.path) }), dialect },
    }));
  });

/** Adds the rating scales of all files, without duplicates. */
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
