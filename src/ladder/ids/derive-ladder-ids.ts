import { statementsOfLevel } from '../statements.js';
import type { Ladder, Level } from '../types.js';
import {
  competencyNamed,
  distinctIds,
  factNamed,
  type GivenIds,
  identifyLevel,
  identifyNotes,
  type LevelDraft,
  levelIdOf,
  type Named,
  type NoteDraft,
  nameOf,
  placesOf,
} from './derive-ids.js';

/** Titles of competencies or labels of facts that mean another: `{ 'Customer Success': 'Stakeholder Success' }`. */
export type Aliases = Readonly<Record<string, string>>;

/** A part of a level that could not have the id that its words ask for, as another has it too. */
export interface IdClash {
  /** Which level, from 0. */
  readonly level: number;
  readonly part: 'level' | 'fact' | 'competency';
  /** Which fact or competency of the level, from 0. */
  readonly at: number;
  /** What its words ask for. */
  readonly wanted: string;
  /** What it got. */
  readonly id: string;
}

/** A ladder as a reader finds it: without ids. */
export interface LadderDraft {
  readonly title: string;
  readonly levels: readonly LevelDraft[];
  readonly notes?: readonly NoteDraft[];
}

export interface LadderIds {
  readonly ladder: Ladder;
  readonly clashes: readonly IdClash[];
  /** Those that name no competency and no fact, nor what another alias means. */
  readonly unusedAliases: readonly string[];
}

/**
 * Gives a ladder and all its parts their ids, as `deriveIds` does for one level, and holds them to what a ladder asks: ids of levels and statements are unique in it, and what speaks of the same dimension has the same id.
 *
 * - Levels of the same code take their title too, `l4-manager`; of the same title, a hash of all they say.
 * - Competencies and facts are compared without case, punctuation, accents and icons; `&` is `and`.
 * - An alias names the dimension, unless its level has that one as well.
 *
 * The order of the levels changes no id, but for those of levels that are equal to the letter.
 */
export function deriveLadderIds({ title, levels: drafts, notes }: LadderDraft, aliases: Aliases = {}): LadderIds {
  const levelIds = distinctLevelIds(drafts);
  const resolve = resolver(aliases);
  const given = drafts.map((draft, at) => ({
    level: levelIds[at] ?? '',
    facts: dimensionIds(draft.facts.map(factNamed), resolve),
    competencies: dimensionIds(draft.competencies.map(competencyNamed), resolve),
  }));
  const clashes = drafts.flatMap((draft, level) => clashesOf(draft, given[level] ?? none, resolve).map((clash) => ({ level, ...clash })));
  const spoken = new Set(
    drafts.flatMap(({ facts, competencies }) => [...facts.map(factNamed), ...competencies.map(competencyNamed)].map(({ id }) => id)),
  );
  for (const title of Object.values(aliases)) for (const key of keysOf(title)) spoken.add(key);
  const unusedAliases = Object.keys(aliases).filter((title) => keysOf(title).every((key) => !spoken.has(key)));

  // Statements keep clear of each other's ids over all levels; those who cannot share one take a hash, all of them.
  const taken = new Set(given.flatMap((ids) => [ids.level, ...placesOf(ids)]));
  for (let round = 0; ; round++) {
    const levels = drafts.map((draft, at) => identifyLevel(draft, given[at] ?? none, taken));
    // Within one level they are told apart already.
    const shared = levels.length > 1 ? repeated(statementIds(levels)) : nothing;
    if (shared.size === 0 || round === mostRounds) {
      const ladder: Ladder = { id: nameOf(title, 'ladder'), title, levels };
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
    ...draft.facts.map((fact, at) => ({ part: 'fact' as const, at, wanted: resolve(factNamed(fact).id), id: given.facts[at] ?? '' })),
    ...draft.competencies.map((competency, at) => ({
      part: 'competency' as const,
      at,
      wanted: resolve(competencyNamed(competency).id),
      id: given.competencies[at] ?? '',
    })),
  ];
  return wanted.filter(({ wanted, id }) => wanted !== id);
}

const nothing: ReadonlySet<string> = new Set();

const none: GivenIds = { level: '', facts: [], competencies: [] };

/** Hashes come in three lengths. */
const mostRounds = 4;

function distinctLevelIds(drafts: readonly LevelDraft[]): string[] {
  const shared = repeated(drafts.map(levelIdOf));
  return distinctIds(
    drafts.map((draft) => {
      const { source: _, ...said } = draft;
      const own = levelIdOf(draft);
      const title = nameOf(draft.title, 'level');
      return { text: JSON.stringify(said), id: shared.has(own) && own !== title ? `${own}-${title}` : own };
    }),
  );
}

/** Where more than one of a level would have a name by its alias, none has; by their own words, each takes a hash. */
function dimensionIds(own: readonly Named[], resolve: (id: string) => string): string[] {
  const shared = repeated(new Set(own.map(({ id }) => id)), resolve);
  return distinctIds(own.map(({ text, id }) => ({ text, id: shared.has(resolve(id)) ? id : resolve(id) })));
}

/** The ids that a title may have; one without words is named for its kind. */
const keysOf = (title: string): string[] => ['fact', 'competency'].map((kind) => nameOf(title, kind));

/** Follows an alias, and its alias, to the end; one that leads back to itself is followed no further. */
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
