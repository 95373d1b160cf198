import type { IdOwner } from '../ids/assign-ids.js';
import { dimensionPart, type LadderPart, levelPart } from './ladder-parts.js';
import type { LadderMatches } from './match-ladders.js';

/** One part in two versions. */
export interface PartMatch {
  readonly from: LadderPart;
  readonly to: LadderPart;
  /** Similarity of the words from 0 to 1: Dice's coefficient of their longest common subsequence. */
  readonly likeness: number;
}

/** Whether the level or competency of a statement changed. */
export const isMoved = (from: LadderPart, to: LadderPart): boolean => from.level !== to.level || from.competency !== to.competency;

/** All matches in the order of the ladder `next`: levels, statements, facts, competencies. */
export function pairsOf(
  { next, levels, facts, competencies, statements, all }: LadderMatches,
  partNow: (owner: IdOwner) => LadderPart,
): { readonly sure: readonly PartMatch[]; readonly likely: readonly PartMatch[] } {
  const order = new Map<IdOwner, number>(
    [...next.levels, ...all.statements, ...all.facts, ...all.competencies].map((owner, at) => [owner, at]),
  );
  const inOrder = (pairs: readonly (readonly [LadderPart, IdOwner, number])[]): readonly PartMatch[] =>
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
