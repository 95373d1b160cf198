import { levelName } from '../definition.js';
import { proseText } from '../prose/canonical-prose.js';
import type { Competency, Example, Expectation, Fact, Ladder, Level } from '../types.js';
import { type ComparableText, comparableText } from '../words/similarity.js';

/** The kinds of parts that have an id. */
export type PartKind = 'level' | 'fact' | 'competency' | 'expectation' | 'example';

/** A part of a ladder that has an id, and its place. */
export interface LadderPart {
  readonly kind: PartKind;
  readonly id: string;
  /** Plain text: the name of a level, the title of a competency, the label of a fact, or the text of a statement. */
  readonly text: string;
  /** Id of the level that contains the statement. Absent for levels, competencies and facts. */
  readonly level?: string;
  /** Id of the competency that contains the statement, if any. */
  readonly competency?: string;
}

/** A statement with its place and the keys for matching it. */
export interface PlacedStatement extends ComparableText {
  readonly part: LadderPart;
  readonly kind: 'expectation' | 'example';
  readonly statement: Expectation | Example;
  readonly level: Level;
  readonly competency: Competency | undefined;
  readonly parent: Expectation | Example | undefined;
  /** Nesting depth from 0. */
  readonly depth: number;
  /** Its text and the texts of all nested statements, as JSON. */
  readonly whole: string;
}

const cache = new WeakMap<Level, readonly PlacedStatement[]>();

/** All statements of a level in page order, including nested ones. Cached for each level, because levels are immutable. */
export function statementsIn(level: Level): readonly PlacedStatement[] {
  const statements = cache.get(level) ?? readStatements(level);
  cache.set(level, statements);
  return statements;
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
      // Performance: split a text into words only when it is compared.
      let words: ComparableText | undefined;
      const comparable = (): ComparableText => {
        words ??= comparableText(text);
        return words;
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
          get normalised() {
            return comparable().normalised;
          },
          get words() {
            return comparable().words;
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

/** A competency or fact across all levels of a ladder that have it. */
export interface LadderDimension<Part = Fact | Competency> {
  readonly kind: 'fact' | 'competency';
  readonly id: string;
  /** The competency or fact at each level that has it. */
  readonly parts: ReadonlyMap<Level, Part>;
}

export const titleOf = (part: Fact | Competency): string => ('label' in part ? part.label : part.title);

export const factsIn = (ladder: Ladder): readonly LadderDimension<Fact>[] => dimensionsIn(ladder, 'fact', ({ facts }) => facts);

export const competenciesIn = (ladder: Ladder): readonly LadderDimension<Competency>[] =>
  dimensionsIn(ladder, 'competency', ({ competencies }) => competencies);

function dimensionsIn<Part extends Fact | Competency>(
  { levels }: Ladder,
  kind: LadderDimension['kind'],
  all: (level: Level) => readonly Part[],
): readonly LadderDimension<Part>[] {
  const found = new Map<string, Map<Level, Part>[]>();
  for (const level of levels) {
    for (const part of all(level)) {
      const same = found.get(part.id) ?? [];
      found.set(part.id, same);
      // An id occurs twice in a level only if the level is invalid. The second occurrence becomes a dimension of its own.
      const parts = same.find((parts) => !parts.has(level)) ?? new Map<Level, Part>();
      if (parts.size === 0) same.push(parts);
      parts.set(level, part);
    }
  }
  return [...found].flatMap(([id, all]) => all.map((parts) => ({ kind, id, parts })));
}

/** Describes a dimension as a part. Its text is the title at the highest level that has it. */
export function dimensionPart({ kind, id, parts }: LadderDimension): LadderPart {
  const last = [...parts.values()].at(-1);
  return { kind, id, text: last ? titleOf(last) : '' };
}

/** All parts of a ladder: levels, each with its statements, then facts, then competencies. */
export function partsOf(ladder: Ladder): readonly LadderPart[] {
  return [
    ...ladder.levels.flatMap((level) => [levelPart(level), ...statementsIn(level).map(({ part }) => part)]),
    ...factsIn(ladder).map(dimensionPart),
    ...competenciesIn(ladder).map(dimensionPart),
  ];
}
