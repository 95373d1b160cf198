import type { ReactNode } from 'react';
import type { ComparisonWords } from '../../labels/index.js';
import type { Change, CompetencyDifference, Expectation, ExpectationDifference } from '../../ladder/index.js';
import { renderProse, withBreaks } from '../inline.js';
import { renderBeside } from '../permalink.js';
import { renderChanges } from './change-list.js';
import { renderSides, type Sides } from './comparison-sides.js';

export interface ExpectationChangesProps extends Sides {
  readonly words: ComparisonWords;
  readonly competency: CompetencyDifference;
}

/**
 * The changes to a competency's expectations: first pairs that both levels have, then those that only one level has.
 * If no expectation matches, the expectations of each level are listed side by side.
 */
export function ExpectationChanges({ competency: { expectations, isMatched, from, to }, words, components }: ExpectationChangesProps) {
  const of = (change: Change): readonly ExpectationDifference[] => expectations.filter((each) => each.change === change);
  const pairs = (change: 'raised' | 'kept'): ReactNode =>
    renderChanges({
      state: change,
      title: words.changes[change],
      items: of(change).map((each) => ({
        key: each.to?.id,
        content: (
          <>
            {renderSides(each, ({ text }: Expectation) => text, { words, components })}
            {each.from && renderBeside(components, each.from.id)}
            {each.to && each.to.id !== each.from?.id && renderBeside(components, each.to.id)}
          </>
        ),
      })),
    });
  const list = (change: 'new' | 'granted', title: string | undefined): ReactNode =>
    renderChanges({
      state: change,
      title,
      side: change === 'new' ? 'to' : 'from',
      items: of(change).map(({ to: after, from: before = after, depth }) => ({
        key: before?.id,
        depth,
        content: before && (
          <>
            {renderProse(before.text, components, withBreaks)}
            {renderBeside(components, before.id)}
          </>
        ),
      })),
    });

  if (!isMatched) {
    const hasBoth = from !== undefined && to !== undefined;
    return (
      <div data-rungs="comparison-sides">
        {list('granted', hasBoth ? words.asked.from : undefined)}
        {list('new', hasBoth ? words.asked.to : undefined)}
      </div>
    );
  }
  return (
    <>
      {pairs('raised')}
      {pairs('kept')}
      <div data-rungs="comparison-sides">
        {list('new', words.changes.new)}
        {list('granted', words.changes.granted)}
      </div>
    </>
  );
}
