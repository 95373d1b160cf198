import { slugOrHash } from '../ids/derive-ids.js';
import { proseText } from '../prose/canonical-prose.js';
import type { Competency, Fact, Level } from '../types.js';
import { byCodeUnits } from '../words/by-code-units.js';
import { comparableText, similarity, sure } from '../words/similarity.js';
import { dimensionPart, type LadderDimension, type LadderPart, statementsIn, titleOf } from './ladder-parts.js';
import { bestPairs, groupBy, type Match, type Matches, mostPairs, pairsNamed } from './pair-up.js';

/** Minimum similarity of titles to offer a match. Titles are short, so one replaced word of two is still an offer. */
const titleLikely = 0.5;
/** Minimum share of equal statements at which dimensions with different titles match. */
const contentsSure = 0.5;
/** Minimum share of equal statements to offer a match. */
const contentsLikely = 0.25;

/** Returns the id of the matching level in the previous version. */
export type LevelBefore = (next: Level) => string | undefined;

/**
 * Matches the dimensions of two versions of a ladder: by title, then by an id that was not derived from the title, then by
 * content or a similar title.
 */
export function matchDimensions<Part extends Fact | Competency>(
  previous: readonly LadderDimension<Part>[],
  next: readonly LadderDimension<Part>[],
  before: LevelBefore,
  confirmed: readonly Match<LadderDimension<Part>>[],
): Matches<LadderDimension<Part>> {
  const found: Match<LadderDimension<Part>>[] = [];
  const taken = new Set<LadderDimension>();
  const take = (matches: readonly Match<LadderDimension<Part>>[]): void => {
    for (const match of matches) {
      if (taken.has(match.from) || taken.has(match.to)) continue;
      taken.add(match.from).add(match.to);
      found.push(match);
    }
  };
  const free = (all: readonly LadderDimension<Part>[]): readonly LadderDimension<Part>[] => all.filter((each) => !taken.has(each));
  const pairs = (namesBefore: NamesOf<Part>, namesNow: NamesOf<Part>): readonly Match<LadderDimension<Part>>[] =>
    pairsNamed(free(previous), free(next), namesBefore, namesNow);
  take(confirmed);

  const share = sharer(before);
  const takeBest = (titled: readonly Match<LadderDimension<Part>>[]): void =>
    take(
      titled
        .map((match) => ({ match, share: share(match), levels: levelsWithSameTitle(match, before) }))
        .sort(
          (a, b) =>
            b.share - a.share ||
            Number(hasSameId(b.match)) - Number(hasSameId(a.match)) ||
            b.levels - a.levels ||
            byCodeUnits(namesOf(a.match), namesOf(b.match)),
        )
        .map(({ match }) => match),
    );
  takeBest(
    pairs(
      (each) => titlesAt(each, ({ id }) => id),
      (each) => titlesAt(each, before),
    ),
  );
  takeBest(pairs(titleKeys, titleKeys));
  // An id that was not derived from the title was set by a person or carried from an earlier version.
  take(
    pairs(
      ({ id }) => [id],
      (each) => (isGiven(each) ? [each.id] : []),
    ),
  );

  const [left, right] = [free(previous), free(next)];
  const all = left.length * right.length > mostPairs ? [] : right.flatMap((to) => left.map((from) => ({ from, to, likeness: 0 })));
  const alike = all.map((match) => ({ ...match, likeness: likenessOf(match, share(match)) })).filter(({ likeness }) => likeness > 0);
  const { sure: certain, likely } = bestPairs(alike, sure, namesOf);
  return { sure: [...found, ...certain].map(withLikeness), likely: likely.map(withLikeness) };
}

const namesOf = ({ from, to }: Match<LadderDimension>): string => JSON.stringify([from.id, to.id]);

type NamesOf<Part> = (dimension: LadderDimension<Part>) => Iterable<string>;

/** A key for each title and the level that has it. */
const titlesAt = <Part extends Fact | Competency>({ kind, parts }: LadderDimension<Part>, levelOf: LevelBefore): readonly string[] =>
  [...parts].flatMap(([level, part]) => {
    const id = levelOf(level);
    return id === undefined ? [] : [JSON.stringify([id, slugOrHash(titleOf(part), kind)])];
  });

const hasSameId = ({ from, to }: Match<LadderDimension>): boolean => from.id === to.id;

const titlesOf = ({ parts }: LadderDimension): readonly string[] => [...new Set([...parts.values()].map(titleOf))];

const titleKeys = (dimension: LadderDimension): ReadonlySet<string> =>
  new Set(titlesOf(dimension).map((title) => slugOrHash(title, dimension.kind)));

const isGiven = (dimension: LadderDimension): boolean => !titleKeys(dimension).has(dimension.id);

/** Sets the likeness that is shown to people: the similarity of the titles. */
const withLikeness = <Part extends Fact | Competency>({ from, to }: Match<LadderDimension<Part>>): Match<LadderDimension<Part>> => ({
  from,
  to,
  likeness: similarity(comparableText(dimensionPart(from).text), comparableText(dimensionPart(to).text)),
});

function levelsWithSameTitle({ from, to }: Match<LadderDimension>, before: LevelBefore): number {
  const titles = new Map([...from.parts].map(([{ id }, part]) => [id, slugOrHash(titleOf(part), from.kind)]));
  return [...to.parts].filter(([level, part]) => titles.get(before(level) ?? '') === slugOrHash(titleOf(part), to.kind)).length;
}

function likenessOf({ from, to }: Match<LadderDimension>, share: number): number {
  const titles = Math.max(...titlesOf(from).flatMap((a) => titlesOf(to).map((b) => similarity(comparableText(a), comparableText(b)))), 0);
  // Different facts can have the same value, such as `Manager`, so a value alone does not identify a fact.
  const isContentReliable = from.kind === 'competency' || titles > 0;
  if (titles >= sure || (isContentReliable && share >= contentsSure)) return Math.max(sure, share, titles);
  return titles >= titleLikely || (isContentReliable && share >= contentsLikely) ? Math.min(Math.max(share, titles), sure - 0.01) : 0;
}

/** Returns a function that computes the share of equal content of two dimensions at matching levels, from 0 to 1. */
function sharer(before: LevelBefore): (match: Match<LadderDimension>) => number {
  const cache = new Map<LadderDimension, ReadonlySet<string>>();
  const contents = (dimension: LadderDimension, levelOf: LevelBefore): ReadonlySet<string> => {
    const content = cache.get(dimension) ?? contentsOf(dimension, levelOf);
    cache.set(dimension, content);
    return content;
  };
  return ({ from, to }) => {
    const a = contents(from, ({ id }) => id);
    const b = contents(to, before);
    const shared = [...a].filter((text) => b.has(text)).length;
    return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
  };
}

/** The texts of a dimension, with their level. Texts that occur twice at a level are left out. */
function contentsOf({ parts }: LadderDimension, levelOf: LevelBefore): ReadonlySet<string> {
  return new Set(
    [...parts].flatMap(([level, part]) => {
      const id = levelOf(level);
      return id === undefined ? [] : textsOf(level, part).map((text) => JSON.stringify([id, text]));
    }),
  );
}

function textsOf(level: Level, part: Fact | Competency): readonly string[] {
  if ('value' in part) return [comparableText(proseText(part.value)).normalised];
  return [...groupBy(statementsIn(level), ({ normalised }) => normalised)].flatMap(([normalised, all]) =>
    all.length === 1 && all[0]?.competency === part ? [normalised] : [],
  );
}

/** Creates a dimension for a fact of an earlier version. Only its id and label are known. */
export const factBefore = ({ id, text }: LadderPart): LadderDimension<Fact> => ({
  kind: 'fact',
  id,
  parts: new Map([[nowhere, { id, label: text, value: '' }]]),
});

/** Creates a dimension for a competency of an earlier version. Only its id and title are known. */
export const competencyBefore = ({ id, text }: LadderPart): LadderDimension<Competency> => ({
  kind: 'competency',
  id,
  parts: new Map([[nowhere, { id, title: text, expectations: [], examples: [] }]]),
});

const nowhere: Level = { id: '', title: '', facts: [], competencies: [] };
