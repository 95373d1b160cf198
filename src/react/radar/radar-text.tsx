import type { ReactElement } from 'react';

/** Sizes in user units of a chart 320 wide. In a container 320 px wide, font sizes are in px. */
export const picture = { width: 320, text: 12, small: 10, line: 15 };

/** Estimates the width of a text, rather too wide than too narrow, because server rendering cannot measure the font. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.6), 0) * size;

/** Wraps a text into lines of at most `width`. Breaks between words, and within a word only if it is wider than a line. */
export function linesOf(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((each) => piecesOf(each, width, size))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function piecesOf(word: string, width: number, size: number): readonly string[] {
  if (widthOf(word, size) <= width) return [word];
  const letters = [...word];
  const fit = Math.max(1, Math.floor((letters.length * width) / widthOf(word, size)));
  return Array.from({ length: Math.ceil(letters.length / fit) }, (_, at) => letters.slice(at * fit, (at + 1) * fit).join(''));
}

export interface RadarText {
  readonly x: number;
  /** The top of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Renders the title of a competency, one `tspan` for each line. */
export function renderLabel(lines: readonly string[], { x, y, anchor }: RadarText): ReactElement {
  return (
    <text key={`${x} ${y}`} data-rungs="radar-label" fontSize={picture.text} textAnchor={anchor}>
      {lines.map((line, at) => {
        const baseline = round(y + (at + 0.8) * picture.line);
        return (
          <tspan key={baseline} x={round(x)} y={baseline}>
            {line}
          </tspan>
        );
      })}
    </text>
  );
}

/**
 * Rounds to two decimals, so that server and browser render equal attributes: `Math.sin` is implementation-approximated
 * (https://tc39.es/ecma262/#sec-math.sin).
 */
export const round = (value: number): number => Math.round(value * 100) / 100;
