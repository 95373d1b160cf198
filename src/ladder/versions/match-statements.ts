import { byCodeUnits } from '../words/by-code-units.js';
import { likely, similarity, spellOut, sure } from '../words/similarity.js';
import type { LadderPart, PlacedStatement } from './ladder-parts.js';
import { bestPairs, groupBy, type Match, type Matches } from './pair-up.js';

/** Most pairs of a level that are compared word by word; beyond them, only the same texts are matched. */
const most = 250_000;

/** A statement of the version before, or one of a version before that, of which only its words and place are known. */
export interface Before extends Pick<PlacedStatement, 'part' | 'kind' | 'said' | 'words'> {
  readonly whole?: string;
  readonly statement?: PlacedStatement['statement'];
}

export const statementBefore = (part: LadderPart & { readonly kind: PlacedStatement['kind'] }): Before => ({
  part,
  kind: part.kind,
  ...spellOut(part.text),
});

/** Where a statement would have stood in the version before; undefined where there was no such place. */
export interface PlaceBefore {
  readonly level: string | undefined;
  readonly competency: string | undefined;
}

export interface StatementInput {
  readonly previous: readonly Before[];
  readonly earlier: readonly Before[];
  readonly next: readonly PlacedStatement[];
  readonly placeBefore: (next: PlacedStatement) => PlaceBefore;
  readonly confirmed: readonly Match<Before, PlacedStatement>[];
}

/** Finds the statements that are the same, and those that may be; see `carryIds` for the order in which it looks. */
export function matchStatements({ previous, earlier, next, placeBefore, confirmed }: StatementInput): Matches<Before, PlacedStatement> {
  const found: Match<Before, PlacedStatement>[] = [];
  const taken = new Set<Before | PlacedStatement>();
  const take = (match: Match<Before, PlacedStatement>): void => {
    if (taken.has(match.from) || taken.has(match.to)) return;
    taken.add(match.from).add(match.to);
    found.push(match);
  };
  confirmed.forEach(take);

  const places = new Map(next.map((each) => [each, placeBefore(each)]));
  const known = new Map<Before | PlacedStatement, Keys>();
  const remember = (each: Before | PlacedStatement, keys: () => Keys): Keys => {
    const found = known.get(each) ?? keys();
    known.set(each, found);
    return found;
  };
  const keysBefore = (each: Before): Keys => remember(each, () => keysOf(each.kind, each.part.level, each.part.competency ?? null));
  const keysNow = (each: PlacedStatement): Keys => remember(each, () => newKeys(each));
  const newKeys = (each: PlacedStatement): Keys => {
    const { level, competency } = places.get(each) ?? { level: undefined, competency: undefined };
    return keysOf(each.kind, level, each.competency ? competency : null);
  };

  /** Pairs what has the same key: by their ids, or in their order. */
  const pair = (before: readonly Before[], keyBefore: KeyOf<Before>, keyNow: KeyOf<PlacedStatement>, isOrdered = false): void => {
    const isFree = (each: Before | PlacedStatement): boolean => !taken.has(each);
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
  const inPlace = (before: readonly Before[]): void => {
    const at = (textOf: (each: Before) => unknown, isOrdered = false): void =>
      pair(
        before,
        (each) => keyed(keysBefore(each).place, textOf(each)),
        (each) => keyed(keysNow(each).place, textOf(each)),
        isOrdered,
      );
    // Those that nothing tells apart stay in their order; all others may stand in any.
    at(({ whole }) => whole, true);
    at(({ part }) => [part.id, part.text]);
    at(({ part }) => part.text);
    at(({ part, said }) => [part.id, said]);
    at(({ said }) => said);
  };
  /** Pairs what has left its place, if it is the only one to say that, of all that were and of all that are. */
  const moved = (scope: 'level' | 'kind'): void => {
    const groups = groupBy(previous, (each) => keyed(keysBefore(each)[scope], each.said));
    for (const [key, [to, another]] of groupBy(next, (each) => keyed(keysNow(each)[scope], each.said))) {
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

/** What is in both the same where a statement has not left its place, its level, or its kind. */
interface Keys {
  readonly place: string | undefined;
  readonly level: string | undefined;
  readonly kind: string;
}

const keysOf = (kind: string, level: string | undefined, competency: string | null | undefined): Keys => ({
  kind,
  level: level === undefined ? undefined : JSON.stringify([kind, level]),
  place: level === undefined || competency === undefined ? undefined : JSON.stringify([kind, level, competency]),
});

type KeyOf<T> = (each: T) => string | undefined;

const byId = (a: Before, b: Before): number => byCodeUnits(a.part.id, b.part.id);

const keyed = (place: string | undefined, text: unknown): string | undefined =>
  place === undefined || text === undefined ? undefined : JSON.stringify([place, text]);

const namesOf = ({ from, to }: Match<Before, PlacedStatement>): string => JSON.stringify([from.part.id, to.part.id, to.part.text]);

type Groups<T> = ReadonlyMap<string, readonly T[]>;

/** Those of one level that are alike; in another competency they have to be as good as the same to be worth a question. */
function alike(before: Groups<Before>, now: Groups<PlacedStatement>, isInPlace: (from: Before, to: PlacedStatement) => boolean) {
  const found = { inPlace: [] as Match<Before, PlacedStatement>[], moved: [] as Match<Before, PlacedStatement>[] };
  for (const [level, to] of now) {
    const from = before.get(level) ?? [];
    if (from.length * to.length > most) continue;
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
