import { levelName } from '../definition.js';
import { proseText } from '../prose/canonical-prose.js';
import type { Competency, Example, Expectation, Fact, Ladder, Level } from '../types.js';
import { type Spelt, spellOut } from '../words/similarity.js';

export type PartKind = 'level' | 'fact' | 'competency' | 'expectation' | 'example';

/** A part of a ladder that has an id, and where it stands. */
export interface LadderPart {
  readonly kind: PartKind;
  readonly id: string;
  /** Its words: code and title, label, title, or text. */
  readonly text: string;
  /** Id of the level it is of; absent from levels, and from competencies and facts, which are the ladder's. */
  readonly level?: string;
  /** Id of the competency it is of. */
  readonly competency?: string;
}

/** A statement, and all that it is matched by. */
export interface PlacedStatement extends Spelt {
  readonly part: LadderPart;
  readonly kind: 'expectation' | 'example';
  readonly statement: Expectation | Example;
  readonly level: Level;
  readonly competency: Competency | undefined;
  /** What it stands beneath, and how many statements that are. */
  readonly parent: Expectation | Example | undefined;
  readonly depth: number;
  /** Its text and that of all beneath it. */
  readonly whole: string;
}

const known = new WeakMap<Level, readonly PlacedStatement[]>();

/** Every statement of a level, each before those beneath it. Remembered for each level, since levels are readonly. */
export function statementsIn(level: Level): readonly PlacedStatement[] {
  const found = known.get(level) ?? readStatements(level);
  known.set(level, found);
  return found;
}

function readStatements(level: Level): readonly PlacedStatement[] {
  const place = (
    kind: PlacedStatement['kind'],
    statements: readonly (Expectation | Example)[],
    competency: Competency | undefined,
    parent?: Expectation | Example,
    depth = 0,
  ): readonly PlacedStatement[] =>
    statements.flatMap((statement) => {
      const text = proseText(statement.text);
      const part = { kind, id: statement.id, text, level: level.id, ...(competency && { competency: competency.id }) };
      // Only what is matched is taken apart.
      let spelt: Spelt | undefined;
      const spell = (): Spelt => {
        spelt ??= spellOut(text);
        return spelt;
      };
      return [
        {
          part,
          kind,
          statement,
          level,
          competency,
          parent,
          depth,
          get said() {
            return spell().said;
          },
          get words() {
            return spell().words;
          },
          get whole() {
            return JSON.stringify(wholeOf(statement));
          },
        },
        ...place(kind, statement.children ?? [], competency, statement, depth + 1),
      ];
    });
  return [
    ...place('example', level.examples ?? [], undefined),
    ...level.competencies.flatMap((each) => [...place('expectation', each.expectations, each), ...place('example', each.examples, each)]),
  ];
}

const wholeOf = ({ text, children = [] }: Expectation | Example): unknown => [proseText(text), ...children.map(wholeOf)];

export const levelPart = (level: Level): LadderPart => ({ kind: 'level', id: level.id, text: levelName(level) });

/** What a ladder says in one of its dimensions, a competency or a fact, at all levels that speak of it. */
export interface Dimension<Part = Fact | Competency> {
  readonly kind: 'fact' | 'competency';
  readonly id: string;
  /** At each level that has it. */
  readonly parts: ReadonlyMap<Level, Part>;
}

export const titleOf = (part: Fact | Competency): string => ('label' in part ? part.label : part.title);

export const factsIn = (ladder: Ladder): readonly Dimension<Fact>[] => dimensionsIn(ladder, 'fact', ({ facts }) => facts);

export const competenciesIn = (ladder: Ladder): readonly Dimension<Competency>[] =>
  dimensionsIn(ladder, 'competency', ({ competencies }) => competencies);

function dimensionsIn<Part extends Fact | Competency>(
  { levels }: Ladder,
  kind: Dimension['kind'],
  all: (level: Level) => readonly Part[],
): readonly Dimension<Part>[] {
  const found = new Map<string, Map<Level, Part>[]>();
  for (const level of levels) {
    for (const part of all(level)) {
      const same = found.get(part.id) ?? [];
      found.set(part.id, same);
      // A level that has an id twice is no valid one: the second is on its own.
      const parts = same.find((parts) => !parts.has(level)) ?? new Map<Level, Part>();
      if (parts.size === 0) same.push(parts);
      parts.set(level, part);
    }
  }
  return [...found].flatMap(([id, all]) => all.map((parts) => ({ kind, id, parts })));
}

/** As it is called at the highest level that has it. */
export function dimensionPart({ kind, id, parts }: Dimension): LadderPart {
  const last = [...parts.values()].at(-1);
  return { kind, id, text: last ? titleOf(last) : '' };
}

/** Every part of a ladder, in the order of a page. */
export function partsOf(ladder: Ladder): readonly LadderPart[] {
  return [
    ...ladder.levels.flatMap((level) => [levelPart(level), ...statementsIn(level).map(({ part }) => part)]),
    ...factsIn(ladder).map(dimensionPart),
    ...competenciesIn(ladder).map(dimensionPart),
  ];
}
