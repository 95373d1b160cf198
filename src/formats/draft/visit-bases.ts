import type { LevelInWork } from './ladder-builder.js';

/** Maximum number of levels that inherit from each other in a row. Each repeats the statements of all before it. */
const longestChain = 64;

/** Whether a level can inherit from its base, or why not. */
export type Settled = 'yes' | 'circular' | 'too-long';

/**
 * Visits each reference of a level to an inherited level, its base. `visit` calls `settle(base)`, so that the references of the base are
 * visited first. `settle` returns whether the level can inherit from the base: not if the base inherits from the level, directly or
 * indirectly, or if the chain of levels is longer than 64.
 */
export function visitBases<Reference>(
  references: ReadonlyMap<LevelInWork, readonly Reference[]>,
  visit: (level: LevelInWork, reference: Reference, settle: (base: LevelInWork) => Settled) => void,
): void {
  /** The length of the chain of bases of each level that was visited. */
  const lengths = new Map<LevelInWork, number>();
  const open = new Set<LevelInWork>();
  const settle = (level: LevelInWork): Settled => {
    if (open.has(level)) return 'circular';
    if (open.size >= longestChain) return 'too-long';
    if (!lengths.has(level)) {
      open.add(level);
      let length = 1;
      for (const reference of references.get(level) ?? [])
        visit(level, reference, (base) => {
          const settled = settle(base);
          if (settled === 'yes') length = Math.max(length, 1 + (lengths.get(base) ?? 0));
          return settled;
        });
      open.delete(level);
      lengths.set(level, length);
    }
    return (lengths.get(level) ?? 0) < longestChain ? 'yes' : 'too-long';
  };
  for (const level of references.keys()) settle(level);
}
