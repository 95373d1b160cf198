import type { ReactElement } from 'react';
import type { RadarFigures } from './radar-figures.js';
import { renderSeries } from './radar-series.js';
import { linesOf, picture, renderLabel, round, widthOf } from './radar-text.js';

/** Distance from the end of a spoke to its label. */
const gap = 10;
const centre = picture.width / 2;

/** Renders values as a radar chart with a spoke for each competency. */
export function renderWeb({ axes, series, rings, wordsFor }: RadarFigures): ReactElement {
  const end = rings.at(-1) ?? 1;
  // A horizontal spoke leaves no room for its label. Turning the chart by half a step avoids horizontal spokes.
  const turned = axes.length % 4 !== 2 && axes.length !== 3;
  const spokes = axes.map(({ title }, at) => {
    const angle = ((at + (turned ? 0.5 : 0)) / axes.length) * 2 * Math.PI - Math.PI / 2;
    return { title, cos: round(Math.cos(angle)), sin: round(Math.sin(angle)) };
  });
  const radius = Math.min(...spokes.map(({ title, cos }) => radiusBeside(title, Math.abs(cos))));
  const pointAt = (at: number, value: number): readonly [number, number] => {
    const { cos = 0, sin = 0 } = spokes[at] ?? {};
    const reach = (radius * Math.min(Math.max(value, 0), end)) / end;
    return [round(centre + cos * reach), round(sin * reach)];
  };
  const path = (values: readonly (number | undefined)[]): string => {
    const steps = values.map((value, at) => {
      if (value === undefined) return '';
      // A missing value is a gap in the line, not zero.
      const isFirst = at === 0 || values[at - 1] === undefined;
      return `${isFirst ? 'M' : 'L'}${pointAt(at, value).join(' ')}`;
    });
    const [first] = values;
    const last = values.at(-1);
    if (!values.includes(undefined)) return `${steps.join('')}Z`;
    return steps.join('') + (first !== undefined && last !== undefined ? `L${pointAt(0, first).join(' ')}` : '');
  };
  const labels = spokes.map(({ title, cos, sin }) => {
    const aside = Math.abs(cos) * (radius + gap);
    const room = { beside: centre - aside, above: Math.min(2 * (centre - aside), 2 * aside - gap), over: 2 * centre }[placeOf(cos)];
    const lines = linesOf(title, room, picture.text);
    const height = lines.length * picture.line;
    const isBeside = placeOf(cos) === 'beside';
    return {
      lines,
      x: centre + cos * (radius + gap),
      y: sin * (radius + gap) - (isBeside ? ((1 - sin) / 2) * height : sin < 0 ? height : 0),
      anchor: isBeside ? (cos > 0 ? ('start' as const) : ('end' as const)) : ('middle' as const),
    };
  });
  const top = Math.floor(Math.min(-radius, ...labels.map(({ y }) => y)) - 4);
  const bottom = Math.ceil(Math.max(radius, ...labels.map(({ y, lines }) => y + lines.length * picture.line)) + 4);
  const upward = turned ? Math.cos(Math.PI / axes.length) : 1;

  return (
    <svg data-rungs="radar-chart" direction="ltr" viewBox={`0 ${top} ${picture.width} ${bottom - top}`} aria-hidden="true">
      <g data-rungs="radar-grid">
        {rings.map((ring) => (
          <path key={ring} d={path(axes.map(() => ring))} />
        ))}
        <path d={axes.map((_, at) => `M${centre} 0L${pointAt(at, end).join(' ')}`).join('')} />
      </g>
      <g data-rungs="radar-scale" fontSize={picture.small} textAnchor={turned ? 'middle' : 'start'}>
        {rings.map((ring) => (
          <text key={ring} x={turned ? centre : centre + 7} y={round(picture.small - (radius * upward * ring) / end)}>
            {wordsFor(ring)}
          </text>
        ))}
      </g>
      {series.map(({ values }, at) =>
        renderSeries(
          at,
          path(values),
          values.flatMap((value, axis) => (value === undefined ? [] : [pointAt(axis, value)])),
        ),
      )}
      {labels.map(({ lines, ...place }) => renderLabel(lines, place))}
    </svg>
  );
}

/** Position of a title: beside the end of its spoke, above or below that end, or centred over or under the chart. */
function placeOf(cos: number): 'beside' | 'above' | 'over' {
  const away = Math.abs(cos);
  if (away < 0.2) return 'over';
  return away > 0.5 && away < 0.8 ? 'above' : 'beside';
}

/** The longest spoke that leaves room beside it for the longest word of the title. */
function radiusBeside(title: string, cos: number): number {
  if (placeOf(cos) !== 'beside') return 100;
  const longest = Math.max(...title.split(/\s+/).map((word) => widthOf(word, picture.text)));
  return Math.max(64, Math.min(100, (centre - longest) / cos - gap));
}
