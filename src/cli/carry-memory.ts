import { type CarriedIds, carryIds, type Ladder, type LadderPart, type PartMatch } from '../ladder/index.js';
import type { Memory } from './ladder-memory.js';
import { UsageError } from './usage-error.js';

/**
 * Carries the ids of what was built last, with what a person accepts: `all`, or the ids that were offered. What was
 * offered by an earlier build stays on offer as long as both sides of it are as they were.
 */
export function carryMemory({ ladder: previous, earlier }: Memory, next: Ladder, accepted: readonly string[]): CarriedIds {
  const first = withPending(carryIds(previous, next, { earlier }), earlier.offered);
  if (accepted.length === 0) return first;
  const confirmed = first.offered.filter(({ from }) => accepted.includes('all') || accepted.includes(from.id));
  const unknown = accepted.filter((id) => id !== 'all' && !confirmed.some(({ from }) => from.id === id));
  if (unknown.length > 0) {
    const offered = first.offered.map(({ from }) => from.id).join(', ');
    throw new UsageError(`Nothing is offered for ${unknown.join(', ')}. ${offered ? `What is: ${offered}` : 'Nothing is offered at all'}.`);
  }
  const left = earlier.offered.filter((offer) => !confirmed.some(({ from }) => isSame(from, offer.from)));
  return withPending(carryIds(previous, next, { earlier, confirmed }), left);
}

function withPending(carried: CarriedIds, before: readonly PartMatch[]): CarriedIds {
  const ids = idsIn(carried.ladder);
  const isOffered = (part: LadderPart): boolean => carried.offered.some(({ from }) => isSame(from, part));
  const pending = before.filter(({ from, to }) => ids.has(to.id) && !isOffered(from) && carried.gone.some((part) => isSame(part, from)));
  return {
    ...carried,
    offered: [...carried.offered, ...pending],
    gone: carried.gone.filter((part) => !pending.some(({ from }) => isSame(from, part))),
  };
}

const isSame = (a: LadderPart, b: LadderPart): boolean => a.kind === b.kind && a.id === b.id;

/** Every id in a ladder, whatever it is of. */
function idsIn(ladder: Ladder): ReadonlySet<string> {
  const ids = new Set<string>();
  JSON.stringify(ladder, (key, value: unknown) => {
    if (key === 'id' && typeof value === 'string') ids.add(value);
    return value;
  });
  return ids;
}
