import type { ReactNode } from 'react';
import type { Change, CompetencyDifference, Expectation, ExpectationDifference } from '../../ladder/index.js';
import { renderProse } from '../inline.js';
import { renderBeside } from '../permalink.js';
import { renderSides, type Sides } from './comparison-sides.js';

export interface ExpectationChangesProps extends Sides {
  readonly competency: CompetencyDifference;
}

/**
 * What became of a competency's expectations: those that both levels have in pairs, then what is in one of them alone.
 * Where nothing returns, what each asks.
 */
export function ExpectationChanges({ competency: { expectations, isMatched, from, to }, words, components }: ExpectationChangesProps) {
  const of = (change: Change): readonly ExpectationDifference[] => expectations.filter((each) => each.change === change);
  const pairs = (change: 'raised' | 'kept'): ReactNode => {
    const found = of(change);
    return (
      found.length > 0 && (
        <div data-rungs="changes" data-state={change}>
          <p data-rungs="changes-title">{words.changes[change]}</p>
          <ul data-rungs="changes-list">
            {found.map((each) => (
              <li key={each.to?.id} data-rungs="difference" data-state={change}>
                {renderSides(each, ({ text }: Expectation) => text, { words, components })}
                {each.from && renderBeside(components, each.from.id)}
                {each.to && each.to.id !== each.from?.id && renderBeside(components, each.to.id)}
              </li>
            ))}
          </ul>
        </div>
      )
    );
  };
  const list = (change: 'new' | 'granted', title: string | undefined): ReactNode => {
    const found = of(change);
    return (
      found.length > 0 && (
        <div data-rungs="changes" data-state={change} data-side={change === 'new' ? 'to' : 'from'}>
          {title !== undefined && <p data-rungs="changes-title">{title}</p>}
          <ul data-rungs="changes-list">
            {found.map(({ to: after, from: before = after, depth }) => (
              <li key={before?.id} data-rungs="difference" data-state={change} data-depth={depth || undefined}>
                {before && renderProse(before.text, components)}
                {before && renderBeside(components, before.id)}
              </li>
            ))}
          </ul>
        </div>
      )
    );
  };

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
