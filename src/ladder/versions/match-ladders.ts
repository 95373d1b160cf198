import type { Competency, Fact, Ladder, Level } from '../types.js';
import {
  competenciesIn,
  type Dimension,
  dimensionPart,
  factsIn,
  type LadderPart,
  levelPart,
  type PlacedStatement,
  statementsIn,
} from './ladder-parts.js';
import { competencyBefore, factBefore, matchDimensions } from './match-dimensions.js';
import { matchLevels } from './match-levels.js';
import { type Before, matchStatements, statementBefore } from './match-statements.js';
import type { Match, Matches } from './pair-up.js';

/** What is known beside the two ladders. */
export interface Known {
  /** Parts of versions before `previous` that are not in it any more. */
  readonly earlier: readonly LadderPart[];
  /** What a person has said to be one. */
  readonly confirmed: readonly { readonly from: LadderPart; readonly to: LadderPart }[];
  /** Whether both are a level by itself: then the two are one, whatever they are called. */
  readonly isOneLevel?: boolean;
}

/** The parts of two versions of a ladder that are the same, and those that may be. */
export interface LadderMatches {
  /** Copies, in which no two parts are one object. */
  readonly previous: Ladder;
  readonly next: Ladder;
  readonly levels: readonly Match<Level>[];
  readonly facts: Matches<Dimension<Fact>>;
  readonly competencies: Matches<Dimension<Competency>>;
  readonly statements: Matches<Before, PlacedStatement>;
  /** All of `next` that can have an id of `previous`. */
  readonly all: {
    readonly facts: readonly Dimension<Fact>[];
    readonly competencies: readonly Dimension<Competency>[];
    readonly statements: readonly PlacedStatement[];
  };
}

/** Finds what became of each part of a ladder: what `carryIds` and `diffDefinitions` both go by. */
export function matchLadders(from: Ladder, to: Ladder, { earlier, confirmed, isOneLevel = false }: Known): LadderMatches {
  const [previous, next] = [copy(from), copy(to)];
  const said = <From, To>(
    kinds: readonly LadderPart['kind'][],
    before: readonly From[],
    now: readonly To[],
    beforePart: (each: From) => LadderPart,
    nowPart: (each: To) => LadderPart,
  ): readonly Match<From, To>[] =>
    confirmed
      .filter(({ from }) => kinds.includes(from.kind))
      .flatMap((pair) => {
        const [a] = before.filter((each) => isPart(beforePart(each), pair.from) && beforePart(each).id === pair.from.id);
        const all = now.filter((each) => isPart(nowPart(each), pair.to));
        const b = all.length === 1 ? all[0] : all.find((each) => nowPart(each).id === pair.to.id);
        return a && b ? [{ from: a, to: b, likeness: 1 }] : [];
      });

  const [a, b] = [previous.levels[0], next.levels[0]];
  const one =
    isOneLevel && a && b ? [{ from: a, to: b, likeness: 1 }] : said(['level'], previous.levels, next.levels, levelPart, levelPart);
  const levels = matchLevels(previous, next, one, earlier);
  const levelIds = new Map(levels.map(({ from, to }) => [to, from.id]));

  const all = { facts: factsIn(next), competencies: competenciesIn(next), statements: next.levels.flatMap(statementsIn) };
  const idBefore = (level: Level): string | undefined => levelIds.get(level);
  const dimensions = <Part extends Fact | Competency>(
    kind: Dimension['kind'],
    before: readonly Dimension<Part>[],
    now: readonly Dimension<Part>[],
  ): Matches<Dimension<Part>> => matchDimensions(before, now, idBefore, said([kind], before, now, dimensionPart, dimensionPart));
  const oldFacts = earlier.filter(({ kind }) => kind === 'fact').map(factBefore);
  const oldCompetencies = earlier.filter(({ kind }) => kind === 'competency').map(competencyBefore);
  const facts = dimensions('fact', [...factsIn(previous), ...oldFacts], all.facts);
  const competencies = dimensions('competency', [...competenciesIn(previous), ...oldCompetencies], all.competencies);
  const competencyIds = new Map<Competency | undefined, string>();
  for (const { from, to } of competencies.sure) {
    for (const part of to.parts.values()) competencyIds.set(part, from.id);
  }

  const before: readonly Before[] = previous.levels.flatMap(statementsIn);
  const gone = earlier.flatMap((part) => (isStatement(part) ? [statementBefore(part)] : []));
  const partOf = ({ part }: { readonly part: LadderPart }): LadderPart => part;
  const statements = matchStatements({
    previous: before,
    earlier: gone,
    next: all.statements,
    placeBefore: ({ level, competency }) => ({ level: levelIds.get(level), competency: competencyIds.get(competency) }),
    confirmed: said(['expectation', 'example'], [...before, ...gone], all.statements, partOf, partOf),
  });
  return { previous, next, levels, facts, competencies, statements, all };
}

const copy = (ladder: Ladder): Ladder => JSON.parse(JSON.stringify(ladder));

const isPart = (a: LadderPart, b: LadderPart): boolean => a.kind === b.kind && a.text === b.text;

const isStatement = (part: LadderPart): part is LadderPart & { readonly kind: PlacedStatement['kind'] } =>
  part.kind === 'expectation' || part.kind === 'example';
