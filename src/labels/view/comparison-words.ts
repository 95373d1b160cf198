import type { Change, CompetencyDifference, Ladder, Level } from '../../ladder/index.js';
import { comparisonWords } from '../english-words.js';
import type { Labels, Plural } from '../labels.js';
import { countOf, fill, listOf, wordsOf } from '../words.js';

/** Names of the two levels of a comparison, and the placeholders for what a level does not have. */
export interface SideWords {
  readonly from: string;
  readonly to: string;
  readonly notAt: { readonly from: string; readonly to: string };
}

/** Texts for a comparison of two levels. */
export interface ComparisonWords extends SideWords {
  readonly title: string;
  readonly facts: string;
  /** Heading of each kind of change. */
  readonly changes: Readonly<Record<Change, string>>;
  /** Headings of the expectations of each level in a competency without matching statements. */
  readonly asked: { readonly from: string; readonly to: string };
  /** Summarises the changes of a competency in one line. */
  readonly summarise: (competency: CompetencyDifference) => string;
}

/**
 * Creates the texts for a comparison. If `ladder` has `to` above `from`, changes are called new, raised, kept and granted.
 * Otherwise they are called by the level that has them, because neither level is above the other.
 */
export function comparisonWordsOf(
  from: Level,
  to: Level,
  ladder: Ladder | undefined,
  labels: Partial<Labels> | undefined,
): ComparisonWords {
  const words = wordsOf(comparisonWords, labels);
  // Levels of two ladders, or of two branches of one, can have the same code.
  const key = from.code === to.code ? 'title' : 'code';
  const names = { from: from[key] ?? from.title, to: to[key] ?? to.title };
  const at = (label: string, level: string): string => fill(label, { level });
  const notAt = { from: at(words.notAt, names.from), to: at(words.notAt, names.to) };
  const rung = (level: Level): number => ladder?.levels.findIndex(({ id }) => id === level.id) ?? -1;
  const isUp = rung(from) >= 0 && rung(from) < rung(to);

  const count = (label: Plural, level: string) => (number: number) => at(countOf(label, number, words), level);
  const counts: Readonly<Record<Change, (number: number) => string>> = {
    raised: count(isUp ? words.raisedCount : words.changedCount, names.to),
    kept: count(isUp ? words.keptCount : words.bothCount, names.to),
    new: count(isUp ? words.newCount : words.onlyAtCount, names.to),
    granted: count(isUp ? words.grantedCount : words.onlyAtCount, names.from),
  };
  const summarise = (competency: CompetencyDifference): string => {
    if (!competency.from) return notAt.from;
    if (!competency.to) return notAt.to;
    if (!competency.isMatched) return fill(words.separate, names);
    const parts = changesInOrder.map((change) => {
      const number = competency.expectations.filter((each) => each.change === change).length;
      return number > 0 ? counts[change](number) : '';
    });
    return listOf(parts.filter(Boolean), words);
  };

  return {
    title: fill(words.comparison, names),
    facts: words.facts,
    ...names,
    changes: {
      raised: isUp ? words.raised : words.changed,
      kept: isUp ? words.kept : words.both,
      new: isUp ? words.new : at(words.onlyAt, names.to),
      granted: isUp ? words.granted : at(words.onlyAt, names.from),
    },
    asked: { from: at(words.askedAt, names.from), to: at(words.askedAt, names.to) },
    notAt,
    summarise,
  };
}

/** All kinds of changes in display order, the most important first. */
export const changesInOrder: readonly Change[] = ['raised', 'new', 'kept', 'granted'];
