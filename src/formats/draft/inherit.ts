import type { Issue } from '../../ladder/index.js';
import type { Scalar } from '../data/data-node.js';
import type { Source } from '../source/source.js';
import type { CompetencyInWork, GivenStatement, LevelInWork } from './ladder-builder.js';
import { visitBases } from './visit-bases.js';

/** What levels refer to, and by which names. */
export interface Inheritance {
  readonly names: ReadonlyMap<string, LevelInWork>;
  readonly inherits: ReadonlyMap<LevelInWork, readonly Scalar[]>;
}

/** A level that refers to one that is not in its file. */
export interface OpenReference {
  readonly level: LevelInWork;
  readonly name: string;
  readonly issue: Issue;
}

/** Gives levels what they inherit, before their own; it is expected of them just as well. Gives what is not in the file. */
export function inheritCriteria({ names, inherits }: Inheritance, report: Source): readonly OpenReference[] {
  const unknown: OpenReference[] = [];
  visitBases(inherits, (level, reference, settle) => {
    const name = reference.text.trim();
    const base = names.get(name);
    if (!base) unknown.push({ level, name, issue: report.add('inherits-unknown', reference.place, name) });
    else if (settle(base)) {
      report.syntax.push(reference.place);
      // Whoever inherits from this level inherits what it has from elsewhere, too.
      unknown.push(...unknown.filter((each) => each.level === base).map((each) => ({ ...each, level })));
      addInherited(level, base);
    } else report.add('inherits-itself', reference.place, name);
  });
  return unknown;
}

/** Puts what is expected at one level before what another says of its own. */
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

/** An id is that of one statement. */
const withoutIds = ({ text, children }: GivenStatement): GivenStatement => ({
  text,
  ...(children && { children: children.map(withoutIds) }),
});
