import type { Ladder, Level, LevelDraft, NoteDraft, Place } from '../ladder/index.js';
import { type FoundLevel, type LadderFile, levelStrength, Report, readMarkdown } from '../markdown/dialects/index.js';
import { readCsvFile } from './read-csv.js';
import type { Inherited } from './read-data.js';
import { readJsonFile } from './read-json.js';
import { readTableFile } from './read-tables.js';
import { readYamlFile } from './read-yaml.js';
import type { Reading } from './reading.js';
import { recognise } from './recognise.js';

/** What was read from one file. */
export interface FileReading {
  readonly file: LadderFile;
  readonly dialect: string;
  readonly levels: readonly FoundLevel[];
  readonly notes: readonly NoteDraft[];
  readonly title?: string;
  readonly report: Report;
  readonly syntax: readonly Place[];
  /** The ladder, of a reader that makes a whole one, with the ids that its file gives. */
  readonly whole?: Ladder;
  /** What levels inherit that are not in the file. */
  readonly inherits?: readonly Inherited[];
}

/** Reads a file as what it looks like; `readLadder` has the net beneath tables and data. */
export function readFile(file: LadderFile): FileReading {
  const { text, path } = file;
  const look = recognise(text, path);
  switch (look.kind) {
    case 'csv':
      return wholeOf(file, readCsvFile(text, { path }));
    case 'yaml':
      return wholeOf(file, readYamlFile(text, { path }));
    case 'json':
      return wholeOf(file, readJsonFile(text, { path }));
    case 'markdown':
      return readMarkdownFile(file);
    default:
      return noLadder(file, look.what);
  }
}

/** Data at the head of a text, a table or prose: the one that more is read from. */
function readMarkdownFile(file: LadderFile): FileReading {
  const { text, path } = file;
  if (frontMatter.test(text)) {
    const reading = readYamlFile(text, { path });
    if (reading.ladder) return wholeOf(file, reading);
  }
  const prose = readProseFile(file);
  if (!table.test(text)) return prose;
  const reading = readTableFile(text, { path });
  return reading.ladder?.levels.some(isNamed) &&
    countStatements(reading.ladder.levels) >= countStatements(prose.levels.map(({ draft }) => draft))
    ? wholeOf(file, reading)
    : prose;
}

/** A README has tables too: one of a ladder names its levels as levels are named. */
const isNamed = ({ code, title }: Level): boolean => code !== undefined || levelStrength(title) > 0;

const frontMatter = /^\uFEFF?---[ \t]*\r?\n/;

/** The row beneath a table's head, or a tag. */
const table = /^[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$|<table/im;

const countStatements = (levels: readonly (Level | LevelDraft)[]): number =>
  levels
    .flatMap(({ competencies }) => competencies)
    .reduce((sum, { expectations, examples }) => sum + expectations.length + examples.length, 0);

function readProseFile(file: LadderFile): FileReading {
  const { dialect, levels, notes, title, report, opened } = readMarkdown(file.text, file.path);
  if (levels.length === 0 && opened)
    return noLadder(file, 'no heading names a level, or the text below the headings does not describe expectations');
  const found = levels.map((level) => ({ ...level, file, dialect, report }));
  return { file, dialect, levels: found, notes, ...(title && { title }), report, syntax: [] };
}

function noLadder(file: LadderFile, what: string): FileReading {
  const report = new Report(file.text.replace(/\r\n?/g, '\n'), file.path);
  report.addAll('no-ladder', what);
  return { file, dialect: 'none', levels: [], notes: [], report, syntax: [] };
}

function wholeOf(
  file: LadderFile,
  { ladder, dialect, issues, syntax = [], inherits = [] }: Reading & { readonly inherits?: readonly Inherited[] },
): FileReading {
  const report = new Report('', file.path);
  report.issues.push(...issues);
  const levels = (ladder?.levels ?? []).map((level): FoundLevel => ({ file, draft: draftOf(level), dialect, report }));
  const { title, notes = [] } = ladder ?? {};
  return { file, dialect, levels, notes, ...(title && { title }), report, syntax, ...(ladder && { whole: ladder }), inherits };
}

/** A level without its source, which the whole's readers give it; ids are given anew. */
function draftOf({ source: _, ...level }: Level): LevelDraft {
  return JSON.parse(JSON.stringify(level, (key, value: unknown) => (key === 'id' ? undefined : value))) as LevelDraft;
}
