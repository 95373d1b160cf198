import type { Level, Rating } from '../ladder/index.js';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * One person's view of one person, against one level of a ladder: what they rated, wrote, collected and agreed.
 *
 * Immutable. Everything that can change is a record, so that two versions merge record by record, and a store writes
 * only what was changed. Keys are `about`, `by`, `role`, `basis`, `scale`, `status`, `rating/<subject>`,
 * `note/<subject>`, `evidence/<id>` and `action/<id>`; others, of a later version, are kept. A subject is what is rated: the
 * id of a competency or of an expectation. Read it with `overviewOf`, `entryOf`, `entriesOf`, `evidenceOf`, `actionsOf`.
 */
export interface Assessment {
  /** Version of the form of the data: 1. One with a higher number can be read and exported, not written. */
  readonly format: number;
  readonly id: string;
  readonly records: ReadonlyMap<string, Register>;
  /** Records that could not be read, as they were found: moved aside, never overwritten, exported with the rest. */
  readonly unread: readonly Unread[];
  /** Fields that this version does not know. */
  readonly extra: JsonObject;
}

/**
 * One value and how it came to be: a multi-value register. Plain JSON.
 *
 * A version that was written without knowledge of another stands beside it; one that was written in its place replaces it.
 */
export interface Register {
  /** How many versions of each actor this register knows of, those replaced too; in the order of actors. */
  readonly seen: readonly (readonly [actor: string, count: number])[];
  /** What nobody has replaced, in one order: one version, or those that nobody has chosen between. */
  readonly versions: readonly Version[];
}

export interface Version {
  /** The actor that wrote it, and that actor's count. */
  readonly by: string;
  readonly n: number;
  /** When, by the clock of who wrote it: for people. Nothing is decided by it but the order in which versions are shown. */
  readonly at: string;
  /** Who wrote it, in words for people. */
  readonly who?: string;
  /** Absent where it was taken back. */
  readonly value?: Json;
}

export interface Unread {
  readonly key: string;
  readonly value: Json;
}

/** Who changes something, and when. */
export interface Stamp {
  /**
   * Names one writer from when it opens an assessment until it closes it: a random text for each opening, such as
   * `newId()`. Never kept, never used by two.
   */
  readonly actor: string;
  /** ISO 8601, such as `new Date().toISOString()`. */
  readonly at: string;
  /** A name, shown beside what was written at the same time by others. */
  readonly who?: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** As whom one speaks: about oneself, as the manager, or as a peer. */
export type Role = 'self' | 'manager' | 'peer';

/** `shared`, with the other; `done`, talked about. Nothing locks: who may write what is the host's to say. */
export type Status = 'draft' | 'shared' | 'done';

/** What one is assessed against, in the words that it had then. */
export interface Basis {
  readonly ladder: { readonly id: string; readonly title: string };
  readonly level: Level;
  /** `fingerprint` of the level. */
  readonly fingerprint: string;
  /** What is rated: each competency, as Octopus Deploy does, or each expectation. */
  readonly rates: 'competency' | 'expectation';
  /** The level that one wants to reach. */
  readonly target?: LevelName;
}

/** A level by name. */
export interface LevelName {
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  readonly fingerprint: string;
}

/** Words to rate with, weakest first; `undefined` as a rating is not yet discussed, which is none of them. */
export type RatingScale = readonly Rating[];

/** Something that happened, which speaks to what is expected. */
export interface Evidence {
  readonly id: string;
  /** The day it is about: `2026-03-14`. */
  readonly date: string;
  readonly text: string;
  readonly link?: string;
  /** Ids of the competencies and expectations that it speaks to; none while nobody has placed it. */
  readonly speaksTo: readonly string[];
}

/** What two people agreed to do, on the way to what is next. */
export interface Action {
  readonly id: string;
  readonly text: string;
  /** The day it was agreed. */
  readonly agreed: string;
  /** The day by which. */
  readonly due?: string;
  /** The day it was done. */
  readonly done?: string;
  /** Name of who takes it on. */
  readonly who?: string;
  /** Ids of the competencies and expectations that it is for. */
  readonly speaksTo: readonly string[];
}
