import { type Competency, type Expectation, type Fact, type Level, proseText } from '../../ladder/index.js';
import { countStatements, isShort } from './counts.js';

/** One competency along the ladder. */
export interface MatrixRow {
  /** As the lowest level has it that speaks of it. */
  readonly competency: Competency;
  /** As each level has it, by the level's id. */
  readonly atLevel: ReadonlyMap<string, Competency>;
}

/** The competencies of all levels by id, in the order in which they first appear along the ladder. */
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

/** How many expectations a cell shows, with what stands beneath them, before the rest is left to be opened. */
const shown = 3;

/** A cell's expectations: those that are shown, and those beyond them, which open. */
export function partCell(expectations: readonly Expectation[]): {
  readonly first: readonly Expectation[];
  readonly beyond: readonly Expectation[];
} {
  let count = 0;
  let end = 0;
  for (const expectation of expectations) {
    if (count >= shown) break;
    count += countStatements([expectation]);
    end += 1;
  }
  return { first: expectations.slice(0, end), beyond: expectations.slice(end) };
}

/** The values of the two facts that a level begins with, as far as they read without their labels. */
export function firstFactsOf({ facts }: Level): string {
  const first = facts.slice(0, 2);
  const long = first.findIndex((fact: Fact) => !isShort(fact));
  return (long < 0 ? first : first.slice(0, long)).map(({ value }) => proseText(value)).join(' · ');
}
