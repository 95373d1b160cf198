import type { Issue } from '../ladder/index.js';
import { writeAssessment } from './json-format.js';
import { overviewOf } from './read.js';
import type { Assessment, Cycle, Person, Role, Status } from './types.js';
import { type ReviewWords, reviewEnglish } from './words.js';

/**
 * Stores assessments. To test an adapter, run the suite of `rungs/review/acceptance` against it.
 *
 * Methods never throw or reject: a failure is an outcome with a `Problem`. After a failure the caller still has the data and can
 * save it again.
 */
export interface AssessmentStore {
  /** Lists all assessments that the user may see, without their entries. */
  readonly list: () => Promise<Outcome<readonly ListedAssessment[]>>;
  /** Loads one assessment. The value is `undefined` if it does not exist or was deleted. */
  readonly load: (id: string) => Promise<Outcome<Loaded | undefined>>;
  /**
   * Merges the given records with the stored ones, so that concurrent changes are not lost. The assessment may be partial, such
   * as a single changed record. Resolves successfully only when the data is stored durably.
   */
  readonly save: (part: Assessment) => Promise<Outcome<Saved>>;
  /** Deletes an assessment for everyone. A later `save` with the same id fails with the problem `deleted`. */
  readonly delete: (id: string) => Promise<Outcome<void>>;
  /**
   * Removes the copy on this device, for example on sign-out. If there is no other copy, the data is lost: a store that sends to
   * another place fails with the problem `unsent` instead. It can be saved again.
   */
  readonly forget: (id: string) => Promise<Outcome<void>>;
  /** Reports changes from elsewhere, such as another tab or device. Returns a function that unsubscribes the listener. */
  readonly subscribe: (listener: (event: StoreEvent) => void) => () => void;
  /** Releases all resources. Later calls fail with the problem `closed`. */
  readonly close: () => void;
}

/** The result of an operation that can fail. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** The result of `AssessmentStore.load`. */
export interface Loaded {
  readonly assessment: Assessment;
  /** The issues of `validateAssessment`, such as unreadable records or a newer format. */
  readonly issues: readonly Issue[];
  readonly where: Place;
}

/** The result of `AssessmentStore.save`. */
export interface Saved {
  readonly where: Place;
  /** Why the data is only on the device and not yet on the server. */
  readonly waiting?: Problem;
  /** The stored records, if the store knows them. They can contain changes by others. */
  readonly assessment?: Assessment;
}

/** Where data is stored: in the memory of the page, on this device, or on the server. */
export type Place = 'memory' | 'device' | 'server';

/**
 * An event of a store.
 *
 * - `changed`: the assessment was changed elsewhere.
 * - `deleted`: the assessment was deleted, here or elsewhere.
 * - `sent`: the changes on the device are now on the server.
 * - `waiting`: the changes on the device could not be sent to the server, because of `problem`.
 * - `lost`: the storage of the device was cleared. Save all open assessments again.
 */
export type StoreEvent =
  | { readonly kind: 'changed' | 'deleted' | 'sent'; readonly id: string }
  | { readonly kind: 'waiting'; readonly id: string; readonly problem: Problem }
  | { readonly kind: 'lost' };

/** Why an operation of a store failed. */
export interface Problem {
  readonly kind: ProblemKind;
  /** A message for users in English. For another language, look up `kind` in `ReviewWords.problems`. */
  readonly message: string;
  /** Whether a retry may succeed without any action by the user. */
  readonly canRetry: boolean;
  /** The error of the browser or server, for developers. */
  readonly cause?: string;
  /** Keys of the records that the server refused, if it has all others. They stay on the device, and are sent when they change. */
  readonly records?: readonly string[];
}

/** The kinds of problems. `reviewEnglish.problems` has a message for each. */
export type ProblemKind = keyof ReviewWords['problems'];

/** An assessment in a list, without its entries. */
export interface ListedAssessment {
  readonly id: string;
  readonly format: number;
  readonly about?: Person;
  readonly by?: Person;
  readonly role?: Role;
  readonly status: Status;
  /** As in `Overview`. */
  readonly statusDate?: string;
  readonly cycle?: Cycle;
  readonly ladder?: { readonly id: string; readonly title: string };
  readonly level?: { readonly id: string; readonly code?: string; readonly title: string };
}

/** Creates the list item of an assessment. */
export function listedOf(assessment: Assessment): ListedAssessment {
  const { about, by, role, status, statusDate, cycle, basis } = overviewOf(assessment);
  return {
    id: assessment.id,
    format: assessment.format,
    ...(about && { about }),
    ...(by && { by }),
    ...(role && { role }),
    status,
    ...(statusDate !== undefined && { statusDate }),
    ...(cycle && { cycle }),
    ...(basis && {
      ladder: basis.ladder,
      level: { id: basis.level.id, ...(basis.level.code !== undefined && { code: basis.level.code }), title: basis.level.title },
    }),
  };
}

/** Loads an assessment and serialises it with `writeAssessment`. The value is `undefined` if it does not exist. */
export async function exportFrom(store: AssessmentStore, id: string): Promise<Outcome<string | undefined>> {
  const loaded = await store.load(id);
  return loaded.ok ? success(loaded.value && writeAssessment(loaded.value.assessment)) : loaded;
}

/** Creates a successful outcome. */
export const success = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

const retryable: ReadonlySet<ProblemKind> = new Set(['quota', 'blocked', 'offline', 'unknown']);

/** Creates a failed outcome with the message of `reviewEnglish`. `cause` is an error to keep for developers. */
export function failure(kind: ProblemKind, cause?: unknown): { readonly ok: false; readonly problem: Problem } {
  const text = cause instanceof Error || cause instanceof DOMException ? `${cause.name}: ${cause.message}` : undefined;
  return {
    ok: false,
    problem: {
      kind,
      message: reviewEnglish.problems[kind],
      canRetry: retryable.has(kind),
      ...(text !== undefined && { cause: text }),
    },
  };
}
