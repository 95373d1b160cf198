import {
  type CompareLevelsOptions,
  type CompetencyDifference,
  compareLevels,
  type ExpectationDifference,
  type Level,
} from '../ladder/index.js';
import { actionsOf, type Entry, entryOf, evidenceOf, type Item, overviewOf } from './read.js';
import type { Action, Assessment, Evidence } from './types.js';

/** The new expectations of one competency at the next level, and the progress towards them. */
export interface Gap {
  readonly competency: Pick<CompetencyDifference, 'id' | 'icon' | 'title'>;
  /** The expectations of the next level that are new or raised, in its order. */
  readonly asks: readonly ExpectationDifference[];
  /** Whether the two levels share statements in this competency. If not, show both levels side by side. */
  readonly isMatched: boolean;
  /** The entry of the competency in the assessment. */
  readonly entry: Entry;
  /** The entries of its expectations. Empty unless expectations are rated. */
  readonly entries: readonly Entry[];
  /** Evidence for the competency or its expectations, at either level. */
  readonly evidence: readonly Item<Evidence>[];
  /** Actions for the competency or its expectations, at either level. */
  readonly actions: readonly Item<Action>[];
}

/**
 * The competencies that expect more at the next level than at the level of the assessment. This does not judge whether an
 * expectation is met. Returns an empty list if the assessment has no level.
 */
export function gapsTo(assessment: Assessment, next: Level, options?: CompareLevelsOptions): readonly Gap[] {
  const { basis } = overviewOf(assessment);
  if (!basis) return [];
  return compareLevels(basis.level, next, options).competencies.flatMap((difference) => {
    const { id, icon, title, expectations, isMatched, from } = difference;
    const asks = expectations.filter(({ change }) => change === 'new' || change === 'raised');
    if (asks.length === 0) return [];
    const here = expectations.flatMap((each) => [each.from, each.to].flatMap((part) => part?.id ?? []));
    const ids = new Set([id, from?.id ?? id, ...here]);
    const isHere = ({ value }: { readonly value: { readonly speaksTo: readonly string[] } }): boolean =>
      value.speaksTo.some((each) => ids.has(each));
    return [
      {
        competency: { id, ...(icon !== undefined && { icon }), title },
        asks,
        isMatched,
        entry: entryOf(assessment, from?.id ?? id),
        entries:
          basis.rates === 'expectation' ? expectations.flatMap((each) => (each.from ? [entryOf(assessment, each.from.id)] : [])) : [],
        evidence: evidenceOf(assessment).filter(isHere),
        actions: actionsOf(assessment).filter(isHere),
      },
    ];
  });
}
