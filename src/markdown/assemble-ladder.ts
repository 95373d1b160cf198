import { type Aliases, deriveLadderIds, type IdClash, type Issue, type Ladder, type LevelDraft, type NoteDraft } from '../ladder/index.js';
import { issueOf, type Report } from './issues.js';
import { nameLadder } from './name-ladder.js';
import type { PartLines } from './read-level.js';

/** A file of a ladder, and where it is from. */
export interface LadderFile {
  /** Path or URL; the issues name it, and the level has it as its source. */
  readonly path: string;
  readonly text: string;
}

export interface ReadLadderOptions {
  /** @default the title, as ids are written: `data-engineering` */
  readonly id?: string;
  /**
   * @default what the files themselves say; else the name of the innermost folder that all files are in, its words apart
   * and with capitals (`data-engineering` is `Data Engineering`), unless that only says what is in it (`ladder`); else the
   * words that the titles of all levels end in, unless those are no more than “level”
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
  /** Those of each file, in the order of the ladder, then those of the whole. */
  readonly issues: readonly Issue[];
}

/** A level that was read from a file, and what there is to say about it. */
export interface FoundLevel {
  readonly file: LadderFile;
  readonly draft: LevelDraft;
  /** What the file was taken for. */
  readonly dialect: string;
  readonly report: Report;
  /** Where its parts stand, for what was read line by line. */
  readonly lines?: PartLines;
}

export interface AssembledLadder {
  readonly ladder: Ladder;
  /** Those of the whole; those of a level are in its report. */
  readonly issues: readonly Issue[];
}

/** Makes one ladder of levels that are in their order; those that say the same are in it once. */
export function assembleLadder(
  found: readonly FoundLevel[],
  { id, title, aliases, notes = [] }: ReadLadderOptions & { readonly notes?: readonly NoteDraft[] },
): AssembledLadder {
  const distinct = withoutRepeated(found);
  const name = title?.trim() || nameLadder(distinct.map(({ file, draft }) => [file.path, draft.title]));
  const levels = distinct.map(({ file, draft, dialect }) => ({ ...draft, source: { path: wellFormed(file.path), dialect } }));
  const { ladder, clashes, unusedAliases } = deriveLadderIds({ title: name || 'Untitled', levels, notes }, aliases);
  for (const clash of clashes) reportClash(clash, distinct[clash.level]);
  const untitled = name ? [] : [issueOf('untitled-ladder')];
  const unused = unusedAliases.map((alias) => issueOf('unused-alias', alias));
  return { ladder: id ? { ...ladder, id } : ladder, issues: [...untitled, ...unused] };
}

/** The first of those that say the same, to the letter; reports the others, and other texts of one path. */
function withoutRepeated(found: readonly FoundLevel[]): readonly FoundLevel[] {
  if (found.length < 2) return found;
  const said = new Map<string, FoundLevel>();
  const files = new Map<string, LadderFile>();
  for (const level of found) {
    const { file, draft } = level;
    const content = JSON.stringify(draft);
    const first = said.get(content);
    if (first) tell(level, 'repeated-page', level.lines?.whole ?? level.lines?.level, first.file.path);
    // What was put together of several files has no path.
    else if (file.path !== '' && (files.get(file.path) ?? file) !== file) tell(level, 'repeated-path', level.lines?.level);
    if (!first) said.set(content, level);
    files.set(file.path, file);
  }
  return [...said.values()];
}

function reportClash({ part, at, id }: IdClash, level: FoundLevel | undefined): void {
  if (!level) return;
  const { lines } = level;
  if (part === 'level') tell(level, 'same-level', lines?.level, id);
  else tell(level, 'same-dimension', (part === 'fact' ? lines?.facts : lines?.competencies)?.[at] ?? lines?.level, id);
}

function tell({ report }: FoundLevel, rule: Parameters<Report['add']>[0], lines: PartLines['level'] | undefined, detail = ''): void {
  if (lines) report.add(rule, lines, detail);
  else report.addNowhere(rule, detail);
}

/** Half a character can be in no file's name, and would break JSON. */
export const wellFormed = (path: string): string => path.replace(/\p{Surrogate}/gu, '\ufffd');
