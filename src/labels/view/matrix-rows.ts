import { type Competency, type Expectation, type Fact, type Level, proseText } from '../../ladder/index.js';
import { countStatements, isShort } from './counts.js';

/** One competency at all levels of a ladder. */
export interface MatrixRow {
  /** The competency at the lowest level that has it. */
  readonly competency: Competency;
  /** The competency at each level that has it, by level id. */
  readonly atLevel: ReadonlyMap<string, Competency>;
}

/** One row for each competency id, in the order of first occurrence from the lowest level up. */
export function rowsOf(levels: readonly Level[]): readonly MatrixRow[] {
  const rows = new Map<string, { readonly competency: Competency; readonly atLevel: Map<string, Competency> }>();
  for (const level of levels)
    for (const competency of level.competencies) {
      const row = rows.get(competency.id) ?? { competency, atLevel: new Map() };
      row.atLevel.set(level.id, competency);
      rows.set(competency.id, row);
    }
  return [...rows.values()];
}

/** A collapsed cell shows expectations until it has at least this many statements, counted by `countStatements`. */
const minShown = 3;

/**
 * Splits the expectations of a cell into those that are always shown and those that are shown when the cell is expanded. An
 * expectation that introduces a long list is shown with the first of the list.
 */
export function partCell(expectations: readonly Expectation[]): {
  readonly first: readonly Expectation[];
  readonly beyond: readonly Expectation[];
} {
  let room = minShown;
  let end = 0;
  for (const expectation of expectations) {
    if (room <= 0) break;
    const { children = [] } = expectation;
    const first = expectations.slice(0, end);
    end += 1;
    if (children.length > room + 1)
      return {
        first: [...first, { ...expectation, children: children.slice(0, room) }],
        beyond: [...children.slice(room), ...expectations.slice(end)],
      };
    room -= countStatements([expectation]);
  }
  return { first: expectations.slice(0, end), beyond: expectations.slice(end) };
}

/**
 * The values of the first two facts of a level, joined, up to the first one that is too long. Each is isolated (U+2068, U+2069), so
 * that it keeps its order of words in a page of the other direction.
 */
export function firstFactsOf({ facts }: Level): string {
  const first = facts.slice(0, 2);
  const long = first.findIndex((fact: Fact) => !isShort(fact));
  return (long < 0 ? first : first.slice(0, long)).map(({ value }) => `\u2068${proseText(value)}\u2069`).join(' · ');
}
