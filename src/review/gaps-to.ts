import {
  type CompareLevelsOptions,
  type CompetencyDifference,
  compareLevels,
  type ExpectationDifference,
  type Level,
} from '../ladder/index.js';
import { actionsOf, type Entry, entryOf, evidenceOf, type Item, overviewOf } from './read.js';
import type { Action, Assessment, Evidence } from './types.js';

/** What one competency asks at the next level, and what there is towards it. */
export interface Gap {
  readonly competency: Pick<CompetencyDifference, 'id' | 'icon' | 'title'>;
  /** What is new or raised there, in its order. */
  readonly asks: readonly ExpectationDifference[];
  /** Whether the two levels have statements in common: where not, read both side by side rather than all of it as new. */
  readonly isMatched: boolean;
  /** What was said about the competency here; ratings of its expectations are in `entries`, where these are what is rated. */
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  /** What was collected for it, or for what it asks next. */
  readonly evidence: readonly Item<Evidence>[];
  /** What was agreed for it, or for what it asks next. */
  readonly actions: readonly Item<Action>[];
}

/** What separates an assessment's level from the next: what to seek, and what is there. No competency is ever complete. */
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
