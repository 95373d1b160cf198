import {
  type Aliases,
  type Competency,
  deriveLadderIds,
  type Expectation,
  type IdClash,
  type Issue,
  type Ladder,
  type Level,
  type Note,
  type NoteDraft,
  type Place,
} from '../../ladder/index.js';
import { issueOf, type LadderFile, wellFormed } from '../../markdown/dialects/index.js';
import type { RuleName } from '../source/read-issues.js';
import type { Source } from '../source/source.js';
import { isId } from './is-id.js';
import { draftOf, type GivenStatement, type LevelInWork } from './ladder-builder.js';

/** A level with the file that it was read from. Its issues are added to `source`. */
export interface FoundLevel {
  readonly level: LevelInWork;
  readonly file: LadderFile;
  /** The dialect that the file was read as. */
  readonly dialect: string;
  readonly source: Source;
  /** Whether the level is from several files, so that it has no path. */
  readonly isJoined?: boolean;
}

export interface FinishOptions {
  readonly id?: string | undefined;
  readonly title: string;
  readonly aliases?: Aliases;
  readonly notes: readonly NoteDraft[];
}

/** Creates a ladder from sorted levels. Derives ids, and keeps those that the files declare. */
export function finishLadder(
  found: readonly FoundLevel[],
  { id, title, aliases, notes }: FinishOptions,
): { readonly ladder: Ladder; readonly issues: readonly Issue[] } {
  const distinct = withoutRepeated(found);
  const drafts = distinct.map(({ level, file, dialect, isJoined }) => ({
    ...draftOf(level),
    source: { ...(!isJoined && file.path !== '' && { path: wellFormed(file.path) }), dialect },
  }));
  const { ladder, clashes, unusedAliases } = deriveLadderIds({ title: title || 'Untitled', levels: drafts, notes }, aliases);
  for (const clash of clashes) reportClash(clash, distinct[clash.level]);
  const unused = unusedAliases.map((alias) => issueOf('unused-alias', alias));
  return { ladder: withGivenIds(id ? { ...ladder, id } : ladder, distinct), issues: unused };
}

/** Removes identical copies of levels, and reports them. Also reports different texts with the same path. */
function withoutRepeated(found: readonly FoundLevel[]): readonly FoundLevel[] {
  if (found.length < 2) return found;
  const levelByContent = new Map<string, FoundLevel>();
  const files = new Map<string, LadderFile>();
  for (const level of found) {
    const { file, source } = level;
    const content = JSON.stringify(draftOf(level.level));
    const first = levelByContent.get(content);
    // Identical levels in files with several levels are not copies: two jobs can expect the same.
    const isCopy = first !== undefined && (first.file === file || found.filter((each) => each.file === file).length === 1);
    if (isCopy) source.add('repeated-page', source.whole, first.file.path);
    else if ((files.get(file.path) ?? file) !== file) source.add('repeated-path', level.level.place);
    if (!isCopy) levelByContent.set(first ? `${content}\n${file.path}` : content, level);
    files.set(file.path, file);
  }
  return [...levelByContent.values()];
}

function reportClash({ part, at, id }: IdClash, found: FoundLevel | undefined): void {
  if (!found) return;
  const { level, source } = found;
  const place =
    part === 'fact' ? level.facts[at]?.place : part === 'competency' ? [...level.competencies.values()][at]?.place : level.place;
  source.add(part === 'level' ? 'same-level' : 'same-dimension', place ?? level.place, id);
}

/** Replaces derived ids by those that the files declare, because existing links refer to them. */
function withGivenIds(ladder: Ladder, found: readonly FoundLevel[]): Ladder {
  const levels = found.map(({ level }) => level);
  if (!levels.some(hasIds)) return ladder;
  /** The first file with each declared id. A file that repeats ids of another gets one issue for all of them. */
  const owners = new Map<string, Source>();
  const reported = new Set<Source>();
  const report = (at: number, rule: RuleName, place: Place, id: string): void => {
    const source = found[at]?.source;
    const owner = owners.get(id);
    const isOfAnother = rule === 'unused-id' && owner !== undefined && owner !== source;
    if (!source || (isOfAnother && reported.has(source))) return;
    if (isOfAnother) reported.add(source);
    source.add(rule, place, id);
  };
  const derived = new Set([
    ...ladder.levels.flatMap(({ id }, at) => (levels[at]?.id === undefined ? [id] : [])),
    ...(ladder.notes ?? []).flatMap(noteIds),
  ]);
  ladder.levels.forEach((level, at) => {
    for (const id of ownIds(level, levels[at])) derived.add(id);
  });
  const taken = new Set(derived);
  const keepId = (id: string | undefined, own: string, at: number, place: Place): string => {
    if (id === undefined) return own;
    if (isId(id) && !taken.has(id)) {
      taken.add(id);
      const owner = found[at]?.source;
      if (owner) owners.set(id, owner);
      return id;
    }
    if (id !== own) report(at, 'unused-id', place, id);
    taken.add(own);
    return own;
  };
  const levelIds = ladder.levels.map(({ id }, at) => keepId(levels[at]?.id, id, at, levels[at]?.place ?? nowhere));
  const competencyIds = dimensionIds(
    ladder.levels.map(({ competencies }) => competencies.map(({ id }) => id)),
    levels.map(({ competencies }) => [...competencies.values()]),
    report,
  );
  const factIds = dimensionIds(
    ladder.levels.map(({ facts }) => facts.map(({ id }) => id)),
    levels.map(({ facts }) => facts),
    report,
  );
  return {
    ...ladder,
    levels: ladder.levels.map((level, at): Level => {
      const work = levels[at];
      if (!work) return level;
      const works = [...work.competencies.values()];
      const identify = (list: readonly Expectation[], from: readonly GivenStatement[], place: Place): Expectation[] =>
        list.map((each, nth) => {
          const id = keepId(from[nth]?.id, each.id, at, place);
          const { children } = each;
          return { ...each, id, ...(children && { children: identify(children, from[nth]?.children ?? [], place) }) };
        });
      return {
        ...level,
        id: levelIds[at] ?? level.id,
        facts: level.facts.map((fact, nth) => ({ ...fact, id: factIds[at]?.[nth] ?? fact.id })),
        ...(level.examples && { examples: identify(level.examples, work.examples, work.place) }),
        competencies: level.competencies.map((competency, nth): Competency => {
          const from = works[nth];
          if (!from) return competency;
          const id = competencyIds[at]?.[nth] ?? competency.id;
          return {
            ...competency,
            id,
            expectations: identify(competency.expectations, from.expectations, from.place),
            examples: identify(competency.examples, from.examples, from.place),
          };
        }),
      };
    }),
  };
}

const nowhere: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Assigns declared ids to dimensions. All levels have the same id for a dimension: the first one declared. */
function dimensionIds(
  derived: readonly (readonly string[])[],
  works: readonly (readonly { readonly id?: string | undefined; readonly place: Place }[])[],
  report: (at: number, rule: RuleName, place: Place, id: string) => void,
): string[][] {
  const given = new Map<string, string>();
  const used = new Map<string, string>();
  derived.forEach((ids, at) => {
    ids.forEach((own, nth) => {
      const { id, place } = works[at]?.[nth] ?? {};
      if (id === undefined || place === undefined || given.get(own) === id) return;
      if (!given.has(own) && isId(id) && (used.get(id) ?? own) === own && !(id !== own && derived.some((list) => list.includes(id)))) {
        given.set(own, id);
        used.set(id, own);
      } else if (id !== own) report(at, 'unused-id', place, id);
    });
  });
  return derived.map((ids) => ids.map((own) => given.get(own) ?? own));
}

const hasIds = ({ id, facts, examples, competencies }: LevelInWork): boolean => {
  const any = (list: readonly GivenStatement[]): boolean => list.some((each) => each.id !== undefined || any(each.children ?? []));
  return (
    id !== undefined ||
    facts.some((fact) => fact.id !== undefined) ||
    any(examples) ||
    [...competencies.values()].some((each) => each.id !== undefined || any(each.expectations) || any(each.examples))
  );
};

const noteIds = ({ id, children = [] }: Note): string[] => [id, ...children.flatMap(noteIds)];

/** The derived ids of statements without a declared id. */
function ownIds({ competencies, examples = [] }: Level, work: LevelInWork | undefined): string[] {
  const works = [...(work?.competencies.values() ?? [])];
  const own = (list: readonly Expectation[], from: readonly GivenStatement[] = []): string[] =>
    list.flatMap(({ id, children = [] }, nth) => [...(from[nth]?.id === undefined ? [id] : []), ...own(children, from[nth]?.children)]);
  return [
    ...own(examples, work?.examples),
    ...competencies.flatMap((each, nth) => [
      ...own(each.expectations, works[nth]?.expectations),
      ...own(each.examples, works[nth]?.examples),
    ]),
  ];
}
