import type { Issue } from '../../ladder/index.js';
import type { Scalar } from '../data/data-node.js';
import type { Source } from '../source/source.js';
import type { CompetencyInWork, GivenStatement, LevelInWork } from './ladder-builder.js';

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
  const done = new Set<LevelInWork>();
  const open = new Set<LevelInWork>();
  const resolve = (level: LevelInWork): void => {
    if (done.has(level)) return;
    done.add(level);
    open.add(level);
    for (const reference of inherits.get(level) ?? []) {
      const base = names.get(reference.text.trim());
      if (!base) {
        const name = reference.text.trim();
        unknown.push({ level, name, issue: report.add('inherits-unknown', reference.place, name) });
        continue;
      }
      if (open.has(base)) {
        report.add('inherits-itself', reference.place, reference.text.trim());
        continue;
      }
      report.syntax.push(reference.place);
      resolve(base);
      // Whoever inherits from this level inherits what it has from elsewhere, too.
      unknown.push(...unknown.filter((each) => each.level === base).map((each) => ({ ...each, level })));
      addInherited(level, base);
    }
    open.delete(level);
  };
  for (const level of inherits.keys()) resolve(level);
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
