import type { LevelInWork } from './ladder-builder.js';

/**
 * Visits what levels inherit, those first that others inherit from. `settle` visits all that a base inherits itself, and returns
 * `false` for one that inherits from the level, directly or not.
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
