import { levelName } from '../definition.js';
import { levelIdOf } from '../ids/derive-ids.js';
import type { Ladder, Level } from '../types.js';
import { byCodeUnits } from '../words/by-code-units.js';
import { comparableText, similarity } from '../words/similarity.js';
import { type LadderPart, statementsIn } from './ladder-parts.js';
import { bestPairs, groupBy, type Match, mostPairs, pairsNamed } from './pair-up.js';

/** Minimum share of equal statements at which levels with different codes and titles match. */
const contentsSure = 0.5;

/**
 * Matches the levels of two versions of a ladder: by code and title, by code, or by title. When these disagree, as after
 * renumbering the levels, it matches the levels with the most equal statements.
 */
export function matchLevels(
  previous: Ladder,
  next: Ladder,
  confirmed: readonly Match<Level>[],
  earlier: readonly LadderPart[],
): readonly Match<Level>[] {
  const found: Match<Level>[] = [];
  const taken = new Set<Level>();
  const take = ({ from, to }: Match<Level>): void => {
    if (taken.has(from) || taken.has(to)) return;
    taken.add(from).add(to);
    found.push({ from, to, likeness: similarity(comparableText(levelName(from)), comparableText(levelName(to))) });
  };
  confirmed.forEach(take);
  const free = (levels: readonly Level[]): readonly Level[] => levels.filter((level) => !taken.has(level));

  const headings = groupBy(free(previous.levels), headingKey);
  for (const [key, to] of groupBy(free(next.levels), headingKey)) {
    const from = headings.get(key) ?? [];
    if (from.length === 1 && to.length === 1)
      for (const level of to) for (const before of from) take({ from: before, to: level, likeness: 1 });
  }

  const contents = new Map<Level, ReadonlySet<string>>();
  const textsOf = (level: Level): ReadonlySet<string> => {
    const texts = contents.get(level) ?? uniqueTexts(level);
    contents.set(level, texts);
    return texts;
  };
  const share = (from: Level, to: Level): number => {
    const [a, b] = [textsOf(from), textsOf(to)];
    const shared = [...a].filter((text) => b.has(text)).length;
    return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
  };
  const withShare = (pairs: readonly Match<Level>[]): readonly Match<Level>[] =>
    pairs.map(({ from, to }) => ({ from, to, likeness: share(from, to) }));
  const called = pairsNamed(
    free(previous.levels),
    free(next.levels),
    (level) => [...namesOfLevel(level), nameOfId(level)],
    (level) => [...namesOfLevel(level), ...(levelIdOf(level) === level.id ? [] : [nameOfId(level)])],
  );
  [...withShare(called)]
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        Number(hasSameCode(b.from, b.to)) - Number(hasSameCode(a.from, a.to)) ||
        byCodeUnits(namesOf(a), namesOf(b)),
    )
    .forEach(take);
  const [left, right] = [free(previous.levels), free(next.levels)];
  if (left.length * right.length <= mostPairs) {
    const all = right.flatMap((to) => left.map((from) => ({ from, to, likeness: 0 })));
    bestPairs(withShare(all), contentsSure, namesOf).sure.forEach(take);
  }
  // A level that returns gets its old id.
  for (const { kind, id, text } of earlier) {
    const to = kind === 'level' ? free(next.levels).find((level) => levelName(level) === text) : undefined;
    if (to) take({ from: { id, title: text, facts: [], competencies: [] }, to, likeness: 1 });
  }
  return found;
}

const namesOf = ({ from, to }: Match<Level>): string => JSON.stringify([from.id, to.id]);

const headingKey = ({ code = '', title }: Level): string => JSON.stringify([codeKey(code), comparableText(title).normalised]);

const codeKey = (code: string): string => code.toLowerCase();

const hasSameCode = (a: Level, b: Level): boolean => a.code !== undefined && b.code !== undefined && codeKey(a.code) === codeKey(b.code);

const namesOfLevel = ({ code, title }: Level): readonly string[] => [
  ...(code === undefined ? [] : [`code ${codeKey(code)}`]),
  `title ${title}`,
];

/** A key for an id that was not derived from code or title: a person set it, or it was carried from an earlier version. */
const nameOfId = ({ id }: Level): string => `id ${id}`;

/** The statements that occur exactly once in a level. */
const uniqueTexts = (level: Level): ReadonlySet<string> =>
  new Set(
    [...groupBy(statementsIn(level), ({ normalised }) => normalised)].flatMap(([normalised, all]) =>
      all.length === 1 ? [normalised] : [],
    ),
  );
