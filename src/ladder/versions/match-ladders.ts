import type { Competency, Fact, Ladder, Level } from '../types.js';
import {
  competenciesIn,
  dimensionPart,
  factsIn,
  type LadderDimension,
  type LadderPart,
  levelPart,
  type PlacedStatement,
  statementsIn,
} from './ladder-parts.js';
import { competencyBefore, factBefore, matchDimensions } from './match-dimensions.js';
import { matchLevels } from './match-levels.js';
import { type EarlierStatement, matchStatements, statementBefore } from './match-statements.js';
import type { Match, Matches } from './pair-up.js';

/** Additional input of `matchLadders`. */
export interface MatchHints {
  /** Parts of earlier versions that are not in `from`. */
  readonly earlier: readonly LadderPart[];
  /** Pairs of parts that a person confirmed to be the same. */
  readonly confirmed: readonly { readonly from: LadderPart; readonly to: LadderPart }[];
  /** Whether both definitions are single levels. These match whatever their names are. */
  readonly isOneLevel?: boolean;
}

/** The parts of two versions of a ladder that match, and those that may match. */
export interface LadderMatches {
  /** Deep copies of both ladders, in which every part is a separate object, so that parts can be keys of a Map. */
  readonly previous: Ladder;
  readonly next: Ladder;
  readonly levels: readonly Match<Level>[];
  readonly facts: Matches<LadderDimension<Fact>>;
  readonly competencies: Matches<LadderDimension<Competency>>;
  readonly statements: Matches<EarlierStatement, PlacedStatement>;
  /** All parts of `next` that can get an id of `previous`, except levels. */
  readonly all: {
    readonly facts: readonly LadderDimension<Fact>[];
    readonly competencies: readonly LadderDimension<Competency>[];
    readonly statements: readonly PlacedStatement[];
  };
}

/** Matches the parts of two versions of a ladder, for both `carryIds` and `diffDefinitions`. */
export function matchLadders(from: Ladder, to: Ladder, { earlier, confirmed, isOneLevel = false }: MatchHints): LadderMatches {
  const [previous, next] = [copy(from), copy(to)];
  const confirmedMatches = <From, To>(
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
    isOneLevel && a && b
      ? [{ from: a, to: b, likeness: 1 }]
      : confirmedMatches(['level'], previous.levels, next.levels, levelPart, levelPart);
  const levels = matchLevels(previous, next, one, earlier);
  const levelIds = new Map(levels.map(({ from, to }) => [to, from.id]));

  const all = { facts: factsIn(next), competencies: competenciesIn(next), statements: next.levels.flatMap(statementsIn) };
  const idBefore = (level: Level): string | undefined => levelIds.get(level);
  const dimensions = <Part extends Fact | Competency>(
    kind: LadderDimension['kind'],
    before: readonly LadderDimension<Part>[],
    now: readonly LadderDimension<Part>[],
  ): Matches<LadderDimension<Part>> =>
    matchDimensions(before, now, idBefore, confirmedMatches([kind], before, now, dimensionPart, dimensionPart));
  const oldFacts = earlier.filter(({ kind }) => kind === 'fact').map(factBefore);
  const oldCompetencies = earlier.filter(({ kind }) => kind === 'competency').map(competencyBefore);
  const facts = dimensions('fact', [...factsIn(previous), ...oldFacts], all.facts);
  const competencies = dimensions('competency', [...competenciesIn(previous), ...oldCompetencies], all.competencies);
  const competencyIds = new Map<Competency | undefined, string>();
  for (const { from, to } of competencies.sure) {
    for (const part of to.parts.values()) competencyIds.set(part, from.id);
  }

  const before: readonly EarlierStatement[] = previous.levels.flatMap(statementsIn);
  const gone = earlier.flatMap((part) => (isStatement(part) ? [statementBefore(part)] : []));
  const partOf = ({ part }: { readonly part: LadderPart }): LadderPart => part;
  const statements = matchStatements({
    previous: before,
    earlier: gone,
    next: all.statements,
    placeBefore: ({ level, competency }) => ({ level: levelIds.get(level), competency: competencyIds.get(competency) }),
    confirmed: confirmedMatches(['expectation', 'example'], [...before, ...gone], all.statements, partOf, partOf),
  });
  return { previous, next, levels, facts, competencies, statements, all };
}

const copy = (ladder: Ladder): Ladder => JSON.parse(JSON.stringify(ladder));

const isPart = (a: LadderPart, b: LadderPart): boolean => a.kind === b.kind && a.text === b.text;

const isStatement = (part: LadderPart): part is LadderPart & { readonly kind: PlacedStatement['kind'] } =>
  part.kind === 'expectation' || part.kind === 'example';
