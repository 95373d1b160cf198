import { nameOf } from '../ids/derive-ids.js';
import { proseText } from '../prose/canonical-prose.js';
import type { Competency, Fact, Level } from '../types.js';
import { byCodeUnits } from '../words/by-code-units.js';
import { similarity, spellOut, sure } from '../words/similarity.js';
import { type Dimension, dimensionPart, type LadderPart, statementsIn, titleOf } from './ladder-parts.js';
import { bestPairs, groupBy, type Match, type Matches, mostPairs, pairsNamed } from './pair-up.js';

/** A title is short: one word of two that is exchanged may be another name, which a person has to say. */
const titleLikely = 0.5;
/** Share of the statements that return under another title. */
const contentsSure = 0.5;
const contentsLikely = 0.25;

/** The level that a level was before. */
export type LevelBefore = (next: Level) => string | undefined;

/**
 * Lines up what two versions of a ladder call their dimensions: by title, by an id that somebody gave, and else by what
 * they contain, or a title as good as the same.
 */
export function matchDimensions<Part extends Fact | Competency>(
  previous: readonly Dimension<Part>[],
  next: readonly Dimension<Part>[],
  before: LevelBefore,
  confirmed: readonly Match<Dimension<Part>>[],
): Matches<Dimension<Part>> {
  const found: Match<Dimension<Part>>[] = [];
  const taken = new Set<Dimension>();
  const take = (matches: readonly Match<Dimension<Part>>[]): void => {
    for (const match of matches) {
      if (taken.has(match.from) || taken.has(match.to)) continue;
      taken.add(match.from).add(match.to);
      found.push(match);
    }
  };
  const free = (all: readonly Dimension<Part>[]): readonly Dimension<Part>[] => all.filter((each) => !taken.has(each));
  const pairs = (namesBefore: NamesOf<Part>, namesNow: NamesOf<Part>): readonly Match<Dimension<Part>>[] =>
    pairsNamed(free(previous), free(next), namesBefore, namesNow);
  take(confirmed);

  const share = sharer(before);
  const takeBest = (titled: readonly Match<Dimension<Part>>[]): void =>
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
  // An id that the title does not explain was kept by somebody, or carried here before.
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

const namesOf = ({ from, to }: Match<Dimension>): string => JSON.stringify([from.id, to.id]);

type NamesOf<Part> = (dimension: Dimension<Part>) => Iterable<string>;

/** Each title, with the level that has it. */
const titlesAt = <Part extends Fact | Competency>({ kind, parts }: Dimension<Part>, levelOf: LevelBefore): readonly string[] =>
  [...parts].flatMap(([level, part]) => {
    const id = levelOf(level);
    return id === undefined ? [] : [JSON.stringify([id, nameOf(titleOf(part), kind)])];
  });

const hasSameId = ({ from, to }: Match<Dimension>): boolean => from.id === to.id;

const titlesOf = ({ parts }: Dimension): readonly string[] => [...new Set([...parts.values()].map(titleOf))];

const titleKeys = (dimension: Dimension): ReadonlySet<string> => new Set(titlesOf(dimension).map((title) => nameOf(title, dimension.kind)));

const isGiven = (dimension: Dimension): boolean => !titleKeys(dimension).has(dimension.id);

/** What is shown of it: how alike the titles are. */
const withLikeness = <Part extends Fact | Competency>({ from, to }: Match<Dimension<Part>>): Match<Dimension<Part>> => ({
  from,
  to,
  likeness: similarity(spellOut(dimensionPart(from).text), spellOut(dimensionPart(to).text)),
});

function levelsWithSameTitle({ from, to }: Match<Dimension>, before: LevelBefore): number {
  const titles = new Map([...from.parts].map(([{ id }, part]) => [id, nameOf(titleOf(part), from.kind)]));
  return [...to.parts].filter(([level, part]) => titles.get(before(level) ?? '') === nameOf(titleOf(part), to.kind)).length;
}

function likenessOf({ from, to }: Match<Dimension>, share: number): number {
  const titles = Math.max(...titlesOf(from).flatMap((a) => titlesOf(to).map((b) => similarity(spellOut(a), spellOut(b)))), 0);
  // One value, such as `Manager`, may well be that of another fact.
  const isTelling = from.kind === 'competency' || titles > 0;
  if (titles >= sure || (isTelling && share >= contentsSure)) return Math.max(sure, share, titles);
  return titles >= titleLikely || (isTelling && share >= contentsLikely) ? Math.min(Math.max(share, titles), sure - 0.01) : 0;
}

/** Tells how much of what two dimensions say is the same, from 0 to 1, at the levels that are one. */
function sharer(before: LevelBefore): (match: Match<Dimension>) => number {
  const known = new Map<Dimension, ReadonlySet<string>>();
  const contents = (dimension: Dimension, levelOf: LevelBefore): ReadonlySet<string> => {
    const found = known.get(dimension) ?? contentsOf(dimension, levelOf);
    known.set(dimension, found);
    return found;
  };
  return ({ from, to }) => {
    const a = contents(from, ({ id }) => id);
    const b = contents(to, before);
    const shared = [...a].filter((text) => b.has(text)).length;
    return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
  };
}

/** What it says at each level, but for what a level says twice. */
function contentsOf({ parts }: Dimension, levelOf: LevelBefore): ReadonlySet<string> {
  return new Set(
    [...parts].flatMap(([level, part]) => {
      const id = levelOf(level);
      return id === undefined ? [] : textsOf(level, part).map((text) => JSON.stringify([id, text]));
    }),
  );
}

function textsOf(level: Level, part: Fact | Competency): readonly string[] {
  if ('value' in part) return [spellOut(proseText(part.value)).said];
  return [...groupBy(statementsIn(level), ({ said }) => said)].flatMap(([said, all]) =>
    all.length === 1 && all[0]?.competency === part ? [said] : [],
  );
}

/** What earlier versions called it; nothing is known of what it said. */
export const factBefore = ({ id, text }: LadderPart): Dimension<Fact> => ({
  kind: 'fact',
  id,
  parts: new Map([[nowhere, { id, label: text, value: '' }]]),
});

export const competencyBefore = ({ id, text }: LadderPart): Dimension<Competency> => ({
  kind: 'competency',
  id,
  parts: new Map([[nowhere, { id, title: text, expectations: [], examples: [] }]]),
});

const nowhere: Level = { id: '', title: '', facts: [], competencies: [] };
