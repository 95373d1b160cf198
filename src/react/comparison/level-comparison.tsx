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
  /** The level to compare against, usually the one below. */
  readonly from: Level;
  /** The level whose changes are shown. It can be on another ladder than `from`. */
  readonly to: Level;
  /**
   * The ladder that contains both levels. If `to` is above `from` on it, rewording is labelled as raised and omission as
   * taken for granted. Without it the labels are neutral.
   */
  readonly ladder?: Ladder | undefined;
  /** Pairs of competency ids to treat as the same competency: an id of `from`, mapped to an id of `to`. */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
  /**
   * Heading level of the title. Competencies are one level deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * The differences between two levels: facts first, then for each competency which expectations are raised, kept, new or
 * taken for granted. The sides are shown next to each other if the container is wide enough. Changed words are `ins` and `del`.
 *
 * Renders an `article` with `data-rungs="comparison"`. `data-state` of each `comparison-competency` is `matched`, `separate`,
 * `new` or `granted`; `data-state` of each `difference` is `raised`, `kept`, `new` or `granted`.
 *
 * @example
 * ```tsx
 * <LevelComparison from={senior} to={lead} ladder={ladder} aliases={{ delivery: 'execution' }} />
 * ```
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
          {Object.entries({ from, to }).map(([side, { code, title }]) => (
            <p key={side} data-rungs="comparison-level" data-side={side}>
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
              <span>{words.summarise(competency)}</span>
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
