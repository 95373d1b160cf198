import { countStatements, type Language, numberIn, rowsOf } from '../../labels/index.js';
import { type Level, levelName } from '../../ladder/index.js';

/** Figures that are given: one for each competency, by its id. */
export interface RadarSeries {
  readonly title: string;
  /** From 1, the weakest, to the scale's end; a competency need not have one. */
  readonly values: Readonly<Record<string, number>>;
}

export interface RadarScale {
  /** Each figure's words from 1 up, weakest first. */
  readonly ratingTitles?: readonly string[] | undefined;
  /**
   * The end of the scale.
   * @default as many as `ratingTitles`, else the greatest figure
   */
  readonly max?: number | undefined;
}

/** What chart and table show, each figure with its words. */
export interface RadarFigures {
  readonly axes: readonly { readonly id: string; readonly title: string }[];
  readonly series: readonly { readonly title: string; readonly short: string; readonly values: readonly (number | undefined)[] }[];
  /** Lines of the scale, the innermost first; the last is its end. */
  readonly rings: readonly number[];
  readonly wordsFor: (figure: number) => string;
}

/** The figures of levels, which share their competencies by id: how many expectations each has, or those that are given. */
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

/** A round step that makes at most five of the whole. */
function stepFor(end: number): number {
  const rough = end / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
}
