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
import { Sender } from './sender.js';
import { serverApi } from './server-api.js';

export interface HttpStoreOptions {
  /** Where the routes of docs/review-api.md begin, such as `/api/review`. */
  readonly url: string;
  /**
   * Keeps what is not sent yet, and what can be shown without a connection: the IndexedDB store, of a name for each person who uses
   * the device. Everything is kept there before it is sent.
   */
  readonly local: AssessmentStore;
  /** @default fetch */
  readonly fetch?: typeof fetch;
  /** Added to each request, such as a token. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** How often to ask for what others wrote, while somebody listens; in milliseconds. @default 20000 */
  readonly pollEvery?: number;
  /** The first wait after a request that failed, in milliseconds; it doubles, up to 60 s. @default 1000 */
  readonly retryAfter?: number;
  /** From 0 to 1. @default Math.random */
  readonly random?: () => number;
}

export interface HttpStore extends AssessmentStore {
  /** Sends what the device has and the server has not: what was written offline, in an earlier visit too. Runs by itself at the start and when a connection is back. */
  readonly sync: () => Promise<void>;
}

/**
 * Keeps assessments on a server, and on the device before that: what is saved survives without a connection, and is sent when there
 * is one. Each record is written in the place of the version that was seen; where others have written since, both are merged, which
 * shows side by side what contradicts, and that is sent. Nothing is overwritten.
 */
export function createHttpStore(options: HttpStoreOptions): HttpStore {
  const { url, local, headers = () => ({}), pollEvery = 20_000, retryAfter = 1000, random = Math.random } = options;
  const listeners = new Set<(event: StoreEvent) => void>();
  const tell = (event: StoreEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const api = serverApi(url, options.fetch ?? ((...all) => fetch(...all)), headers);
  const senders = new Map<string, Sender>();
  const senderOf = (id: string): Sender => {
    const found = senders.get(id) ?? new Sender(id, { api, local, tell, retryAfter, random });
    senders.set(id, found);
    return found;
  };
  let isClosed = false;
  const unlessClosed = async <Value>(run: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> => (isClosed ? failure('closed') : run());

  const sync = async (): Promise<void> => {
    const listed = await local.list();
    for (const { id, format } of listed.ok ? listed.value : []) if (!isClosed && format === 1) await senderOf(id).send();
  };
  let poll: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    for (const sender of senders.values()) void sender.receive();
  };
  const isBack = (): void => void sync();
  const stopHearing = local.subscribe(tell);
  if (typeof addEventListener === 'function') addEventListener('online', isBack);
  isBack();

  return {
    sync,
    list: () =>
      unlessClosed(async () => {
        const listed = await api.list();
        return !listed.ok && listed.problem.kind === 'offline' ? local.list() : listed;
      }),
    load: (id) => unlessClosed(() => senderOf(id).load()),
    save: (part) => unlessClosed(() => save(part)),
    delete: (id) =>
      unlessClosed(async () => {
        const outcome = await api.delete(id);
        return outcome.ok ? senderOf(id).end() : outcome;
      }),
    forget: (id) =>
      unlessClosed(async () => {
        senders.get(id)?.close();
        senders.delete(id);
        return local.forget(id);
      }),
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
      for (const sender of senders.values()) sender.close();
    },
  };

  async function save(part: Assessment): Promise<Outcome<Saved>> {
    const sender = senderOf(part.id);
    // On the device first: the server may be slow, and the page may not be there when it answers.
    const kept = await local.save(part);
    if (!kept.ok && (kept.problem.kind === 'deleted' || kept.problem.kind === 'newer')) return kept;
    sender.write(kept.ok && kept.value.assessment ? mergeAssessments(part, kept.value.assessment) : part);
    const problem: Problem | undefined = await sender.send();
    if (!problem) return success({ where: 'server', ...sender.news() });
    const isFinal = problem.kind === 'deleted' || problem.kind === 'newer';
    return kept.ok && !isFinal ? success({ where: kept.value.where, waiting: problem }) : { ok: false, problem };
  }
}
