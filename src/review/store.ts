import type { Issue } from '../ladder/index.js';
import { writeAssessment } from './json-format.js';
import { overviewOf } from './read.js';
import type { Assessment, Person, Role, Status } from './types.js';
import { type ReviewWords, reviewEnglish } from './words.js';

/**
 * Where assessments are kept. An adapter passes the suite of `rungs/review/acceptance`.
 *
 * Nothing here throws or rejects: what went wrong is a `Problem`, and what was to be kept is still in the caller's hands.
 */
export interface AssessmentStore {
  /** All that one may see, without what is in them. */
  readonly list: () => Promise<Outcome<readonly ListedAssessment[]>>;
  /** All that is kept of one, merged; `undefined` where there is none, or it was deleted. */
  readonly load: (id: string) => Promise<Outcome<Loaded | undefined>>;
  /**
   * Keeps the records that are given, merged with those that are there: what another wrote in the meantime stays. A part of an
   * assessment is enough, such as the one record that was changed. Resolves only when what was given would survive.
   */
  readonly save: (part: Assessment) => Promise<Outcome<Saved>>;
  /** Deletes it for everyone: a later `save` of the same id is a problem of the kind `deleted`. */
  readonly delete: (id: string) => Promise<Outcome<void>>;
  /** Removes this device's copy, as when one signs out; where there is no other, it is gone. It may be saved again. */
  readonly forget: (id: string) => Promise<Outcome<void>>;
  /** Tells of what others did: another tab, another device. Returns what ends it. */
  readonly subscribe: (listener: (event: StoreEvent) => void) => () => void;
  /** Lets go of what it holds; everything after is a problem of the kind `closed`. */
  readonly close: () => void;
}

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export interface Loaded {
  readonly assessment: Assessment;
  /** What could not be read, and why it cannot be written if so. */
  readonly issues: readonly Issue[];
  readonly where: Place;
}

export interface Saved {
  readonly where: Place;
  /** Why it is on the device and not on the server, where it should be. */
  readonly waiting?: Problem;
  /** What is kept of these records now, where the store knows: others may have written too. */
  readonly assessment?: Assessment;
}

/** Where something is kept: only as long as the page is open, on this device, or on the server. */
export type Place = 'memory' | 'device' | 'server';

/** `changed`, by another; `deleted`, by anyone; `sent`, what was on the device is on the server; `waiting`, it is not, and why;
 * `lost`, what was kept here was cleared: save it again. */
export type StoreEvent =
  | { readonly kind: 'changed' | 'deleted' | 'sent'; readonly id: string }
  | { readonly kind: 'waiting'; readonly id: string; readonly problem: Problem }
  | { readonly kind: 'lost' };

/** What went wrong, and how one's words are kept all the same. */
export interface Problem {
  readonly kind: ProblemKind;
  /** For people, in English; in another language, `problems` of its `ReviewWords` by `kind`. */
  readonly message: string;
  /** Whether the same may work later, with nobody doing anything. */
  readonly canRetry: boolean;
  /** What the browser or server said, for developers. */
  readonly cause?: string;
}

export type ProblemKind = keyof ReviewWords['problems'];

export interface ListedAssessment {
  readonly id: string;
  readonly format: number;
  readonly about?: Person;
  readonly by?: Person;
  readonly role?: Role;
  readonly status: Status;
  readonly ladder?: { readonly id: string; readonly title: string };
  readonly level?: { readonly id: string; readonly code?: string; readonly title: string };
}

/** What a list says of an assessment. */
export function listedOf(assessment: Assessment): ListedAssessment {
  const { about, by, role, status, basis } = overviewOf(assessment);
  return {
    id: assessment.id,
    format: assessment.format,
    ...(about && { about }),
    ...(by && { by }),
    ...(role && { role }),
    status,
    ...(basis && {
      ladder: basis.ladder,
      level: { id: basis.level.id, ...(basis.level.code !== undefined && { code: basis.level.code }), title: basis.level.title },
    }),
  };
}

/** All that a store keeps of one, as the text of a file: what could not be read too. */
export async function exportFrom(store: AssessmentStore, id: string): Promise<Outcome<string | undefined>> {
  const loaded = await store.load(id);
  return loaded.ok ? success(loaded.value && writeAssessment(loaded.value.assessment)) : loaded;
}

export const success = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

const passing: ReadonlySet<ProblemKind> = new Set(['quota', 'blocked', 'offline', 'unknown']);

/** For adapters: a problem of a kind, in its words. */
export function failure(kind: ProblemKind, cause?: unknown): { readonly ok: false; readonly problem: Problem } {
  const said = cause instanceof Error || cause instanceof DOMException ? `${cause.name}: ${cause.message}` : undefined;
  return {
    ok: false,
    problem: {
      kind,
      message: reviewEnglish.problems[kind],
      canRetry: passing.has(kind),
      ...(said !== undefined && { cause: said }),
    },
  };
}
