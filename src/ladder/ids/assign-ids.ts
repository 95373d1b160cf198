import type { Competency, Example, Expectation, Fact, Ladder, Level } from '../types.js';
import { dimensionPart, type LadderDimension, type LadderPart, levelPart, type PlacedStatement } from '../versions/ladder-parts.js';
import type { LadderMatches } from '../versions/match-ladders.js';
import { distinctIds } from './derive-ids.js';

/** Ids are unique within a scope. Levels and statements share one scope; facts and competencies each have their own. */
export const scopeOf = ({ kind }: LadderPart): string => (kind === 'fact' || kind === 'competency' ? kind : 'ladder');

/** A part of the ladder `next` that has an id. */
export type IdOwner = Level | LadderDimension | PlacedStatement;

export interface AssignedIds {
  readonly ladder: Ladder;
  /** Describes a part of the ladder `next` with the ids that it has in `ladder`. */
  readonly partNow: (owner: IdOwner) => LadderPart;
}

/**
 * Gives matched parts the ids they had before. Other parts keep their own id, or get a new one if theirs is also the id of a
 * part in `known`.
 */
export function assignIds(matches: LadderMatches, id: string, known: readonly LadderPart[]): AssignedIds {
  const { next, all, levels, facts, competencies, statements } = matches;
  const ids = new Map<IdOwner, string>();
  const assign = (scope: string, owners: readonly IdOwner[], carried: readonly (readonly [IdOwner, string])[]): void => {
    const taken = new Set(known.filter((part) => scopeOf(part) === scope).map((part) => part.id));
    const given = new Set<string>();
    for (const [owner, id] of carried) {
      // An id occurs twice only in an invalid ladder.
      if (given.has(id)) continue;
      given.add(id);
      ids.set(owner, id);
    }
    const fresh = owners.filter((owner) => !ids.has(owner));
    const named = fresh.map(partOf).map(({ id, text }) => ({ id, text: JSON.stringify([id, text]) }));
    const own = distinctIds(named, new Set([...taken, ...given]));
    for (const [at, owner] of fresh.entries()) ids.set(owner, own[at] ?? '');
  };
  assign(
    'fact',
    all.facts,
    facts.sure.map(({ from, to }) => [to, from.id]),
  );
  assign(
    'competency',
    all.competencies,
    competencies.sure.map(({ from, to }) => [to, from.id]),
  );
  assign(
    'ladder',
    [...next.levels, ...all.statements],
    [...levels.map(({ from, to }) => [to, from.id] as const), ...statements.sure.map(({ from, to }) => [to, from.part.id] as const)],
  );

  const partIds = new Map<Fact | Competency | Expectation | Example | undefined, string>();
  for (const dimension of [...all.facts, ...all.competencies]) {
    for (const part of dimension.parts.values()) partIds.set(part, ids.get(dimension) ?? '');
  }
  for (const placed of all.statements) partIds.set(placed.statement, ids.get(placed) ?? '');
  const withId = <Part extends Fact | Competency | Expectation | Example>(part: Part): Part => ({ ...part, id: partIds.get(part) ?? '' });
  const identify = <Part extends Expectation | Example>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...withId(part), ...(part.children && { children: identify(part.children) }) }));

  const ladder = {
    ...next,
    id,
    levels: next.levels.map((level) => ({
      ...level,
      id: ids.get(level) ?? '',
      facts: level.facts.map(withId),
      competencies: level.competencies.map((competency) => ({
        ...withId(competency),
        expectations: identify(competency.expectations),
        examples: identify(competency.examples),
      })),
      ...(level.examples && { examples: identify(level.examples) }),
    })),
  };
  const partNow = (owner: IdOwner): LadderPart => ({
    ...partOf(owner),
    id: ids.get(owner) ?? '',
    ...('statement' in owner && {
      level: ids.get(owner.level) ?? '',
      ...(owner.competency && { competency: partIds.get(owner.competency) ?? '' }),
    }),
  });
  return { ladder, partNow };
}

function partOf(owner: IdOwner): LadderPart {
  if ('part' in owner) return owner.part;
  return 'parts' in owner ? dimensionPart(owner) : levelPart(owner);
}
