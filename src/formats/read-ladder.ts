import { byCodeUnits, type Issue, type Ladder, type LevelDraft, type NoteDraft, type Place, type Rating } from '../ladder/index.js';
import {
  issueOf,
  type LadderFile,
  nameLadder,
  type ReadLadderOptions,
  type ReadLadderResult,
  sortPages,
  wellFormed,
} from '../markdown/dialects/index.js';
import type { LevelLayer } from './axes/find-levels.js';
import { readLevelName } from './axes/level-name.js';
import { type Document, readDocuments } from './documents.js';
import type { FileReading } from './draft/file-reading.js';
import { type FoundLevel, finishLadder } from './draft/finish-ladder.js';
import { inheritBetweenFiles } from './draft/inherit-between-files.js';
import { joinFiles } from './draft/join-files.js';
import { draftOf } from './draft/ladder-builder.js';
import { knownAliases } from './known-aliases.js';
import { nameFile } from './name-file.js';
import { type Form, openFile } from './open-file.js';
import { unreadWords } from './unread-words.js';

export interface ReadFilesOptions extends ReadLadderOptions {
  /** What the levels are, where what was taken for them is not: `headings`, `rows`, … */
  readonly levels?: LevelLayer;
}

export interface ReadFilesResult extends ReadLadderResult {
  /** Where words of the form stand that are none of the content, as keys of data: `accountForWords` knows them by that. */
  readonly syntax: readonly FilePlace[];
  /** What was taken for levels in each file: “headings are levels, bold lines are competencies: 4 levels, …”. */
  readonly readings: readonly FileSentence[];
}

/** Which layer of a file was taken for levels, and how much that is, in a sentence. */
export interface FileSentence {
  readonly file: string;
  readonly levels: string;
  readonly says: string;
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
 * without codes stay in its order. What a level `inherits` may be in another file. What is neither level nor competency is in
 * the ladder's `notes`. A file that is no ladder has one issue that says so. Files of more than one ladder make one all the
 * same, with an issue: no word is lost, and nobody has to look into a list that nearly always has one.
 *
 * Nothing throws. `accountForWords` says where each word went.
 */
export function readLadder(files: readonly LadderFile[], options: ReadFilesOptions = {}): ReadFilesResult {
  if (files.length === 0) return { ladder: undefined, issues: [issueOf('no-files')], syntax: [], readings: [] };
  return finish(readFiles(files, options.levels), options);
}

/** Reads each file, and documents together: what one repeats of another tells which layer is levels. */
function readFiles(files: readonly LadderFile[], chosen?: LevelLayer): FileReading[] {
  const opened = files.map((file) => openFile(file, chosen));
  const documents = opened.flatMap((each) => ('outline' in each ? [each] : []));
  const read = new Map(readDocuments(documents, chosen).map((reading) => [reading.source, reading]));
  return opened.map((each) => ('outline' in each ? withoutLadder(read.get(each.source), each) : each));
}

/** A document without levels has one issue that says so. */
function withoutLadder(reading: FileReading | undefined, { file, source }: Document): FileReading {
  if (reading?.builder) return reading;
  if (!source.issues.some(({ severity }) => severity === 'error')) {
    source.issues.length = 0;
    source.refuse(noLevels);
  }
  return { file, source, dialect: 'none', inherits: [], mayJoin: false };
}

const noLevels = 'no heading in it names a level, or what is beneath them is not what is expected of people';

function finish(given: FileReading[], options: ReadFilesOptions): ReadFilesResult {
  const [only, another] = given;
  // What came with ids and a name of its own keeps them.
  if (only?.whole && !another && !options.aliases) {
    const { id = only.whole.id, title } = options;
    const ladder = { ...only.whole, id, title: title?.trim() || only.whole.title };
    sayUnreadWords([only], ladder);
    return { ladder, issues: only.source.issues, syntax: syntaxOf(given), readings: [] };
  }
  inheritBetweenFiles(given);
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
  sayUnreadWords(ladders, ladder, another !== undefined);
  const several = titles.length > 1 ? [issueOf('several-ladders', titles.map((each) => `“${each}”`).join(', '))] : [];
  const untitled = title ? [] : [issueOf('untitled-ladder')];
  // A README beside the pages is no mistake.
  const aside = issuesOf(others).map((issue) => (issue.rule === 'no-ladder' ? { ...issue, severity: 'warning' as const } : issue));
  return {
    ladder,
    issues: [...issuesOf([...levels, ...ladders]), ...aside, ...several, ...untitled, ...finished.issues],
    syntax: syntaxOf(ladders),
    readings: ladders.flatMap(({ file, reading }) => (reading ? [{ file: file.path, levels: reading.layer, says: reading.says }] : [])),
  };
}

/** Whether a file is a text that people read as it is. */
const isPage = ({ dialect }: { readonly dialect: string }): boolean => /^(?:page|outline|bold)$/.test(dialect);

const isId = (id: string): boolean => id !== '' && id.length <= 200 && !/\s/.test(id);

/** Of tables and data; Markdown has a net of its own, of lines, which costs less. */
function sayUnreadWords(readings: readonly FileReading[], ladder: Ladder, areSeveral = false): void {
  for (const { file, dialect, source } of readings) {
    if (isPage({ dialect })) continue;
    const result = { ladder, issues: source.issues, syntax: source.syntax };
    source.issues.push(...unreadWords(file.text, file.path, result, areSeveral ? { path: file.path } : {}));
  }
}

const byFile = (a: FileReading, b: FileReading): number => byCodeUnits(a.file.path, b.file.path) || byCodeUnits(a.file.text, b.file.text);

const issuesOf = (all: readonly { readonly source: { readonly issues: readonly Issue[] } }[]): Issue[] =>
  [...new Set(all.map(({ source }) => source))].flatMap(({ issues }) => issues);

const syntaxOf = (readings: readonly FileReading[]): FilePlace[] =>
  readings.flatMap(({ file, source }) => source.syntax.map((place) => ({ ...place, file: file.path })));

/** The notes of all, each with its source; what a file calls its ladder is one, if the whole is called otherwise. */
const notesOf = (readings: readonly FileReading[], named: string, isJoined: boolean): NoteDraft[] =>
  readings.flatMap(({ builder, file, dialect }) => {
    const { title = '', notes = [] } = builder ?? {};
    return [...(title && title !== named && !isJoined ? [{ title }] : []), ...notes].map((note) => ({
      ...note,
      source: { ...(file.path !== '' && { path: wellFormed(file.path) }), dialect },
    }));
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

interface SortedLevel extends FoundLevel {
  readonly draft: LevelDraft;
}

/** By their codes, where all have one; else by their ranks, where each file is one; else each file's levels stay together. */
function sortLevels(readings: readonly FileReading[]): FoundLevel[] {
  const files = readings.map(({ builder, file, dialect, source, isJoined }) =>
    inOrder(
      [...(builder?.levels.values() ?? [])].map(
        (level): SortedLevel => ({ level, file, dialect, source, draft: draftOf(level), ...(isJoined && { isJoined }) }),
      ),
    ),
  );
  const [first, another] = readings;
  // What is no page has its levels in an order of its own.
  if (first && !another && !isPage(first)) return [...(files[0] ?? [])];
  const all = files.flat();
  const single = files.every((levels) => levels.length === 1);
  if (single && !all.some(hasNumber)) {
    const ranks = all.map(({ level }) => readLevelName(level.title));
    if (
      ranks.every(({ rank, number }) => rank !== undefined || number !== undefined || true) &&
      ranks.some(({ rank }) => rank !== undefined)
    )
      return all
        .map((level, at) => ({ level, step: stepOf(ranks[at]) }))
        .sort((a, b) => a.step - b.step)
        .map(({ level }) => level);
  }
  if (single || all.every(hasNumber)) return sortPages(all);
  const pages = sortPages(files.filter((levels) => levels.length === 1).flat());
  const books = files.filter((levels) => levels.length > 1).map((levels) => (levels.every(hasNumber) ? sortPages(levels) : levels));
  return [...pages, ...books.flat()];
}

/** A role without a rank is between a junior and a senior one. */
const stepOf = (name: ReturnType<typeof readLevelName> | undefined): number => (name?.rank ?? 2) + (name?.number ?? 0) / 100;

const hasNumber = ({ draft }: { readonly draft: LevelDraft }): boolean => /\d/.test(draft.code ?? '');

/** Levels that a file has from the highest to the lowest are turned around; those with numbers go by them. */
function inOrder(levels: readonly SortedLevel[]): readonly SortedLevel[] {
  const read = levels.map(({ level }) => readLevelName(level.code ?? level.title));
  const numbers = read.map(({ number }) => number);
  if (levels.length < 2 || /^(?:notion|case|json-ld)$/.test(levels[0]?.dialect ?? '') || numbers.some((number) => number === undefined))
    return levels;
  const schemes = new Set(read.map(({ code, stem }) => code?.scheme ?? stem.join(' ')));
  if (schemes.size !== 1) return levels;
  const placed = levels.map((level, at) => ({ level, number: numbers[at] ?? 0 }));
  return placed.sort((a, b) => a.number - b.number).map(({ level }) => level);
}

/** Reads one file as what it is said to be. */
export function readAs(file: LadderFile, form: Form): ReadFilesResult & { readonly dialect: string } {
  const opened = openFile(file, undefined, form);
  const [reading] = 'outline' in opened ? readDocuments([opened]) : [opened];
  const whole = 'outline' in opened ? withoutLadder(reading, opened) : opened;
  return { ...finish([whole], {}), dialect: reading?.dialect ?? form };
}
