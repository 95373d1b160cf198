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
  /** One to three levels; their competencies are what is shown. */
  readonly levels: readonly Level[];
  /**
   * One to three series of figures, such as ratings, each with a figure for a competency's id.
   * @default how many expectations each level has
   */
  readonly ratings?: readonly RadarSeries[] | undefined;
}

/** A web of fewer spokes has no shape, and in one of more the titles run into each other. */
const spokes = { least: 3, most: 8 };

/**
 * How levels differ, or what was rated, as a picture and as a table of the same figures.
 *
 * `data-rungs="ladder-radar"`, a `figure`; `data-variant` is `web`, or `bars` for fewer than 3 and more than 8
 * competencies. The picture is hidden from screen readers: the table says all that it shows, in the words of the scale.
 */
export const LadderRadar = forwardRef<HTMLElement, LadderRadarProps>(function LadderRadar(
  { levels, ratings, ratingTitles, max, labels, ...rest },
  ref,
) {
  const words = wordsOf(radarWords, labels);
  const figures = figuresOf(levels, ratings, { ratingTitles, max }, words);
  const { axes, series, wordsFor } = figures;
  if (axes.length === 0) return null;
  const isWeb = axes.length >= spokes.least && axes.length <= spokes.most;
  const name = ratings ? words.ratingsByCompetency : words.expectationsByCompetency;
  return (
    <figure {...rest} ref={ref} data-rungs="ladder-radar" data-variant={isWeb ? 'web' : 'bars'}>
      <figcaption data-rungs="radar-title">
        {name}
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
