import type { ReactElement } from 'react';
import type { RadarFigures } from './radar-figures.js';
import { renderSeries } from './radar-series.js';
import { linesOf, picture, renderLabel, round } from './radar-text.js';

/** Horizontal space for half a marker at either end. */
const inset = 6;
const barHeight = 13;
const smallLineHeight = 12;
const gap = 10;

/** Renders values as bars below the title of each competency. */
export function renderBars({ axes, series, rings, wordsFor }: RadarFigures): ReactElement {
  const end = rings.at(-1) ?? 1;
  const length = picture.width - 2 * inset;
  const xOf = (value: number): number => round(inset + (length * Math.min(Math.max(value, 0), end)) / end);
  const words = rings.map((ring) => linesOf(wordsFor(ring), length / rings.length - 4, picture.small));
  const headHeight = Math.max(...words.map((lines) => lines.length)) * smallLineHeight + gap;
  let y = headHeight;
  const rows = axes.map(({ title }, axis) => {
    const lines = linesOf(title, picture.width, picture.text);
    const top = y;
    const first = top + lines.length * picture.line + barHeight / 2 + 2;
    y = first + series.length * barHeight + gap;
    return { lines, top, values: series.map(({ values }) => values[axis]), first };
  });

  return (
    <svg data-rungs="radar-chart" direction="ltr" viewBox={`0 0 ${picture.width} ${Math.ceil(y)}`} aria-hidden="true">
      <g data-rungs="radar-grid">
        <path d={[0, ...rings].map((ring) => `M${xOf(ring)} ${headHeight - 4}V${round(y)}`).join('')} />
      </g>
      <g data-rungs="radar-scale" fontSize={picture.small} textAnchor="end">
        {words.map((lines, at) =>
          lines.map((line, row) => (
            <text key={line} x={xOf(rings[at] ?? 0)} y={headHeight - gap - (lines.length - 1 - row) * smallLineHeight}>
              {line}
            </text>
          )),
        )}
      </g>
      {rows.map(({ lines, top }) => renderLabel(lines, { x: 0, y: top, anchor: 'start' }))}
      {series.map((_, at) => {
        const points = rows.flatMap(({ values, first }) => {
          const value = values[at];
          return value === undefined ? [] : [[xOf(value), round(first + at * barHeight)] as const];
        });
        return renderSeries(at, points.map(([x, y]) => `M${inset} ${y}H${x}`).join(''), points);
      })}
    </svg>
  );
}
