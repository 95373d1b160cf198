import {
  type Assessment,
  type AssessmentStore,
  failure,
  mergeAssessments,
  type Outcome,
  type Problem,
  type Saved,
  type StoreEvent,
  success,
} from '../index.js';
import { Sender, type Unsent } from './sender.js';
import { serverApi } from './server-api.js';

/** Options of `createHttpStore`. */
export interface HttpStoreOptions {
  /** Base URL of the routes that docs/review-api.md describes, such as `/api/review`. */
  readonly url: string;
  /**
   * The store on the device, such as the IndexedDB store with a separate name for each user of the device. Every change is
   * saved there before it is sent, so that it is not lost offline.
   */
  readonly local: AssessmentStore;
  /** @default fetch */
  readonly fetch?: typeof fetch;
  /** Returns headers for each request, such as an authorization token. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /**
   * How often to ask for what others wrote, while somebody listens; in milliseconds. It rests after a `401`, until a request is answered
   * otherwise or somebody comes back to the page. @default 20000
   */
  readonly pollEvery?: number;
  /**
   * First delay before a failed request is retried, in milliseconds. It doubles up to 60 s, and is reduced by up to half at
   * random.
   *
   * @default 1000
   */
  readonly retryAfter?: number;
  /**
   * Returns a number from 0 to 1, for the jitter of retries.
   *
   * @default Math.random
   */
  readonly random?: () => number;
}

/** A store that synchronises with a server. */
export interface HttpStore extends AssessmentStore {
  /**
   * Sends all changes that are only on the device or in the page, including those of earlier visits. Resolves with what the server
   * does not have then: an empty list says that it has everything. The store calls it when it is created and when the browser is
   * online again.
   */
  readonly sync: () => Promise<readonly Unsent[]>;
  /** As in every store, but fails with the problem `unsent` if the server does not have everything, or cannot be asked. */
  readonly forget: AssessmentStore['forget'];
  /** Removes the copy on this device, with the changes that the server does not have. Offer them as a file before. */
  readonly discard: AssessmentStore['forget'];
}

/**
 * Creates a store that saves assessments on the device first and then on a server. Changes made offline are sent when there is
 * a connection.
 *
 * Each record is written with the version that it replaces (optimistic concurrency). If the server has a newer version, both are
 * merged and the result is sent, so that contradicting values become a conflict and nothing is overwritten.
 *
 * @example
 * const local = createIndexedDbStore({ name: `review-${userId}` });
 * const store = createHttpStore({ url: '/api/review', local });
 */
export function createHttpStore(options: HttpStoreOptions): HttpStore {
  const { url, local, headers = () => ({}), pollEvery = 20_000, retryAfter = 1000, random = Math.random } = options;
  const listeners = new Set<(event: StoreEvent) => void>();
  const tell = (event: StoreEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const { fetch: ask = (...all: Parameters<typeof fetch>) => fetch(...all) } = options;
  let isSignedOut = false;
  const heeding: typeof fetch = async (...all) => {
    const response = await ask(...all);
    isSignedOut = response.status === 401;
    return response;
  };
  const api = serverApi(url, heeding, headers);
  const senders = new Map<string, Sender>();
  const senderOf = (id: string): Sender => {
    const found = senders.get(id) ?? new Sender(id, { api, local, tell, retryAfter, random });
    senders.set(id, found);
    return found;
  };
  let isClosed = false;
  const unlessClosed = async <Value>(run: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> => (isClosed ? failure('closed') : run());

  const saves = new Set<Promise<unknown>>();
  const sync = async (): Promise<readonly Unsent[]> => {
    await Promise.all(saves);
    const listed = await local.list();
    const ids = new Set([...(listed.ok ? listed.value.map(({ id }) => id) : []), ...senders.keys()]);
    const unsent: Unsent[] = [];
    for (const id of ids) {
      const found = isClosed ? undefined : await senderOf(id).unsent();
      if (found) unsent.push(found);
    }
    return unsent;
  };
  const discard = (id: string): Promise<Outcome<void>> =>
    unlessClosed(async () => {
      senders.get(id)?.close();
      senders.delete(id);
      return local.forget(id);
    });
  let poll: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    // Asked again by itself, it would be one more request every few seconds of every page that was left open.
    if (isSignedOut) return;
    for (const sender of senders.values()) void sender.receive();
  };
  /** Somebody is back at the page, who may have signed in elsewhere. */
  const isSeen = (): void => {
    if (!isSignedOut || document.visibilityState !== 'visible') return;
    isSignedOut = false;
    void sync();
    look();
  };
  const isBack = (): void => void sync();
  const stopHearing = local.subscribe(tell);
  if (typeof addEventListener === 'function') addEventListener('online', isBack);
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', isSeen);
  isBack();

  return {
    sync,
    list: () =>
      unlessClosed(async () => {
        const listed = await api.list();
        return !listed.ok && listed.problem.kind === 'offline' ? local.list() : listed;
      }),
    load: (id) => unlessClosed(() => senderOf(id).load()),
    save: (part) =>
      unlessClosed(async () => {
        const saving = save(part);
        saves.add(saving);
        return saving.finally(() => saves.delete(saving));
      }),
    delete: (id) =>
      unlessClosed(async () => {
        const outcome = await api.delete(id);
        return outcome.ok ? senderOf(id).end() : outcome;
      }),
    forget: (id) =>
      unlessClosed(async () => {
        const unsent = await senderOf(id).unsent();
        return unsent ? failure('unsent', new Error(unsent.problem.cause ?? unsent.problem.message)) : discard(id);
      }),
    discard,
    subscribe: (listener) => {
      listeners.add(listener);
      poll ??= setInterval(look, pollEvery);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(poll);
        poll = undefined;
      };
    },
    close: () => {
      isClosed = true;
      clearInterval(poll);
      stopHearing();
      if (typeof removeEventListener === 'function') removeEventListener('online', isBack);
      if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', isSeen);
      for (const sender of senders.values()) sender.close();
    },
  };

  async function save(part: Assessment): Promise<Outcome<Saved>> {
    const sender = senderOf(part.id);
    // Save on the device first, because the server can be slow and the page can be closed before it answers.
    const kept = await local.save(part);
    if (!kept.ok && (kept.problem.kind === 'deleted' || kept.problem.kind === 'newer')) return kept;
    sender.write(kept.ok && kept.value.assessment ? mergeAssessments(part, kept.value.assessment) : part);
    const problem: Problem | undefined = await sender.send();
    if (!problem) return success({ where: 'server', ...sender.news() });
    const isFinal = problem.kind === 'deleted' || problem.kind === 'newer';
    return kept.ok && !isFinal ? success({ where: kept.value.where, waiting: problem }) : { ok: false, problem };
  }
}
