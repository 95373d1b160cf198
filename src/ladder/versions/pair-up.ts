import { byCodeUnits } from '../words/by-code-units.js';
/** Two versions of one thing, and how alike they are, from 0 to 1. */
export interface Match<From, To = From> {
  readonly from: From;
  readonly to: To;
  readonly likeness: number;
}

export interface Matches<From, To = From> {
  /** What is certain. */
  readonly sure: readonly Match<From, To>[];
  /** What a person has to say. */
  readonly likely: readonly Match<From, To>[];
}

/** Groups in the order of their first. */
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
 * Of the candidates, takes as `sure` those of at least `least` that are the best of both sides, with nothing as good
 * beside them: where two could be meant, none is. The rest is `likely`, each side once, the likest first.
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
  // What is in doubt stays so: its own best is among those that could not be told apart.
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

/** Most pairs that are looked into for one name; those of a name that more have in common are not told apart by it. */
export const mostPairs = 250_000;

/** All pairs that have a name in common. */
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
