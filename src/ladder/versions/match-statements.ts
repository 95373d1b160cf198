import { byCodeUnits } from '../words/by-code-units.js';
import { comparableText, likely, similarity, sure } from '../words/similarity.js';
import type { LadderPart, PlacedStatement } from './ladder-parts.js';
import { bestPairs, groupBy, type Match, type Matches } from './pair-up.js';

/** Above this number of pairs in a level, only equal texts are matched. */
const maxPairs = 250_000;

/** A statement of the previous version, or of an earlier version, for which only its words and place are known. */
export interface EarlierStatement extends Pick<PlacedStatement, 'part' | 'kind' | 'normalised' | 'words'> {
  readonly whole?: string;
  readonly statement?: PlacedStatement['statement'];
}

export const statementBefore = (part: LadderPart & { readonly kind: PlacedStatement['kind'] }): EarlierStatement => ({
  part,
  kind: part.kind,
  ...comparableText(part.text),
});

/** The ids of the matching level and competency in the previous version, or `undefined` if there is no match. */
export interface PlaceBefore {
  readonly level: string | undefined;
  readonly competency: string | undefined;
}

export interface StatementInput {
  readonly previous: readonly EarlierStatement[];
  readonly earlier: readonly EarlierStatement[];
  readonly next: readonly PlacedStatement[];
  readonly placeBefore: (next: PlacedStatement) => PlaceBefore;
  readonly confirmed: readonly Match<EarlierStatement, PlacedStatement>[];
}

/** Matches the statements of two versions. `carryIds` documents the order of the criteria. */
export function matchStatements({
  previous,
  earlier,
  next,
  placeBefore,
  confirmed,
}: StatementInput): Matches<EarlierStatement, PlacedStatement> {
  const found: Match<EarlierStatement, PlacedStatement>[] = [];
  const taken = new Set<EarlierStatement | PlacedStatement>();
  const take = (match: Match<EarlierStatement, PlacedStatement>): void => {
    if (taken.has(match.from) || taken.has(match.to)) return;
    taken.add(match.from).add(match.to);
    found.push(match);
  };
  confirmed.forEach(take);

  const places = new Map(next.map((each) => [each, placeBefore(each)]));
  const cache = new Map<EarlierStatement | PlacedStatement, PlaceKeys>();
  const cached = (each: EarlierStatement | PlacedStatement, create: () => PlaceKeys): PlaceKeys => {
    const keys = cache.get(each) ?? create();
    cache.set(each, keys);
    return keys;
  };
  const keysBefore = (each: EarlierStatement): PlaceKeys =>
    cached(each, () => keysOf(each.kind, each.part.level, each.part.competency ?? null));
  const keysNow = (each: PlacedStatement): PlaceKeys => cached(each, () => createKeysNow(each));
  const createKeysNow = (each: PlacedStatement): PlaceKeys => {
    const { level, competency } = places.get(each) ?? { level: undefined, competency: undefined };
    return keysOf(each.kind, level, each.competency ? competency : null);
  };

  /** Pairs statements that have the same key, sorted by id, or in document order if `isOrdered`. */
  const pair = (
    before: readonly EarlierStatement[],
    keyBefore: KeyOf<EarlierStatement>,
    keyNow: KeyOf<PlacedStatement>,
    isOrdered = false,
  ): void => {
    const isFree = (each: EarlierStatement | PlacedStatement): boolean => !taken.has(each);
    const groups = groupBy(before.filter(isFree), keyBefore);
    for (const [key, to] of groupBy(next.filter(isFree), keyNow)) {
      const from = groups.get(key) ?? [];
      const [a, b] = isOrdered ? [from, to] : [from.toSorted(byId), to.toSorted(byId)];
      for (const [at, each] of b.entries()) {
        const partner = a[at];
        if (partner) take({ from: partner, to: each, likeness: 1 });
      }
    }
  };
  const inPlace = (before: readonly EarlierStatement[]): void => {
    const at = (textOf: (each: EarlierStatement) => unknown, isOrdered = false): void =>
      pair(
        before,
        (each) => keyed(keysBefore(each).place, textOf(each)),
        (each) => keyed(keysNow(each).place, textOf(each)),
        isOrdered,
      );
    // Identical statements are paired in document order; for all others the order does not matter.
    at(({ whole }) => whole, true);
    at(({ part }) => [part.id, part.text]);
    at(({ part }) => part.text);
    at(({ part, normalised }) => [part.id, normalised]);
    at(({ normalised }) => normalised);
  };
  /** Pairs moved statements, if their text occurs exactly once in both versions within the scope. */
  const moved = (scope: 'level' | 'kind'): void => {
    const groups = groupBy(previous, (each) => keyed(keysBefore(each)[scope], each.normalised));
    for (const [key, [to, another]] of groupBy(next, (each) => keyed(keysNow(each)[scope], each.normalised))) {
      const [from, other] = groups.get(key) ?? [];
      if (from && to && !other && !another) take({ from, to, likeness: 1 });
    }
  };
  inPlace(previous);
  moved('level');
  moved('kind');
  inPlace(earlier);

  const candidates = alike(
    groupBy(
      [...previous, ...earlier].filter((each) => !taken.has(each)),
      (each) => keysBefore(each).level,
    ),
    groupBy(
      next.filter((each) => !taken.has(each)),
      (each) => keysNow(each).level,
    ),
    (from, to) => keysBefore(from).place === keysNow(to).place,
  );
  const { sure: reworded, likely: doubtful } = bestPairs(candidates.inPlace, sure, namesOf);
  reworded.forEach(take);
  const offered = [...doubtful, ...candidates.moved].filter(({ from, to }) => !taken.has(from) && !taken.has(to));
  return { sure: found, likely: bestPairs(offered, Number.POSITIVE_INFINITY, namesOf).likely };
}

/** Keys that two versions of a statement share if it kept its place, its level or its kind. */
interface PlaceKeys {
  readonly place: string | undefined;
  readonly level: string | undefined;
  readonly kind: string;
}

const keysOf = (kind: string, level: string | undefined, competency: string | null | undefined): PlaceKeys => ({
  kind,
  level: level === undefined ? undefined : JSON.stringify([kind, level]),
  place: level === undefined || competency === undefined ? undefined : JSON.stringify([kind, level, competency]),
});

type KeyOf<T> = (each: T) => string | undefined;

const byId = (a: EarlierStatement, b: EarlierStatement): number => byCodeUnits(a.part.id, b.part.id);

const keyed = (place: string | undefined, text: unknown): string | undefined =>
  place === undefined || text === undefined ? undefined : JSON.stringify([place, text]);

const namesOf = ({ from, to }: Match<EarlierStatement, PlacedStatement>): string =>
  JSON.stringify([from.part.id, to.part.id, to.part.text]);

type Groups<T> = ReadonlyMap<string, readonly T[]>;

/** Finds similar statements at the same level. Statements that changed their competency must be nearly identical. */
function alike(
  before: Groups<EarlierStatement>,
  now: Groups<PlacedStatement>,
  isInPlace: (from: EarlierStatement, to: PlacedStatement) => boolean,
) {
  const found = { inPlace: [] as Match<EarlierStatement, PlacedStatement>[], moved: [] as Match<EarlierStatement, PlacedStatement>[] };
  for (const [level, to] of now) {
    const from = before.get(level) ?? [];
    if (from.length * to.length > maxPairs) continue;
    for (const after of to) {
      for (const each of from) {
        const stays = isInPlace(each, after);
        const least = stays ? likely : sure;
        const likeness = similarity(each, after, least);
        if (likeness >= least) found[stays ? 'inPlace' : 'moved'].push({ from: each, to: after, likeness });
      }
    }
  }
  return found;
}
