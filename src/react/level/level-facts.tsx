import { forwardRef } from 'react';
import { isShort } from '../../labels/index.js';
import { renderProse } from '../inline.js';
import type { LevelFactsProps } from '../parts.js';

/**
 * Facts as a grid of labels and values. Renders a `dl` with `data-rungs="level-facts"`; `data-size` of each `fact` is `short` or
 * `long`.
 */
export const LevelFacts = forwardRef<HTMLDListElement, LevelFactsProps>(function LevelFacts({ facts, components, ...rest }, ref) {
  if (facts.length === 0) return null;
  return (
    <dl {...rest} ref={ref} data-rungs="level-facts">
      {facts.map(({ id, label, value }) => (
        <div key={id} data-rungs="fact" data-size={isShort({ value }) ? 'short' : 'long'}>
          <dt>{label}</dt>
          <dd>{renderProse(value, components)}</dd>
        </div>
      ))}
    </dl>
  );
});
