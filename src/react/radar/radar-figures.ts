import { countStatements, type Language, numberIn, rowsOf } from '../../labels/index.js';
import { type Level, levelName } from '../../ladder/index.js';

/** One series of a `LadderRadar`: a value for each competency. */
export interface RadarSeries {
  /** Name of the series in the legend and the table. */
  readonly title: string;
  /** Values by competency id, from 1 (weakest) to the end of the scale. A competency without a value is left out. */
  readonly values: Readonly<Record<string, number>>;
}

/** The scale of a `LadderRadar`. */
export interface RadarScale {
  /** Text of each value, starting with value 1, weakest first. */
  readonly ratingTitles?: readonly string[] | undefined;
  /**
   * The greatest value of the scale.
   * @default the number of `ratingTitles`, else the greatest value of any series
   */
  readonly max?: number | undefined;
}

/** The data that the chart and the table show. */
export interface RadarFigures {
  readonly axes: readonly { readonly id: string; readonly title: string }[];
  readonly series: readonly { readonly title: string; readonly short: string; readonly values: readonly (number | undefined)[] }[];
  /** Values of the grid lines, innermost first. The last one is the end of the scale. */
  readonly rings: readonly number[];
  readonly wordsFor: (figure: number) => string;
}

/**
 * Computes the chart data of levels: the given ratings, or the number of expectations of each competency. Levels match competencies
 * by id.
 */
export function figuresOf(
  levels: readonly Level[],
  ratings: readonly RadarSeries[] | undefined,
  { ratingTitles = [], max }: RadarScale,
  language: Language,
): RadarFigures {
  const axes = rowsOf(levels).map(({ competency }) => competency);
  const series = ratings
    ? ratings.map(({ title, values }) => ({
        title,
        short: title,
        values: axes.map(({ id }) => (Object.hasOwn(values, id) ? values[id] : undefined)),
      }))
    : levels.map((level) => ({
        title: levelName(level),
        short: level.code ?? level.title,
        values: axes.map(({ id }) => countStatements(level.competencies.find((each) => each.id === id)?.expectations ?? [])),
      }));
  const greatest = Math.max(1, ...series.flatMap(({ values }) => values.filter((value) => value !== undefined)));
  const end = max ?? (ratingTitles.length || greatest);
  const step = ratingTitles.length > 0 ? 1 : stepFor(end);
  return {
    axes,
    series,
    rings: Array.from({ length: Math.ceil(end / step) }, (_, at) => (at + 1) * step),
    wordsFor: (figure) => ratingTitles[figure - 1] ?? numberIn(language, figure),
  };
}

/** The smallest step of 1, 2 or 5 times a power of ten that divides the scale into at most five parts. */
function stepFor(end: number): number {
  const rough = end / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
}
