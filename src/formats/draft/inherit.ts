import type { Issue } from '../ladder/index.js';
import type { Scalar } from './data-node.js';
import type { GivenStatement, LevelInWork } from './draft-ladder.js';
import type { ReadReport } from './read-report.js';

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
export function inheritCriteria({ names, inherits }: Inheritance, report: ReadReport): readonly OpenReference[] {
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
      const own = [...level.competencies];
      level.competencies.clear();
      for (const [key, { id, title, place, summary, expectations, examples }] of base.competencies)
        level.competencies.set(key, {
          id,
          title,
          place,
          summary: [...summary],
          expectations: expectations.map(withoutIds),
          examples: examples.map(withoutIds),
        });
      for (const [key, competency] of own) {
        const inherited = level.competencies.get(key);
        if (!inherited) level.competencies.set(key, competency);
        else {
          inherited.id ??= competency.id;
          inherited.summary.push(...competency.summary);
          inherited.expectations.push(...competency.expectations);
          inherited.examples.push(...competency.examples);
        }
      }
    }
    open.delete(level);
  };
  for (const level of inherits.keys()) resolve(level);
  return unknown;
}

/** An id is that of one statement. */
const withoutIds = ({ text, children }: GivenStatement): GivenStatement => ({
  text,
  ...(children && { children: children.map(withoutIds) }),
});
