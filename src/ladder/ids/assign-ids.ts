import type { Competency, Example, Expectation, Fact, Ladder, Level } from '../types.js';
import { type Dimension, dimensionPart, type LadderPart, levelPart, type PlacedStatement } from '../versions/ladder-parts.js';
import type { LadderMatches } from '../versions/match-ladders.js';
import { distinctIds } from './derive-ids.js';

/** Levels and statements share their ids; facts and competencies each have theirs. */
export const scopeOf = ({ kind }: LadderPart): string => (kind === 'fact' || kind === 'competency' ? kind : 'ladder');

/** What can be looked up: the part of `next` that was matched. */
export type Owner = Level | Dimension | PlacedStatement;

export interface AssignedIds {
  readonly ladder: Ladder;
  /** A part of the next ladder, with the ids it has in the result. */
  readonly partNow: (owner: Owner) => LadderPart;
}

/** Gives the parts that were matched the ids they had, and the others theirs, unless it is one of those `known`. */
export function assignIds(matches: LadderMatches, id: string, known: readonly LadderPart[]): AssignedIds {
  const { next, all, levels, facts, competencies, statements } = matches;
  const ids = new Map<Owner, string>();
  const assign = (scope: string, owners: readonly Owner[], carried: readonly (readonly [Owner, string])[]): void => {
    const taken = new Set(known.filter((part) => scopeOf(part) === scope).map((part) => part.id));
    const given = new Set<string>();
    for (const [owner, id] of carried) {
      // Twice only in a ladder that is not valid.
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
  const partNow = (owner: Owner): LadderPart => ({
    ...partOf(owner),
    id: ids.get(owner) ?? '',
    ...('statement' in owner && {
      level: ids.get(owner.level) ?? '',
      ...(owner.competency && { competency: partIds.get(owner.competency) ?? '' }),
    }),
  });
  return { ladder, partNow };
}

function partOf(owner: Owner): LadderPart {
  if ('part' in owner) return owner.part;
  return 'parts' in owner ? dimensionPart(owner) : levelPart(owner);
}
