import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { fingerprint, type Ladder, type Level } from '../ladder/index.js';
import { renderParagraphs } from './inline.js';
import { levelWords } from './labels/english-words.js';
import type { LevelLabels } from './labels/labels.js';
import { fill, numberIn, wordsOf } from './labels/words.js';
import { LevelFacts } from './level-facts.js';
import { type HeadingLevel, heading, type PartProps } from './part-props.js';
import { renderPermalink } from './permalink.js';

export interface LevelCardProps extends PartProps, Omit<ComponentPropsWithoutRef<'header'>, 'children' | 'className' | 'style'> {
  /** The level that is shown. */
  readonly level: Level;
  /** The ladder that the level stands on, to mark its rung. */
  readonly ladder?: Ladder | undefined;
  /**
   * `compact` leaves out the summary, for side panels and lists.
   * @default 'full'
   */
  readonly variant?: 'full' | 'compact' | undefined;
  /**
   * Depth of the title's heading.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * Who someone at this level is: its rung, title, summary and facts. `data-rungs="level-card"`, `data-variant`;
 * `data-rungs-fingerprint` is that of the level.
 */
export const LevelCard = forwardRef<HTMLElement, LevelCardProps>(function LevelCard(
  { level, ladder, variant = 'full', headingLevel = 2, components, labels, idPrefix = '', ...rest },
  ref,
) {
  const Heading = heading(headingLevel);
  const Facts = components?.LevelFacts ?? LevelFacts;
  return (
    <header {...rest} ref={ref} data-rungs="level-card" data-rungs-fingerprint={fingerprint(level)} data-variant={variant}>
      <div>
        <Rail level={level} ladder={ladder} labels={wordsOf(levelWords, labels)} />
        <div>
          <Heading data-rungs="level-title">{level.title}</Heading>
          {renderPermalink(components, idPrefix + level.id, level.title)}
          {variant === 'full' && level.summary !== undefined && renderParagraphs(level.summary, 'level-summary', components)}
        </div>
      </div>
      <Facts facts={level.facts} components={components} />
    </header>
  );
});

/** How many rungs on either side of the level are shown, so that a long ladder fits beside a title. */
const reach = 3;

function Rail({ level, ladder, labels }: { readonly level: Level; readonly ladder: Ladder | undefined; readonly labels: LevelLabels }) {
  const levels = ladder?.levels ?? [level];
  const at = levels.findIndex((each) => each.id === level.id);
  if (at < 0 || (level.code === undefined && levels.length === 1)) return null;
  const start = Math.max(0, Math.min(at - reach, levels.length - 1 - 2 * reach));
  const position = { position: numberIn(labels, at + 1), count: numberIn(labels, levels.length) };
  return (
    <ol data-rungs="rail" aria-label={levels.length > 1 ? fill(labels.rung, position) : undefined}>
      {levels.slice(start, start + 2 * reach + 1).map((each, offset) => (
        <li key={each.id} data-rungs="rung" aria-current={each.id === level.id ? 'true' : undefined}>
          {each.code ?? numberIn(labels, start + offset + 1)}
        </li>
      ))}
    </ol>
  );
}
