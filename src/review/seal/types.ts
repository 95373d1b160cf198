import type { AssessmentJson } from '../json-format.js';
import type { Person } from '../types.js';

/**
 * The signed-off versions of a review, and who has seen them. Entries are only ever added, and each has the hash of the one before,
 * so that nothing can be changed, removed or inserted without a trace. JSON-serialisable.
 *
 * Create it with `sealVersion`, add to it with `sealVersion` and `acknowledgeSeal`, and verify it with `verifySeal`.
 */
export interface Sealed {
  readonly kind: 'rungs-sealed';
  /** Version of this data format, currently 1. */
  readonly format: 1;
  readonly id: string;
  /** Oldest first. */
  readonly entries: readonly SealEntry[];
}

export type SealEntry = SealedVersion | SealSeen;

interface Entry {
  /** Counts the entries, from 1. */
  readonly number: number;
  /** The time in ISO 8601. */
  readonly at: string;
  /** Who signed it off, or has seen it. */
  readonly by: Person;
  /** The `hash` of the entry before; `''` for the first. */
  readonly previous: string;
  /** SHA-256 of all other fields and the id of the review, as 64 lowercase hexadecimal digits. */
  readonly hash: string;
}

/** What was signed off: the assessments with their words and the definition that they are against. */
export interface SealedVersion extends Entry {
  readonly kind: 'version';
  /** Such as the self-assessment and the view of the manager. */
  readonly views: readonly AssessmentJson[];
}

/** Says that a person has seen the version before it. It does not say that they agree. */
export interface SealSeen extends Entry {
  readonly kind: 'seen';
  /** What they have to say about it; `''` if nothing. */
  readonly comment: string;
}
