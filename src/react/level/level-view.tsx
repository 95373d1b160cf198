import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { fill, levelWords, wordsOf } from '../../labels/index.js';
import { fingerprint } from '../../ladder/index.js';
import { deeper } from '../heading.js';
import type { CompetencyListProps, HeadingLevel, LevelCardProps } from '../parts.js';
import { CompetencyAccordion } from './competency-accordion.js';
import { ExampleList } from './example-list.js';
import { LevelCard } from './level-card.js';

export interface LevelViewProps
  extends Pick<LevelCardProps, 'ladder'>,
    CompetencyListProps,
    Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style' | 'defaultValue'> {
  /**
   * Heading level of the title. Competencies are one level deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * A whole level: its card with facts, its examples, its competencies and a footer that identifies the definition.
 *
 * Renders an `article` with `data-rungs="level"`. `data-rungs-fingerprint` holds a hash of the definition, which is equal on two
 * pages if they show the same level.
 *
 * @example
 * ```tsx
 * <LevelView level={level} ladder={ladder} defaultValue={['delivery']} />
 * ```
 */
export const LevelView = forwardRef<HTMLElement, LevelViewProps>(function LevelView(
  { level, ladder, headingLevel = 2, value, defaultValue, onValueChange, components, labels, idPrefix = '', ...rest },
  ref,
) {
  const Card = components?.LevelCard ?? LevelCard;
  const Competencies = components?.Competencies ?? CompetencyAccordion;
  const Examples = components?.ExampleList ?? ExampleList;
  const shared = { level, components, labels, idPrefix };
  return (
    <article id={idPrefix + level.id} {...rest} ref={ref} data-rungs="level" data-rungs-fingerprint={fingerprint(level)}>
      <Card {...shared} ladder={ladder} headingLevel={headingLevel} />
      {level.examples && <Examples examples={level.examples} components={components} labels={labels} idPrefix={idPrefix} />}
      <Competencies
        {...shared}
        headingLevel={deeper(headingLevel)}
        value={value}
        defaultValue={defaultValue}
        onValueChange={onValueChange}
      />
      <footer data-rungs="level-footer">
        {`${fill(wordsOf(levelWords, labels).definition, { level: level.code ?? level.title })} · ${fingerprint(level).slice(0, 7)}`}
      </footer>
    </article>
  );
});
