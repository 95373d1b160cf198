import { hash } from '../hash.js';
import { statementsOfLevel } from '../statements.js';
import type { Ladder, Level } from '../types.js';
import {
  competencyElementIds,
  competencyIdRequest,
  distinctIds,
  factIdRequest,
  type GivenIds,
  type IdRequest,
  identifyLevel,
  identifyNotes,
  type LevelDraft,
  levelIdOf,
  type NoteDraft,
  slugOrHash,
} from './derive-ids.js';

/**
 * Maps titles of competencies or labels of facts to the title or label that they are a synonym of.
 *
 * @example { 'Customer Success': 'Stakeholder Success' }
 */
export type Aliases = Readonly<Record<string, string>>;

/** A part of a level that did not get the id derived from its words, because another part would have the same id. */
export interface IdClash {
  /** Index of the level, from 0. */
  readonly level: number;
  readonly part: 'level' | 'fact' | 'competency';
  /** Index of the fact or competency in its level, from 0. For a level, 0. */
  readonly at: number;
  /** The id derived from the words. */
  readonly wanted: string;
  /** The id that the part got instead. */
  readonly id: string;
}

/** A ladder without ids, as a reader creates it. */
export interface LadderDraft {
  readonly title: string;
  readonly levels: readonly LevelDraft[];
  readonly notes?: readonly NoteDraft[];
}

/** The result of `deriveLadderIds`. */
export interface LadderIds {
  readonly ladder: Ladder;
  readonly clashes: readonly IdClash[];
  /** Keys of the aliases that match no competency title, no fact label and no target of another alias. */
  readonly unusedAliases: readonly string[];
}

/**
 * Gives a ladder and all its parts ids, as `deriveIds` does for one level. Ids of levels and statements are unique in the
 * ladder; competencies and facts of the same dimension have the same id at every level.
 *
 * - Levels with the same code get their title as a suffix, such as `l4-manager`. Levels with the same title get a hash of
 *   their content.
 * - Competencies and facts have the same id if their titles differ only in case, punctuation, accents or icons; `&` and
 *   `and` are equal.
 * - A competency gets a hash as a suffix if its element in a page, `senior-engineer` of the level `senior` and the competency `engineer`, would
 *   have the id of another element.
 * - An alias sets the id of a competency or fact, unless its level also has the part that the alias refers to.
 *
 * The order of the levels does not affect ids, except for levels with identical content.
 */
export function deriveLadderIds({ title, levels: drafts, notes }: LadderDraft, aliases: Aliases = {}): LadderIds {
  const levelIds = distinctLevelIds(drafts);
  const resolve = resolver(aliases);
  const give = (resolveCompetency: (id: string) => string): GivenIds[] =>
    drafts.map((draft, at) => ({
      level: levelIds[at] ?? '',
      facts: dimensionIds(draft.facts.map(factIdRequest), resolve),
      competencies: dimensionIds(draft.competencies.map(competencyIdRequest), resolveCompetency),
    }));
  const first = give(resolve);
  const ambiguous = ambiguousCompetencies(first);
  const distinct = (id: string): string => (ambiguous.has(id) ? `${id}-${hash(id).slice(0, 4)}` : id);
  const given = ambiguous.size > 0 ? give((id) => distinct(resolve(id))) : first;
  const clashes = drafts.flatMap((draft, level) => clashesOf(draft, given[level] ?? none, resolve).map((clash) => ({ level, ...clash })));
  const spoken = new Set(
    drafts.flatMap(({ facts, competencies }) =>
      [...facts.map(factIdRequest), ...competencies.map(competencyIdRequest)].map(({ id }) => id),
    ),
  );
  for (const title of Object.values(aliases)) for (const key of keysOf(title)) spoken.add(key);
  const unusedAliases = Object.keys(aliases).filter((title) => keysOf(title).every((key) => !spoken.has(key)));

  // When statements of several levels get the same id, reserve that id and derive again: all of them then get a hash.
  const taken = new Set(given.flatMap((ids) => [ids.level, ...competencyElementIds(ids)]));
  for (let round = 0; ; round++) {
    const levels = drafts.map((draft, at) => identifyLevel(draft, given[at] ?? none, taken));
    // `identifyLevel` already makes ids unique within one level.
    const shared = levels.length > 1 ? repeated(statementIds(levels)) : nothing;
    if (shared.size === 0 || round === maxRounds) {
      const ladder: Ladder = { id: slugOrHash(title, 'ladder'), title, levels };
      if (!notes?.length) return { ladder, clashes, unusedAliases };
      const ids = new Set([...taken, ...statementIds(levels)]);
      return { ladder: { ...ladder, notes: identifyNotes(notes, ids) }, clashes, unusedAliases };
    }
    for (const id of shared) taken.add(id);
  }
}

function clashesOf(draft: LevelDraft, given: GivenIds, resolve: (id: string) => string): Omit<IdClash, 'level'>[] {
  const wanted = [
    { part: 'level' as const, at: 0, wanted: levelIdOf(draft), id: given.level },
    ...draft.facts.map((fact, at) => ({ part: 'fact' as const, at, wanted: resolve(factIdRequest(fact).id), id: given.facts[at] ?? '' })),
    ...draft.competencies.map((competency, at) => ({
      part: 'competency' as const,
      at,
      wanted: resolve(competencyIdRequest(competency).id),
      id: given.competencies[at] ?? '',
    })),
  ];
  return wanted.filter(({ wanted, id }) => wanted !== id);
}

const nothing: ReadonlySet<string> = new Set();

const none: GivenIds = { level: '', facts: [], competencies: [] };

/** `distinctIds` tries no hash and hashes of three lengths, so a fifth derivation would not change anything. */
const maxRounds = 4;

function distinctLevelIds(drafts: readonly LevelDraft[]): string[] {
  const shared = repeated(drafts.map(levelIdOf));
  return distinctIds(
    drafts.map((draft) => {
      const { source: _, ...content } = draft;
      const own = levelIdOf(draft);
      const title = slugOrHash(draft.title, 'level');
      return { text: JSON.stringify(content), id: shared.has(own) && own !== title ? `${own}-${title}` : own };
    }),
  );
}

/** If an alias would give several parts of a level the same id, these parts keep the ids derived from their own words. */
function dimensionIds(own: readonly IdRequest[], resolve: (id: string) => string): string[] {
  const shared = repeated(new Set(own.map(({ id }) => id)), resolve);
  return distinctIds(own.map(({ text, id }) => ({ text, id: shared.has(resolve(id)) ? id : resolve(id) })));
}

/**
 * The ids of competencies whose element in a page would have the id of another element: the competency `engineer` of the level `senior`
 * that of the level `senior-engineer`.
 */
function ambiguousCompetencies(given: readonly GivenIds[]): ReadonlySet<string> {
  const owners = new Map(given.map(({ level }) => [level, '']));
  const found = new Set<string>();
  for (const ids of given)
    for (const [at, element] of competencyElementIds(ids).entries()) {
      const competency = ids.competencies[at] ?? '';
      const other = owners.get(element);
      if (other === undefined) owners.set(element, competency);
      // The shorter one is more likely to be on other levels too.
      else if (other !== competency) found.add(other.length > competency.length ? other : competency);
    }
  return found;
}

/** The ids that a title can get. A title without words has one id as a fact and another as a competency. */
const keysOf = (title: string): string[] => ['fact', 'competency'].map((kind) => slugOrHash(title, kind));

/** Resolves chains of aliases. In a cycle, it stops before an id repeats. */
function resolver(aliases: Aliases): (id: string) => string {
  const targets = new Map(
    Object.entries(aliases).flatMap(([from, to]) => keysOf(from).map((key, at): [string, string] => [key, keysOf(to)[at] ?? key])),
  );
  return (id) => {
    const seen = new Set([id]);
    let found = id;
    for (let next = targets.get(id); next !== undefined && !seen.has(next); next = targets.get(next)) {
      seen.add(next);
      found = next;
    }
    return found;
  };
}

function repeated(ids: Iterable<string>, nameOf = (id: string): string => id): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const id of ids) {
    const name = nameOf(id);
    if (seen.has(name)) again.add(name);
    seen.add(name);
  }
  return again;
}

const statementIds = (levels: readonly Level[]): string[] => levels.flatMap(statementsOfLevel).map(({ id }) => id);
