import type { Change, CompetencyDifference, Ladder, Level } from '../../ladder/index.js';
import { comparisonWords } from '../english-words.js';
import type { Labels, Plural } from '../labels.js';
import { countOf, fill, listOf, wordsOf } from '../words.js';

/** What the two sides are called, and what is said where one has nothing. */
export interface SideWords {
  readonly from: string;
  readonly to: string;
  readonly notAt: { readonly from: string; readonly to: string };
}

/** What a comparison of two levels calls things. */
export interface ComparisonWords extends SideWords {
  readonly title: string;
  readonly facts: string;
  /** Heads what became the same of it. */
  readonly changes: Readonly<Record<Change, string>>;
  /** Head what each asks, where nothing returns. */
  readonly asked: { readonly from: string; readonly to: string };
  /** Says in a line what became of a competency's expectations. */
  readonly summarise: (competency: CompetencyDifference) => string;
}

/** Of the ladder that has both, `to` above `from`, new, raised and granted; of any others, which of them says it. */
export function comparisonWordsOf(
  from: Level,
  to: Level,
  ladder: Ladder | undefined,
  labels: Partial<Labels> | undefined,
): ComparisonWords {
  const words = wordsOf(comparisonWords, labels);
  const names = { from: from.code ?? from.title, to: to.code ?? to.title };
  const at = (label: string, level: string): string => fill(label, { level });
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
    if (!competency.from) return at(words.notAt, names.from);
    if (!competency.to) return at(words.notAt, names.to);
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
    notAt: { from: at(words.notAt, names.from), to: at(words.notAt, names.to) },
    summarise,
  };
}

/** What a reader looks for first comes first. */
export const changesInOrder: readonly Change[] = ['raised', 'new', 'kept', 'granted'];
