import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { radarWords, wordsOf } from '../../labels/index.js';
import type { Level } from '../../ladder/index.js';
import type { PartProps } from '../parts.js';
import { renderBars } from './radar-bars.js';
import { figuresOf, type RadarScale, type RadarSeries } from './radar-figures.js';
import { renderSwatch } from './radar-series.js';
import { renderWeb } from './radar-web.js';

export interface LadderRadarProps
  extends RadarScale,
    Pick<PartProps, 'className' | 'style' | 'labels'>,
    Omit<ComponentPropsWithoutRef<'figure'>, 'children' | 'className' | 'style'> {
  /** One to three levels. Their competencies are the axes. */
  readonly levels: readonly Level[];
  /**
   * One to three series of values by competency id, such as ratings.
   * @default the number of expectations of each level
   */
  readonly ratings?: readonly RadarSeries[] | undefined;
}

/** Number of axes that a radar can have: with fewer it has no area, and with more the titles overlap. */
const axisLimits = { min: 3, max: 8 };

/**
 * A chart that compares levels or ratings, and a table of the same values.
 *
 * Renders a `figure` with `data-rungs="ladder-radar"`. `data-variant` is `web` for 3 to 8 competencies, else `bars`. The chart is
 * hidden from screen readers, because the table has every value, in the words of the scale.
 *
 * @example
 * ```tsx
 * <LadderRadar levels={[senior, lead]} />
 * <LadderRadar
 *   levels={[senior]}
 *   ratings={[{ title: 'Own view', values: { delivery: 2, communication: 3 } }]}
 *   ratingTitles={['Growing into it', 'Meets it', 'Beyond it']}
 * />
 * ```
 */
export const LadderRadar = forwardRef<HTMLElement, LadderRadarProps>(function LadderRadar(
  { levels, ratings, ratingTitles, max, labels, ...rest },
  ref,
) {
  const words = wordsOf(radarWords, labels);
  const figures = figuresOf(levels, ratings, { ratingTitles, max }, words);
  const { axes, series, wordsFor } = figures;
  if (axes.length === 0) return null;
  const isWeb = axes.length >= axisLimits.min && axes.length <= axisLimits.max;
  const name = ratings ? words.ratingsByCompetency : words.expectationsByCompetency;
  return (
    <figure {...rest} ref={ref} data-rungs="ladder-radar" data-variant={isWeb ? 'web' : 'bars'}>
      <figcaption data-rungs="radar-title">
        <span>{name}</span>
        {series.map(({ title }, at) => (
          <span key={title}>
            {' '}
            {renderSwatch(at)} {title}
          </span>
        ))}
      </figcaption>
      <div>
        {isWeb ? renderWeb(figures) : renderBars(figures)}
        <table aria-label={name} data-rungs="radar-table">
          <thead>
            <tr>
              <th scope="col">{words.radarCompetency}</th>
              {series.map(({ title, short }) => (
                <th key={title} scope="col">
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {axes.map(({ id, title }, axis) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                {series.map(({ title: of, values }) => (
                  <td key={of}>{values[axis] === undefined ? words.notRated : wordsFor(values[axis])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
});
