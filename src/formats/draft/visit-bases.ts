import type { LevelInWork } from './ladder-builder.js';

/**
 * Visits each reference of a level to an inherited level, its base. `visit` calls `settle(base)`, so that the references of the base are
 * visited first. `settle` returns `false` if the base inherits from the level, directly or indirectly.
 */
export function visitBases<Reference>(
  references: ReadonlyMap<LevelInWork, readonly Reference[]>,
  visit: (level: LevelInWork, reference: Reference, settle: (base: LevelInWork) => boolean) => void,
): void {
  const done = new Set<LevelInWork>();
  const open = new Set<LevelInWork>();
  const settle = (level: LevelInWork): boolean => {
    if (open.has(level)) return false;
    if (done.has(level)) return true;
    done.add(level);
    open.add(level);
    for (const reference of references.get(level) ?? []) visit(level, reference, settle);
    open.delete(level);
    return true;
  };
  for (const level of references.keys()) settle(level);
}
