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
import { draftOf, type GivenStatement, type LevelInWork } from './ladder-builder.js';

/** A level that was read from a file, and where what there is to say about it goes. */
export interface FoundLevel {
  readonly level: LevelInWork;
  readonly file: LadderFile;
  /** What the file was taken for. */
  readonly dialect: string;
  readonly source: Source;
  /** The level is of several files, so of none by name. */
  readonly isJoined?: boolean;
}

export interface FinishOptions {
  readonly id?: string | undefined;
  readonly title: string;
  readonly aliases?: Aliases;
  readonly notes: readonly NoteDraft[];
}

/** Makes a ladder of levels that are in their order. Ids are derived once; those that the files give are kept. */
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

/** The first of those that say the same, to the letter; reports the others, and other texts of one path. */
function withoutRepeated(found: readonly FoundLevel[]): readonly FoundLevel[] {
  if (found.length < 2) return found;
  const said = new Map<string, FoundLevel>();
  const files = new Map<string, LadderFile>();
  for (const level of found) {
    const { file, source } = level;
    const content = JSON.stringify(draftOf(level.level));
    const first = said.get(content);
    // Two jobs may ask for the same at a level.
    const isCopy = first !== undefined && (first.file === file || found.filter((each) => each.file === file).length === 1);
    if (isCopy) source.add('repeated-page', source.whole, first.file.path);
    else if ((files.get(file.path) ?? file) !== file) source.add('repeated-path', level.level.place);
    if (!isCopy) said.set(first ? `${content}\n${file.path}` : content, level);
    files.set(file.path, file);
  }
  return [...said.values()];
}

function reportClash({ part, at, id }: IdClash, found: FoundLevel | undefined): void {
  if (!found) return;
  const { level, source } = found;
  const place =
    part === 'fact' ? level.facts[at]?.place : part === 'competency' ? [...level.competencies.values()][at]?.place : level.place;
  source.add(part === 'level' ? 'same-level' : 'same-dimension', place ?? level.place, id);
}

/** Gives parts the ids that their files have for them: whoever wrote them down has links to them. */
function withGivenIds(ladder: Ladder, found: readonly FoundLevel[]): Ladder {
  const levels = found.map(({ level }) => level);
  if (!levels.some(hasIds)) return ladder;
  /** The file that gave each id first, and the files in which one of another was found: one issue says so for all. */
  const owners = new Map<string, Source>();
  const told = new Set<Source>();
  const say = (at: number, rule: RuleName, place: Place, id: string): void => {
    const source = found[at]?.source;
    const owner = owners.get(id);
    const isOfAnother = rule === 'unused-id' && owner !== undefined && owner !== source;
    if (!source || (isOfAnother && told.has(source))) return;
    if (isOfAnother) told.add(source);
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
  const take = (id: string | undefined, own: string, at: number, place: Place): string => {
    if (id === undefined) return own;
    if (isId(id) && !taken.has(id)) {
      taken.add(id);
      const owner = found[at]?.source;
      if (owner) owners.set(id, owner);
      return id;
    }
    if (id !== own) say(at, 'unused-id', place, id);
    taken.add(own);
    return own;
  };
  const levelIds = ladder.levels.map(({ id }, at) => take(levels[at]?.id, id, at, levels[at]?.place ?? nowhere));
  const competencyIds = dimensionIds(
    ladder.levels.map(({ competencies }) => competencies.map(({ id }) => id)),
    levels.map(({ competencies }) => [...competencies.values()]),
    say,
  );
  const factIds = dimensionIds(
    ladder.levels.map(({ facts }) => facts.map(({ id }) => id)),
    levels.map(({ facts }) => facts),
    say,
  );
  return {
    ...ladder,
    levels: ladder.levels.map((level, at): Level => {
      const work = levels[at];
      if (!work) return level;
      const works = [...work.competencies.values()];
      const identify = (list: readonly Expectation[], from: readonly GivenStatement[], place: Place): Expectation[] =>
        list.map((each, nth) => {
          const id = take(from[nth]?.id, each.id, at, place);
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

/** The id of a dimension is the same all along the ladder: the first that a file gives is that of all. */
function dimensionIds(
  derived: readonly (readonly string[])[],
  works: readonly (readonly { readonly id?: string | undefined; readonly place: Place }[])[],
  say: (at: number, rule: RuleName, place: Place, id: string) => void,
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
      } else if (id !== own) say(at, 'unused-id', place, id);
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

const isId = (id: string): boolean => id !== '' && id.length <= 200 && !/\s/.test(id);

const noteIds = ({ id, children = [] }: Note): string[] => [id, ...children.flatMap(noteIds)];

/** The ids of statements that the file gives none for. */
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
