import { definedFields } from '../defined-fields.js';
import { asLadder, isLadder, levelName } from '../definition.js';
import type { Competency, Example, Expectation, Fact, Ladder, Level, Prose } from '../types.js';
import { changeOf, type PartChange, reordered } from './definition-changes.js';
import { type LadderDimension, type PlacedStatement, statementsIn } from './ladder-parts.js';
import { type LadderMatches, matchLadders } from './match-ladders.js';
import type { Matches } from './pair-up.js';

/** A statement that changed. */
export interface StatementChange extends PartChange<Expectation | Example> {
  /** Nesting depth from 0 in the newer version, or in the older version if the statement was removed. */
  readonly depth: number;
  /** The name of the previous level and the title of the previous competency, if the statement moved between them. */
  readonly movedFrom?: { readonly level?: string; readonly competency?: string };
}

/** The changes of one competency of a level. Its id, icon and title are those of the newer version, if it has the competency. */
export interface CompetencyDiff extends Pick<Competency, 'id' | 'icon' | 'title'> {
  /** The change of the competency itself. Absent when only its content changed. */
  readonly change?: 'added' | 'removed' | 'moved';
  /** The change of icon and title. */
  readonly titles?: PartChange<string>;
  readonly summary?: PartChange<Prose>;
  readonly expectations: readonly StatementChange[];
  readonly examples: readonly StatementChange[];
}

/** The changes of one level. Its id, code and title are those of the newer version, if it has the level. */
export interface LevelDiff extends Pick<Level, 'id' | 'code' | 'title'> {
  /** The change of the level itself. Absent when only its content changed. */
  readonly change?: 'added' | 'removed' | 'moved';
  /** The change of the level name: code and title. */
  readonly titles?: PartChange<string>;
  readonly summary?: PartChange<Prose>;
  readonly facts: readonly PartChange<Fact>[];
  readonly examples: readonly StatementChange[];
  readonly competencies: readonly CompetencyDiff[];
}

/** The changes from one version of a definition to the next. JSON-serialisable. Unchanged parts are not included. */
export interface DefinitionDiff {
  /** The title of the ladder. */
  readonly title?: PartChange<string>;
  readonly levels: readonly LevelDiff[];
}

/**
 * Compares two versions of one definition and returns which parts were added, removed, reworded or moved. A level is
 * compared as a ladder of one level.
 *
 * Parts are matched as in `carryIds`, so that change notes and ids agree. Pairs that `carryIds` only offers have
 * `isSure: false`.
 *
 * Changes are in the order of the newer version, followed by removed parts. The result has no levels when nothing changed.
 * The `notes` of a ladder are not compared, because nobody is assessed by them.
 *
 * @example
 * const { levels } = diffDefinitions(published, draft);
 */
export function diffDefinitions(from: Ladder | Level, to: Ladder | Level): DefinitionDiff {
  const isOneLevel = !isLadder(from) && !isLadder(to);
  const matches = matchLadders(asLadder(from), asLadder(to), { earlier: [], confirmed: [], isOneLevel });
  const { previous, next, levels } = matches;
  const title = isOneLevel ? undefined : changeOf(previous.title, next.title, (words) => words);
  const before = new Map(levels.map((match) => [match.to, match.from]));
  const kept = new Set(before.values());
  const isMoved = reordered(previous.levels, next.levels, before);
  const differ = differOf(matches);
  return definedFields({
    title,
    levels: [
      ...next.levels.map((level) => differ(before.get(level), level, isMoved.has(level))),
      ...previous.levels.filter((level) => !kept.has(level)).map((level) => differ(level, undefined, false)),
    ].filter(hasChanges),
  });
}

const hasChanges = ({
  change,
  titles,
  summary,
  facts = [],
  examples = [],
  competencies = [],
  expectations = [],
}: Partial<LevelDiff & CompetencyDiff>): boolean =>
  [change, titles, summary].some((each) => each !== undefined) ||
  [facts, examples, competencies, expectations].some(({ length }) => length > 0);

type Differ = (from: Level | undefined, to: Level | undefined, isMoved: boolean) => LevelDiff;

function differOf({ previous, next, levels, facts, competencies, statements }: LadderMatches): Differ {
  const levelBefore = new Map(levels.map((match) => [match.to, match.from]));
  const factBefore = partsBefore(facts, levelBefore);
  const competencyBefore = partsBefore(competencies, levelBefore);
  const placed = new Map([...previous.levels, ...next.levels].flatMap(statementsIn).map((each) => [each.statement, each]));
  const before = new Map<PlacedStatement, PlacedStatement>();
  const sure = new Set<PlacedStatement>();
  for (const [pairs, isSure] of [
    [statements.sure, true],
    [statements.likely, false],
  ] as const) {
    for (const { from, to } of pairs) {
      const partner = from.statement && placed.get(from.statement);
      if (partner) before.set(to, partner);
      if (isSure) sure.add(to);
    }
  }
  const isKept = new Set(before.values());

  const statementChanges = (
    from: readonly PlacedStatement[],
    to: readonly PlacedStatement[],
    now: Level | undefined,
  ): readonly StatementChange[] => {
    const isReordered = reordered(from, to, before);
    const changes = to.flatMap((each): StatementChange[] => {
      const partner = before.get(each);
      const isElsewhere =
        partner !== undefined &&
        (now === undefined ||
          levelBefore.get(now) !== partner.level ||
          (each.competency && competencyBefore.get(each.competency)?.part) !== partner.competency);
      const parent = each.parent && placed.get(each.parent);
      const isMoved =
        isElsewhere || isReordered.has(each) || (partner !== undefined && (parent && before.get(parent)?.statement) !== partner.parent);
      const change = changeOf(partner?.statement, each.statement, ({ text }) => text, {
        isMoved,
        isSure: partner === undefined || sure.has(each),
      });
      return change ? [{ ...change, depth: each.depth, ...(isElsewhere && { movedFrom: placeOf(partner, each) }) }] : [];
    });
    const gone = from.filter((each) => !isKept.has(each));
    return [...changes, ...gone.map(({ statement, depth }) => ({ ...removal(statement), depth }))];
  };

  const competencyDiff = (
    from: Competency | undefined,
    to: Competency | undefined,
    levels: Versions<Level>,
    isMoved: boolean,
  ): CompetencyDiff => {
    const [a, b] = [levels.from ? of(levels.from, from) : [], levels.to ? of(levels.to, to) : []];
    const kind = (name: PlacedStatement['kind']) =>
      statementChanges(
        a.filter(({ kind }) => kind === name),
        b.filter(({ kind }) => kind === name),
        levels.to,
      );
    const isSure = to === undefined || (competencyBefore.get(to)?.isSure ?? true);
    const { id, icon, title } = to ?? from ?? { id: '', icon: undefined, title: '' };
    return definedFields({
      id,
      icon,
      title,
      change: changeOfPart(from, to, isMoved),
      titles: from && to && changeOf(iconTitle(from), iconTitle(to), (words) => words, { isSure }),
      summary: changeOf(from?.summary, to?.summary, (prose) => prose),
      expectations: kind('expectation'),
      examples: kind('example'),
    });
  };

  return (from, to, isMoved) => {
    const pairs = <Part extends Fact | Competency>(now: readonly Part[], then: readonly Part[], known: MatchesBefore<Part>) => {
      const partners = new Map(
        now.flatMap((part) => {
          const partner = known.get(part)?.part;
          return partner !== undefined && then.includes(partner) ? [[part, partner] as const] : [];
        }),
      );
      const isKept = new Set(partners.values());
      const isMoved = reordered(then, now, partners);
      return [
        ...now.map((part) => ({ from: partners.get(part), to: part, isMoved: isMoved.has(part) })),
        ...then.filter((part) => !isKept.has(part)).map((part) => ({ from: part, to: undefined, isMoved: false })),
      ];
    };
    const { id, code, title } = to ?? from ?? { id: '', code: undefined, title: '' };
    const [a, b] = [from ? of(from, undefined) : [], to ? of(to, undefined) : []];
    return definedFields({
      id,
      code,
      title,
      change: changeOfPart(from, to, isMoved),
      titles: from && to && changeOf(levelName(from), levelName(to), (words) => words),
      summary: changeOf(from?.summary, to?.summary, (prose) => prose),
      facts: pairs(to?.facts ?? [], from?.facts ?? [], factBefore).flatMap(({ from, to, isMoved }) => {
        const change = changeOf(from, to, ({ value }) => value, { isMoved });
        // `removed` and `added` are ranges in the value, so a change of the label alone has none.
        const labels = from && to && changeOf(from.label, to.label, (label) => label);
        const label = labels && { ...labels, from, to, removed: [], added: [] };
        if (change?.change === 'moved' && label) return [{ ...label, isMoved }];
        if (!change) return label ? [label] : [];
        return [change];
      }),
      examples: statementChanges(a, b, to),
      competencies: pairs(to?.competencies ?? [], from?.competencies ?? [], competencyBefore)
        .map((pair) => competencyDiff(pair.from, pair.to, { from, to }, pair.isMoved))
        .filter(hasChanges),
    });
  };
}

interface Versions<Part> {
  readonly from: Part | undefined;
  readonly to: Part | undefined;
}

type MatchesBefore<Part> = ReadonlyMap<Part, { readonly part: Part; readonly isSure: boolean }>;

/** Maps each part of the newer version to its match at the matching level. */
function partsBefore<Part extends Fact | Competency>(
  matches: Matches<LadderDimension<Part>>,
  levelBefore: ReadonlyMap<Level, Level>,
): MatchesBefore<Part> {
  const found = new Map<Part, { readonly part: Part; readonly isSure: boolean }>();
  for (const isSure of [true, false]) {
    for (const { from, to } of isSure ? matches.sure : matches.likely) {
      for (const [level, part] of to.parts) {
        const before = levelBefore.get(level);
        const partner = before && from.parts.get(before);
        if (partner) found.set(part, { part: partner, isSure });
      }
    }
  }
  return found;
}

const of = (level: Level, competency: Competency | undefined): readonly PlacedStatement[] =>
  statementsIn(level).filter((each) => each.competency === competency);

/** The change of a level or competency itself: an absent `from` is added, an absent `to` is removed. */
function changeOfPart(from: unknown, to: unknown, isMoved: boolean): LevelDiff['change'] | undefined {
  if (from === undefined) return 'added';
  if (to === undefined) return 'removed';
  return isMoved ? 'moved' : undefined;
}

const iconTitle = ({ icon, title }: Competency): string => (icon === undefined ? title : `${icon} ${title}`);

const removal = <Part>(from: Part): PartChange<Part> => ({ change: 'removed', from, removed: [], added: [], isMoved: false, isSure: true });

/** The previous place of a moved statement. The level is included only if its name differs. */
const placeOf = (from: PlacedStatement, to: PlacedStatement): NonNullable<StatementChange['movedFrom']> => ({
  ...(levelName(from.level) !== levelName(to.level) && { level: levelName(from.level) }),
  ...(from.competency && { competency: from.competency.title }),
});
