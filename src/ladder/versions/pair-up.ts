import { byCodeUnits } from '../words/by-code-units.js';

/** Two versions of one part, and their similarity from 0 to 1. */
export interface Match<From, To = From> {
  readonly from: From;
  readonly to: To;
  readonly likeness: number;
}

export interface Matches<From, To = From> {
  /** Certain matches. */
  readonly sure: readonly Match<From, To>[];
  /** Possible matches, which a person has to decide. */
  readonly likely: readonly Match<From, To>[];
}

/** Groups items by key, in the order of the first item of each group. Items with an `undefined` key are left out. */
export function groupBy<T>(all: Iterable<T>, keyOf: (each: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/**
 * Splits candidates into `sure` and `likely`. A candidate is sure if its likeness is at least `least` and it is the only best
 * candidate of both its sides; on a tie, none is sure. The others are likely, with each side at most once, best first.
 */
export function bestPairs<From, To>(
  candidates: readonly Match<From, To>[],
  least: number,
  nameOf: (match: Match<From, To>) => string,
): Matches<From, To> {
  const sorted = candidates
    .map((match) => ({ match, name: nameOf(match) }))
    .sort((a, b) => b.match.likeness - a.match.likeness || byCodeUnits(a.name, b.name))
    .map(({ match }) => match);
  const taken = new Set<From | To>();
  // A side with a tie stays doubtful, because its best candidate is among those that tied.
  const doubtful = new Set<From | To>();
  const isFree = ({ from, to }: Match<From, To>): boolean => !taken.has(from) && !taken.has(to);

  const certain: Match<From, To>[] = [];
  for (const equals of groupBy(sorted, ({ likeness }) => (likeness >= least ? String(likeness) : undefined)).values()) {
    const free = equals.filter(isFree);
    const uses = new Map<From | To, number>();
    for (const { from, to } of free) for (const side of [from, to]) uses.set(side, (uses.get(side) ?? 0) + 1);
    for (const match of free) {
      const sides = [match.from, match.to];
      if (sides.some((side) => doubtful.has(side)) || sides.some((side) => uses.get(side) !== 1)) {
        for (const side of sides) doubtful.add(side);
        continue;
      }
      for (const side of sides) taken.add(side);
      certain.push(match);
    }
  }
  const rest: Match<From, To>[] = [];
  for (const match of sorted) {
    if (!isFree(match)) continue;
    taken.add(match.from).add(match.to);
    rest.push(match);
  }
  return { sure: certain, likely: rest };
}

/** A name with more pairs than this is ignored, because it does not distinguish parts. */
export const mostPairs = 250_000;

/** All pairs that share at least one name. */
export function pairsNamed<Part>(
  from: readonly Part[],
  to: readonly Part[],
  namesBefore: (part: Part) => Iterable<string>,
  namesNow: (part: Part) => Iterable<string>,
): readonly Match<Part>[] {
  const named = (all: readonly Part[], namesOf: (part: Part) => Iterable<string>) =>
    groupBy(
      all.flatMap((part, at) => [...new Set(namesOf(part))].map((name) => ({ name, part, at }))),
      ({ name }) => name,
    );
  const groups = named(from, namesBefore);
  const found = new Map<string, Match<Part>>();
  for (const [name, now] of named(to, namesNow)) {
    const then = groups.get(name) ?? [];
    if (then.length * now.length > mostPairs) continue;
    for (const b of now) for (const a of then) found.set(`${a.at} ${b.at}`, { from: a.part, to: b.part, likeness: 0 });
  }
  return [...found.values()];
}
