import { type ComponentPropsWithoutRef, forwardRef, memo } from 'react';
import { comparisonWordsOf, isShort } from '../../labels/index.js';
import { type CompetencyDifference, compareLevels, type Ladder, type Level } from '../../ladder/index.js';
import { deeper, heading } from '../heading.js';
import { renderTitle } from '../level/competency-title.js';
import type { HeadingLevel, PartProps } from '../parts.js';
import { renderBeside } from '../permalink.js';
import { renderSides } from './comparison-sides.js';
import { ExpectationChanges } from './expectation-changes.js';

export interface LevelComparisonProps
  extends Omit<PartProps, 'idPrefix'>,
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style'> {
  /** The level to compare with, most often the one below. */
  readonly from: Level;
  /** The level whose changes are shown; of the same ladder or of another. */
  readonly to: Level;
  /**
   * The ladder that both are on. Where `to` stands above `from` on it, what is said anew is raised, and what is no
   * longer said is taken for granted; without it the words take no side.
   */
  readonly ladder?: Ladder | undefined;
  /** Competencies that are one although their ids differ: of `from`, and what it is called in `to`. */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
  /**
   * Depth of the title's heading; competencies are one deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * What changes from one level to another: the facts first, then competency by competency what is raised, kept, new and
 * taken for granted, side by side where there is room. Words that changed are `ins` and `del`.
 *
 * `data-rungs="comparison"`; each `comparison-competency` has `data-state` of `matched`, `separate`, `new` or
 * `granted`, each `difference` of `raised`, `kept`, `new` or `granted`.
 */
export const LevelComparison = memo(
  forwardRef<HTMLElement, LevelComparisonProps>(function LevelComparison(
    { from, to, ladder, aliases, headingLevel = 2, components, labels, ...rest },
    ref,
  ) {
    const { summary, facts, competencies } = compareLevels(from, to, aliases && { aliases });
    const words = comparisonWordsOf(from, to, ladder, labels);
    const sides = { words, components };
    const Title = heading(headingLevel);
    const Heading = heading(deeper(headingLevel));
    return (
      <article {...rest} ref={ref} data-rungs="comparison">
        <Title data-rungs="comparison-title">{words.title}</Title>
        <div data-rungs="comparison-levels">
          {[from, to].map(({ code, title }, at) => (
            <p key={at === 0 ? 'from' : 'to'} data-rungs="comparison-level" data-side={at === 0 ? 'from' : 'to'}>
              {code !== undefined && <span data-rungs="side-name">{code}</span>} <span>{title}</span>
            </p>
          ))}
        </div>
        {summary && (
          <div data-rungs="difference" data-state={summary.change}>
            {renderSides(summary, (prose) => prose, sides)}
          </div>
        )}
        {facts.length > 0 && (
          <dl data-rungs="comparison-facts" aria-label={words.facts}>
            {facts.map((fact) => (
              <div
                key={(fact.to ?? fact.from)?.id}
                data-rungs="difference"
                data-state={fact.change}
                data-size={fact.to && !isShort(fact.to) ? 'long' : 'short'}
              >
                <dt data-rungs="comparison-label">{(fact.to ?? fact.from)?.label}</dt>
                {renderSides(fact, ({ value }) => value, sides, 'dd')}
              </div>
            ))}
          </dl>
        )}
        {competencies.map((competency) => (
          <section key={competency.id} data-rungs="comparison-competency" data-state={stateOf(competency)}>
            <Heading data-rungs="comparison-heading">{renderTitle(competency, components)}</Heading>
            <p data-rungs="comparison-counts">
              {competency.from && renderBeside(components, competency.from.id, from.id)}
              {competency.to && renderBeside(components, competency.to.id, to.id)}
              {words.summarise(competency)}
            </p>
            {competency.summary && (
              <div data-rungs="difference" data-state={competency.summary.change}>
                {renderSides(competency.summary, (prose) => prose, sides)}
              </div>
            )}
            <ExpectationChanges competency={competency} {...sides} />
          </section>
        ))}
      </article>
    );
  }),
);

function stateOf({ from, to, isMatched }: CompetencyDifference): 'matched' | 'separate' | 'new' | 'granted' {
  if (!from) return 'new';
  if (!to) return 'granted';
  return isMatched ? 'matched' : 'separate';
}
