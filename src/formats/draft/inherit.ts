import type { Issue } from '../../ladder/index.js';
import type { Scalar } from '../data/data-node.js';
import type { Source } from '../source/source.js';
import type { CompetencyInWork, GivenStatement, LevelInWork } from './ladder-builder.js';
import { visitBases } from './visit-bases.js';

/** The references of levels to inherited levels, and the names to look them up. */
export interface Inheritance {
  readonly names: ReadonlyMap<string, LevelInWork>;
  readonly inherits: ReadonlyMap<LevelInWork, readonly Scalar[]>;
}

/** A reference to a level that is not in the file. */
export interface OpenReference {
  readonly level: LevelInWork;
  readonly name: string;
  readonly issue: Issue;
}

/** The rule of a reference that cannot be followed. */
export const ruleOf = { circular: 'inherits-itself', 'too-long': 'inherits-too-long' } as const;

/** Adds inherited statements to levels, before their own. Returns references to levels that are not in the file. */
export function inheritCriteria({ names, inherits }: Inheritance, report: Source): readonly OpenReference[] {
  const unknown: OpenReference[] = [];
  visitBases(inherits, (level, reference, settle) => {
    const name = reference.text.trim();
    const base = names.get(name);
    if (!base) {
      unknown.push({ level, name, issue: report.add('inherits-unknown', reference.place, name) });
      return;
    }
    const settled = settle(base);
    if (settled === 'yes') {
      report.syntax.push(reference.place);
      // Inheritance is transitive, so references of the base that are not in the file apply to this level, too.
      unknown.push(...unknown.filter((each) => each.level === base).map((each) => ({ ...each, level })));
      addInherited(level, base);
    } else report.add(ruleOf[settled], reference.place, name);
  });
  return unknown;
}

/** Adds the statements of `base` before those of `level`, by competency. `keyOf` decides which competencies are the same. */
export function addInherited(level: LevelInWork, base: LevelInWork, keyOf = (key: string, _: CompetencyInWork): string => key): void {
  const own = new Map([...level.competencies].map(([key, competency]) => [keyOf(key, competency), competency]));
  level.competencies.clear();
  for (const [key, competency] of base.competencies) {
    const also = own.get(keyOf(key, competency));
    own.delete(keyOf(key, competency));
    level.competencies.set(keyOf(key, competency), {
      ...competency,
      id: competency.id ?? also?.id,
      summary: [...competency.summary, ...(also?.summary ?? [])],
      expectations: [...competency.expectations.map(withoutIds), ...(also?.expectations ?? [])],
      examples: [...competency.examples.map(withoutIds), ...(also?.examples ?? [])],
    });
  }
  for (const [key, competency] of own) level.competencies.set(key, competency);
}

/** Removes ids from an inherited statement, because the original has them. */
const withoutIds = ({ text, children }: GivenStatement): GivenStatement => ({
  text,
  ...(children && { children: children.map(withoutIds) }),
});
