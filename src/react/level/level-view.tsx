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
   * Depth of the title's heading; competencies are one deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * The page of one level: its card, its facts, its competencies. `data-rungs="level"`, with
 * `data-rungs-fingerprint`, by which two hosts can tell whether they show the same.
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
        {fill(wordsOf(levelWords, labels).definition, { level: level.code ?? level.title })} · {fingerprint(level).slice(0, 7)}
      </footer>
    </article>
  );
});
