import type { Issue, Ladder } from '../types.js';
import type { LadderPart } from '../versions/ladder-parts.js';
import type { PartMatch } from '../versions/part-pairs.js';

/** What became of the ids of a ladder. Plain data. */
export interface CarriedIds {
  /** What `next` says, word for word, with the ids that links and ratings point at. */
  readonly ladder: Ladder;
  /** Parts that were reworded or moved and kept their id. */
  readonly carried: readonly PartMatch[];
  /** Parts that may be the same: `to` has an id of its own until a person says so. See `confirmed`. */
  readonly offered: readonly PartMatch[];
  /** Parts whose ids nothing has any more, of earlier versions too; no new part gets them. */
  readonly gone: readonly LadderPart[];
  /** A notice for each part that was carried in other words or to another place, is offered, or is newly gone. */
  readonly issues: readonly Issue[];
}

export interface CarryIdsOptions {
  /**
   * What was returned when `previous` was built: its ids stay out of use, and a part that comes back in the same words
   * to the same place gets its own again.
   */
  readonly earlier?: Pick<CarriedIds, 'gone' | 'offered'>;
  /** Those of `offered` that a person has said are one. */
  readonly confirmed?: readonly Pick<PartMatch, 'from' | 'to'>[];
}
