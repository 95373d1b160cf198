import type { ReactElement, ReactNode } from 'react';
import { round } from './radar-text.js';

/** Line style of each series. Together with the marker shape it distinguishes series without colour. */
const dashes = [undefined, '6 4', '1.5 3.5'];

/** Renders one series: its line, and a marker at each point. */
export function renderSeries(at: number, path: string, points: readonly (readonly [x: number, y: number])[]): ReactElement {
  return (
    <g key={at} data-rungs="radar-series" data-series={(at % dashes.length) + 1}>
      <path d={path} strokeDasharray={dashes[at % dashes.length]} />
      {points.map(([x, y], point) => renderMark(at % dashes.length, round(x), round(y), `${point}`))}
    </g>
  );
}

function renderMark(shape: number, x: number, y: number, key: string): ReactNode {
  if (shape === 0) return <circle key={key} cx={x} cy={y} r={4} />;
  if (shape === 1) return <rect key={key} x={x - 3.5} y={y - 3.5} width={7} height={7} />;
  return <polygon key={key} points={`${x},${y - 5} ${x + 5},${y + 4} ${x - 5},${y + 4}`} />;
}

/** Renders the legend symbol of a series: its line and marker. */
export const renderSwatch = (at: number): ReactElement => (
  <svg data-rungs="radar-swatch" viewBox="0 0 32 12" width={32} height={12} aria-hidden="true">
    {renderSeries(at, 'M0 6H32', [[16, 6]])}
  </svg>
);
