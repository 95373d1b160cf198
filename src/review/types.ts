import type { Level, Rating } from '../ladder/index.js';

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * An assessment of one person by one person against one level of a ladder: ratings, notes, evidence and actions.
 *
 * Immutable. Everything that can change is a record, so that versions merge record by record and a store writes only changed
 * records. The keys are `about`, `by`, `role`, `basis`, `scale`, `cycle`, `status`, `rating/<subject>`, `note/<subject>`,
 * `evidence/<id>` and `action/<id>`. A subject is the id of a competency or expectation. Records with other keys, which a later
 * version of the package may write, are preserved.
 *
 * Read an assessment with `overviewOf`, `entryOf`, `entriesOf`, `evidenceOf` and `actionsOf`; change it with functions such as
 * `rate` and `note`.
 */
export interface Assessment {
  /** Version of the data format, currently 1. An assessment with a higher number can be read and exported but not changed. */
  readonly format: number;
  readonly id: string;
  readonly records: ReadonlyMap<string, Register>;
  /** Records that could not be read. They are preserved unchanged and exported. */
  readonly unread: readonly Unread[];
  /** Fields of the JSON that this version does not know. They are preserved and exported. */
  readonly extra: JsonObject;
}

/**
 * One record: a multi-value register (https://en.wikipedia.org/wiki/Conflict-free_replicated_data_type). JSON-serialisable.
 *
 * Writing replaces the versions that the writer has seen. Versions that were written concurrently remain next to each other
 * until someone settles the conflict.
 */
export interface Register {
  /** The number of versions of each actor that this register has seen, including replaced ones; sorted by actor. */
  readonly seen: readonly (readonly [actor: string, count: number])[];
  /** The versions that were not replaced: one, or several in a conflict. Sorted by actor and count. */
  readonly versions: readonly Version[];
}

/** One version of a record. */
export interface Version {
  /** The actor that wrote the version. */
  readonly by: string;
  /** The count of this actor, from 1. */
  readonly n: number;
  /** When it was written, by the clock of the writer, in ISO 8601. It affects only the order in which versions are shown. */
  readonly at: string;
  /** Name of the writer, for display. */
  readonly who?: string;
  /** Absent if the version removes the value. */
  readonly value?: Json;
}

/** A record that could not be read. */
export interface Unread {
  readonly key: string;
  readonly value: Json;
}

/** Who makes a change, and when. */
export interface Stamp {
  /**
   * Identifies the writer. Use a new random id each time an assessment is opened, such as `newId()`. Never store it, and never
   * use it in two places, because merging relies on its uniqueness.
   */
  readonly actor: string;
  /** Time of the change in ISO 8601, such as `new Date().toISOString()`. */
  readonly at: string;
  /** Name of the writer, shown in conflicts. */
  readonly who?: string;
}

/** A person. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** The role of the person who assesses. */
export type Role = 'self' | 'manager' | 'peer';

/** `shared`: the other person may see it. `done`: it was discussed. A status locks nothing; the host decides who may write. */
export type Status = 'draft' | 'shared' | 'done';

/** The definition that a person is assessed against, as it was at that time. */
export interface Basis {
  readonly ladder: { readonly id: string; readonly title: string };
  readonly level: Level;
  /** The `fingerprint` of the level. */
  readonly fingerprint: string;
  /** Whether competencies or expectations are rated. */
  readonly rates: 'competency' | 'expectation';
  /** The level that the person wants to reach. */
  readonly target?: LevelName;
}

/** The period that an assessment is about, such as a year. Dates are in ISO 8601, such as `2026-01-01`. */
export interface Cycle {
  /** The same in all assessments of the period. */
  readonly id: string;
  readonly title: string;
  /** The first day. */
  readonly from: string;
  /** The last day. */
  readonly to: string;
}

/** A reference to a level. */
export interface LevelName {
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  readonly fingerprint: string;
}

/** The ratings to choose from, weakest first. A subject without a rating is not yet discussed; that is not part of the scale. */
export type RatingScale = readonly Rating[];

/** An event or a result that shows how a person meets expectations. */
export interface Evidence {
  readonly id: string;
  /** The date of the event in ISO 8601, such as `2026-03-14`. */
  readonly date: string;
  readonly text: string;
  /** A URL. It is shown as a link only if `isSafeUrl` is true for it. */
  readonly link?: string;
  /** Ids of the competencies and expectations that it supports. Empty for evidence that is not placed yet. */
  readonly speaksTo: readonly string[];
}

/** One action of the growth plan. Dates are in ISO 8601, such as `2026-03-14`. */
export interface Action {
  readonly id: string;
  readonly text: string;
  /** The date on which it was agreed. */
  readonly agreed: string;
  /** The date by which it should be done. */
  readonly due?: string;
  /** The date on which it was done. */
  readonly done?: string;
  /** Name of the person who is responsible. */
  readonly who?: string;
  /** Ids of the competencies and expectations that it supports. */
  readonly speaksTo: readonly string[];
}
