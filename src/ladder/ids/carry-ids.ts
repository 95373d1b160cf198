import type { Ladder } from '../types.js';
import { type LadderPart, partsOf } from '../versions/ladder-parts.js';
import { matchLadders } from '../versions/match-ladders.js';
import { isMoved, pairsOf } from '../versions/part-pairs.js';
import { assignIds, scopeOf } from './assign-ids.js';
import type { CarriedIds, CarryIdsOptions } from './carried-ids.js';
import { carryIssues } from './carry-issues.js';

/**
 * Gives a new version of a ladder the ids of the previous version, so that links and ratings still refer to the same parts
 * after words, places or order have changed. An id never moves to a different part: a new part that would get an id already
 * in use gets a hash of its words as a suffix. All ids of the result are unique.
 *
 * Both ladders must be valid, as readers and `validateLadder` return them. `previous` is the last result.
 *
 * - Levels match by code and title, by code, or by title; when these disagree, by the statements they share.
 * - Competencies and facts match by title, by an id that was not derived from the title, or by half of their content.
 * - Expectations and examples match, in this order, by: the same text in the same place; the same text except for case and
 *   punctuation; the same text in another place, if it occurs once in both versions; a similarity of at least 0.9 in the
 *   same competency, if no other statement is as similar. A similarity of at least 0.6, or at least 0.9 in another
 *   competency of the level, is offered. All others are gone.
 *
 * Similarity is Dice's coefficient of the longest common subsequence of words. On the ten public versions of Octopus
 * Deploy's L4 page, of the statements whose words had changed,
 * 13 were carried (9 of them differ in a full stop), 3 offered, all of them rightly, and 10 gone: 8 that said "WIP", and 2
 * that were half rewritten. The test compares each with the judgement of a person; no id went to a different statement.
 *
 * @example
 * const { ladder, issues } = carryIds(previous, next);
 */
export function carryIds(previous: Ladder, next: Ladder, { earlier, confirmed = [] }: CarryIdsOptions = {}): CarriedIds {
  const before = [...(earlier?.gone ?? []), ...(earlier?.offered ?? []).map(({ from }) => from)];
  const matches = matchLadders(previous, next, { earlier: before, confirmed });
  const known = distinct([...partsOf(previous), ...before]);
  const { ladder, partNow } = assignIds(matches, previous.id, known);
  const { sure, likely } = pairsOf(matches, partNow);
  const carried = sure.filter(({ from, to }) => from.text !== to.text || isMoved(from, to));
  const isUsed = new Set(partsOf(ladder).map(keyOf));
  const offered = likely.filter(({ from }) => !isUsed.has(keyOf(from)));
  for (const { from } of offered) isUsed.add(keyOf(from));
  const gone = known.filter((part) => !isUsed.has(keyOf(part)));
  const wasGone = new Set(before.map(keyOf));
  const issues = carryIssues({ ladder, carried, offered, gone: gone.filter((part) => !wasGone.has(keyOf(part))) });
  return { ladder, carried, offered, gone, issues };
}

const keyOf = (part: LadderPart): string => JSON.stringify([scopeOf(part), part.id]);

/** Keeps the first part of each scope and id. */
function distinct(parts: readonly LadderPart[]): readonly LadderPart[] {
  const found = new Map<string, LadderPart>();
  for (const part of parts) if (!found.has(keyOf(part))) found.set(keyOf(part), part);
  return [...found.values()];
}
