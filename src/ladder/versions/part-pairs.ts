import type { Owner } from '../ids/assign-ids.js';
import { dimensionPart, type LadderPart, levelPart } from './ladder-parts.js';
import type { LadderMatches } from './match-ladders.js';

/** A part as it was and as it is. */
export interface PartMatch {
  readonly from: LadderPart;
  readonly to: LadderPart;
  /** How much of the words is the same, from 0 to 1: Dice's coefficient of the words in their order. */
  readonly likeness: number;
}

/** Whether a statement stands at another level or in another competency. */
export const isMoved = (from: LadderPart, to: LadderPart): boolean => from.level !== to.level || from.competency !== to.competency;

/** What was matched, in the order of the next ladder: levels, statements, facts, competencies. */
export function pairsOf(
  { next, levels, facts, competencies, statements, all }: LadderMatches,
  partNow: (owner: Owner) => LadderPart,
): { readonly sure: readonly PartMatch[]; readonly likely: readonly PartMatch[] } {
  const order = new Map<Owner, number>(
    [...next.levels, ...all.statements, ...all.facts, ...all.competencies].map((owner, at) => [owner, at]),
  );
  const inOrder = (pairs: readonly (readonly [LadderPart, Owner, number])[]): readonly PartMatch[] =>
    [...pairs]
      .sort(([, a], [, b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map(([from, to, likeness]) => ({ from, to: partNow(to), likeness }));
  const pairs = (kind: 'sure' | 'likely'): readonly PartMatch[] =>
    inOrder([
      ...statements[kind].map(({ from, to, likeness }) => [from.part, to, likeness] as const),
      ...[...facts[kind], ...competencies[kind]].map(({ from, to, likeness }) => [dimensionPart(from), to, likeness] as const),
      ...(kind === 'sure' ? levels.map(({ from, to, likeness }) => [levelPart(from), to, likeness] as const) : []),
    ]);
  return { sure: pairs('sure'), likely: pairs('likely') };
}
