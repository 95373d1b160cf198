import { forwardRef } from 'react';
import { type LevelLabels, levelWords, railOf, wordsOf } from '../../labels/index.js';
import { fingerprint, type Ladder, type Level } from '../../ladder/index.js';
import { heading } from '../heading.js';
import { renderParagraphs } from '../inline.js';
import type { LevelCardProps } from '../parts.js';
import { renderPermalink } from '../permalink.js';
import { LevelFacts } from './level-facts.js';

/**
 * The header of a level: its position on the ladder, title, summary and facts.
 *
 * Renders a `header` with `data-rungs="level-card"`, `data-variant`, and the level's fingerprint in `data-rungs-fingerprint`.
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

function Rail({ level, ladder, labels }: { readonly level: Level; readonly ladder: Ladder | undefined; readonly labels: LevelLabels }) {
  const rail = railOf(level, ladder, labels);
  if (!rail) return null;
  return (
    <ol data-rungs="rail" aria-label={rail.label}>
      {rail.rungs.map(({ id, name, current }) => (
        <li key={id} data-rungs="rung" aria-current={current ? 'true' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}
