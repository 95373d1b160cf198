import { type Aliases, deriveLadderIds, type IdClash, type Issue, type Ladder, type LevelDraft, type NoteDraft } from '../ladder/index.js';
import { nameLadder } from './name-ladder.js';
import type { PartLines } from './read-level.js';
import type { Report } from './report.js';
import { issueOf } from './rules.js';

/** A file of a ladder. */
export interface LadderFile {
  /** Path or URL. Issues and the `source` of levels have it. */
  readonly path: string;
  readonly text: string;
}

/** Options of `readLadder`. */
export interface ReadLadderOptions {
  /** @default the title as a slug, such as `data-engineering` */
  readonly id?: string;
  /**
   * Title of the ladder.
   *
   * @default the first of these that exists: the title in the files; the name of the innermost folder that contains all files,
   * with spaces and capitals (`data-engineering` becomes `Data Engineering`), unless it is generic, such as `ladder`; the words
   * that all titles of levels end with, unless they are generic, such as `level`; the generic folder name
   */
  readonly title?: string;
  /**
   * Maps titles of competencies or labels of facts to the title or label that they are a synonym of. Synonyms get the same id, so
   * that they are matched across levels. The displayed titles do not change.
   *
   * @example { 'Customer Success': 'Stakeholder Success' }
   */
  readonly aliases?: Aliases;
}

/** The result of `readLadder`. */
export interface ReadLadderResult {
  /** `undefined` if no file has a level. In that case an issue is an error. */
  readonly ladder: Ladder | undefined;
  /** The issues of each file in the order of the ladder, followed by the issues of the whole ladder. */
  readonly issues: readonly Issue[];
}

/** A level that was read from a file, and its issues. */
export interface FoundLevel {
  readonly file: LadderFile;
  readonly draft: LevelDraft;
  /** The recognised dialect or format of the file. */
  readonly dialect: string;
  readonly report: Report;
  /** The lines of its parts, if the format has lines. */
  readonly lines?: PartLines;
}

/** The result of `assembleLadder`. */
export interface AssembledLadder {
  readonly ladder: Ladder;
  /** The issues of the whole ladder. Issues of a level are in the report of the level. */
  readonly issues: readonly Issue[];
}

/** Creates a ladder from sorted levels. Levels with identical content are included once. */
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

/** Removes levels with the same content as an earlier one. Reports them, and different files with the same path. */
function withoutRepeated(found: readonly FoundLevel[]): readonly FoundLevel[] {
  if (found.length < 2) return found;
  const byContent = new Map<string, FoundLevel>();
  const files = new Map<string, LadderFile>();
  for (const level of found) {
    const { file, draft } = level;
    const content = JSON.stringify(draft);
    const first = byContent.get(content);
    if (first) reportAt(level, 'repeated-page', level.lines?.whole ?? level.lines?.level, first.file.path);
    // A level that was assembled from several files has no path.
    else if (file.path !== '' && (files.get(file.path) ?? file) !== file) reportAt(level, 'repeated-path', level.lines?.level);
    if (!first) byContent.set(content, level);
    files.set(file.path, file);
  }
  return [...byContent.values()];
}

function reportClash({ part, at, id }: IdClash, level: FoundLevel | undefined): void {
  if (!level) return;
  const { lines } = level;
  if (part === 'level') reportAt(level, 'same-level', lines?.level, id);
  else reportAt(level, 'same-dimension', (part === 'fact' ? lines?.facts : lines?.competencies)?.[at] ?? lines?.level, id);
}

/** Reports an issue at the lines of a level, or without a place if the format has no lines. */
function reportAt({ report }: FoundLevel, rule: Parameters<Report['add']>[0], lines: PartLines['level'] | undefined, detail = ''): void {
  if (lines) report.add(rule, lines, detail);
  else report.addNowhere(rule, detail);
}

/** Replaces lone surrogates in a path, which would break JSON. */
export const wellFormed = (path: string): string => path.replace(/\p{Surrogate}/gu, '\ufffd');
