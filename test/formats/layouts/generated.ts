import fc from 'fast-check';
import type { Language, Named } from './languages.js';

/** A ladder of words alone, for any layout to hold: each level asks something of each competency, or leaves it out. */
export interface PlainLadder {
  readonly title: string;
  readonly levels: readonly PlainLevel[];
  /** In their order; none without a level that asks for it. */
  readonly competencies: readonly string[];
}

export interface PlainLevel {
  readonly code?: string;
  readonly title: string;
  /** What is asked for in each competency, in the order of the competencies. */
  readonly asks: readonly Ask[];
}

export interface Ask {
  readonly competency: string;
  readonly texts: readonly string[];
}

/** A level as a heading names it. */
export const nameOf = ({ code, title }: PlainLevel): string => (code === undefined || code === title ? title : `${code}: ${title}`);

/** A level as a label names it, which a colon ends. */
export const labelOf = ({ code, title }: PlainLevel): string => (code === undefined || code === title ? title : `${code} ${title}`);

/** A ladder, and whether its levels are called by words that nobody knows, in no order that their names tell. */
export interface Generated {
  readonly ladder: PlainLadder;
  readonly isOpen: boolean;
}

/** Ladders of a language whose levels are named in one of its ways; `areTold` leaves out the way in which no name tells anything. */
export const generatedLadders = (language: Language, areTold: boolean): fc.Arbitrary<Generated> =>
  fc.oneof(
    ...Object.entries(language.levels)
      .filter(([way]) => way !== 'unknown' || !areTold)
      .map(([way, levels]) => ladders(language, levels, way === 'unknown').map((ladder) => ({ ladder, isOpen: way === 'unknown' }))),
  );

function ladders(language: Language, names: fc.Arbitrary<readonly Named[]>, isWhole: boolean): fc.Arbitrary<PlainLadder> {
  const shape = fc.record({
    title: fc.constantFrom(...language.titles),
    competencies: fc.shuffledSubarray([...language.competencies], { minLength: 2, maxLength: 4 }),
    names,
  });
  return shape.chain((given) => {
    const cells = given.names.length * given.competencies.length;
    return fc
      .record({
        texts: fc.uniqueArray(language.sentence, { minLength: cells * 3, maxLength: cells * 3 }),
        counts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: cells, maxLength: cells }),
        // Where nothing but repetition tells, a level leaves nothing out.
        absent: isWhole ? fc.constant(-1) : fc.integer({ min: -3, max: cells - 1 }),
      })
      .map(({ texts, counts, absent }) => ({
        ...given,
        levels: given.names.map((name, row) => ({
          ...name,
          asks: given.competencies.flatMap((competency, column): Ask[] => {
            const at = row * given.competencies.length + column;
            return at === absent ? [] : [{ competency, texts: texts.slice(at * 3, at * 3 + (counts[at] ?? 1)) }];
          }),
        })),
      }));
  });
}
