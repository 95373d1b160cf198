import type { Ladder } from '../types.js';
import { type LadderPart, partsOf } from '../versions/ladder-parts.js';
import { matchLadders } from '../versions/match-ladders.js';
import { isMoved, pairsOf } from '../versions/part-pairs.js';
import { assignIds, scopeOf } from './assign-ids.js';
import type { CarriedIds, CarryIdsOptions } from './carried-ids.js';
import { carryIssues } from './carry-issues.js';

/**
 * Gives a ladder that was read anew the ids it had before, so that links and ratings stay with what they are about,
 * though words, places and order have changed. An id never goes to another part: where a new one would get the id of
 * another, it takes a hash of its words. All ids of the result are unique.
 *
 * Both ladders are valid, as readers and `validateLadder` give them; `previous` is the one that was built last.
 *
 * - Levels are one by code and title, by code, or by title; where these disagree, by the statements that return.
 * - Competencies and facts by title, by an id that the title does not explain, or by half of what they contain.
 * - Expectations and examples: the same text at the same place; the same but for case and punctuation; the
 *   same at another place, where it stood once and stands once; at least 0.9 alike in the same competency, with nothing
 *   as like beside it. From 0.6 on, and from 0.9 on in another competency of the level, they are offered. Else they are gone.
 *
 * How alike is Dice's coefficient of all words in their order. On the ten public versions of Octopus Deploy's L4 page, of
 * the statements whose words had changed, 13 were carried (9 of them differ in a full stop), 3 offered, all of them rightly,
 * and 10 gone: 8 that said "WIP", and 2 of which half was written anew. The test has each as a reader judged it; none went
 * to another statement.
 */
export function carryIds(previous: Ladder, next: Ladder, { earlier, confirmed = [] }: CarryIdsOptions = {}): CarriedIds {
  const before = [...(earlier?.gone ?? []), ...(earlier?.offered ?? []).map(({ from }) => from)];
  const matches = matchLadders(previous, next, { earlier: before, confirmed });
  const known = distinct([...partsOf(previous), ...before]);
  const { ladder, partNow } = assignIds(matches, previous.id, known);
  const { sure, likely } = pairsOf(matches, partNow);
  const carried = sure.filter(({ from, to }) => from.text !== to.text || isMoved(from, to));
  const isUsed = new Set(partsOf(ladder).map(nameOf));
  const offered = likely.filter(({ from }) => !isUsed.has(nameOf(from)));
  for (const { from } of offered) isUsed.add(nameOf(from));
  const gone = known.filter((part) => !isUsed.has(nameOf(part)));
  const wasGone = new Set(before.map(nameOf));
  const issues = carryIssues({ ladder, carried, offered, gone: gone.filter((part) => !wasGone.has(nameOf(part))) });
  return { ladder, carried, offered, gone, issues };
}

const nameOf = (part: LadderPart): string => JSON.stringify([scopeOf(part), part.id]);

/** The first of each id. */
function distinct(parts: readonly LadderPart[]): readonly LadderPart[] {
  const found = new Map<string, LadderPart>();
  for (const part of parts) if (!found.has(nameOf(part))) found.set(nameOf(part), part);
  return [...found.values()];
}
