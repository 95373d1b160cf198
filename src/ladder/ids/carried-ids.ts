import type { Issue, Ladder } from '../types.js';
import type { LadderPart } from '../versions/ladder-parts.js';
import type { PartMatch } from '../versions/part-pairs.js';

/** The result of `carryIds`. JSON-serialisable. */
export interface CarriedIds {
  /** The content of `next`, with the ids that existing links and ratings refer to. */
  readonly ladder: Ladder;
  /** Parts that were reworded or moved and kept their id. */
  readonly carried: readonly PartMatch[];
  /** Parts that may be the same. Until a person confirms it with `confirmed`, `to` has a new id. */
  readonly offered: readonly PartMatch[];
  /** Parts of `previous` and of earlier versions that no longer exist. Their ids are not reused. */
  readonly gone: readonly LadderPart[];
  /** One warning for each part that was carried in other words or to another place, is offered, or is newly gone. */
  readonly issues: readonly Issue[];
}

/** Options of `carryIds`. */
export interface CarryIdsOptions {
  /**
   * The result of the call that created `previous`. Its ids stay reserved, and a part that returns with the same words in
   * the same place gets its old id.
   */
  readonly earlier?: Pick<CarriedIds, 'gone' | 'offered'>;
  /**
   * Pairs of `offered` that a person confirmed to be the same part.
   *
   * @default []
   */
  readonly confirmed?: readonly Pick<PartMatch, 'from' | 'to'>[];
}
