import {
  type Assessment,
  type AssessmentStore,
  assessmentJson,
  failure,
  formatVersion,
  type Json,
  type Loaded,
  mergeAssessments,
  type Outcome,
  type Problem,
  type Saved,
  type StoreEvent,
  success,
  validateAssessment,
} from '../index.js';
import { canonicalJson } from '../json.js';
import type { AssessmentOnServer, RecordOnServer, ServerApi, ServerProblem } from './server-api.js';
import { assessmentOf, recordsOf } from './wire.js';

interface SenderOptions {
  readonly api: ServerApi;
  readonly local: AssessmentStore;
  readonly tell: (event: StoreEvent) => void;
  readonly retryAfter: number;
  readonly random: () => number;
}

const longestWait = 60_000;
/** Maximum delay of `setTimeout`, which fires immediately for a longer one. */
const longestTimer = 2 ** 31 - 1;
const maxRounds = 20;

/** Synchronises one assessment with the server: sends local changes and merges remote ones. */
export class Sender {
  readonly #id: string;
  readonly #options: SenderOptions;
  /** Everything that must be on the server: local changes merged with what the device and the server had. */
  #mine: Assessment | undefined;
  /** The last known state of each record on the server. */
  #remote: Map<string, { readonly version: number; readonly text: string }> | undefined;
  #etag: string | undefined;
  #sending: Promise<Problem | undefined> | undefined;
  #again: Promise<Problem | undefined> | undefined;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The problem with which the server asked to wait (Retry-After), until that time has passed. */
  #backoff: ServerProblem | undefined;
  #hasNews = false;
  /** The newest format that this page has written. */
  #writtenFormat = formatVersion;
  /** The newest format that the server has. */
  #serverFormat = 0;
  #isClosed = false;

  constructor(id: string, options: SenderOptions) {
    this.#id = id;
    this.#options = options;
  }

  /** Adds changes. Call `send` to send them. */
  write(part: Assessment): void {
    this.#writtenFormat = Math.max(this.#writtenFormat, part.format);
    this.#add(part);
  }

  #add(part: Assessment): void {
    this.#mine = this.#mine ? mergeAssessments(this.#mine, part) : part;
  }

  /** Returns the assessment if it has changes by others since the last call. */
  news(): Pick<Saved, 'assessment'> {
    const assessment = this.#hasNews ? this.#mine : undefined;
    this.#hasNews = false;
    return assessment ? { assessment } : {};
  }

  /**
   * Sends all changes added so far. Resolves with a problem if that failed; a retry is then scheduled if it can help. Requests
   * run one after the other, and not before the time that the server asked to wait.
   */
  send(): Promise<Problem | undefined> {
    if (!this.#sending) return this.#backoff ? Promise.resolve(this.#backoff) : this.#begin();
    // The current run may have started before the last change was added, so run once more after it.
    this.#again ??= this.#sending.then(() => {
      this.#again = undefined;
      return this.send();
    });
    return this.#again;
  }

  /** Loads the assessment from server and device and merges both. Without a connection, the device is enough. */
  async load(): Promise<Outcome<Loaded | undefined>> {
    const { local } = this.#options;
    const taken = await this.#take();
    if (!taken.ok && taken.problem.kind === 'deleted') {
      await this.end();
      return success(undefined);
    }
    const kept = await local.load(this.#id);
    if (kept.ok && kept.value) this.#add(kept.value.assessment);
    const assessment = this.#mine;
    if (!assessment) return taken.ok ? success(undefined) : taken;
    if (taken.ok) await local.save(assessment);
    if (taken.ok && this.#unsent(assessment).length > 0) void this.send();
    const { issues } = validateAssessment(assessmentJson(assessment));
    return success({ assessment, issues, where: taken.ok ? 'server' : 'device' });
  }

  /** Polls for changes by others, saves them on the device and notifies subscribers. */
  async receive(): Promise<void> {
    if (this.#isClosed || this.#sending || this.#backoff || !this.#mine) return;
    const before = this.#mine;
    const taken = await this.#take();
    if (!taken.ok && taken.problem.kind === 'deleted') await this.end();
    if (!taken.ok || this.#mine === before || !this.#mine) return;
    await this.#options.local.save(this.#mine);
    this.#options.tell({ kind: 'changed', id: this.#id });
  }

  /** Deletes the copy on the device after the assessment was deleted on the server. */
  async end(): Promise<Outcome<void>> {
    this.#mine = undefined;
    this.#remote = undefined;
    this.#etag = undefined;
    this.#backoff = undefined;
    clearTimeout(this.#timer);
    const outcome = await this.#options.local.delete(this.#id);
    this.#options.tell({ kind: 'deleted', id: this.#id });
    return outcome.ok || outcome.problem.kind === 'closed' ? success(undefined) : outcome;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #begin(): Promise<Problem | undefined> {
    clearTimeout(this.#timer);
    this.#sending = this.#run().then((problem) => {
      this.#sending = undefined;
      return problem;
    });
    return this.#sending;
  }

  async #run(): Promise<Problem | undefined> {
    const { tell } = this.#options;
    const problem = await this.#agree();
    if (!problem) {
      this.#failures = 0;
      tell({ kind: 'sent', id: this.#id });
      return undefined;
    }
    if (problem.kind === 'deleted') await this.end();
    else tell({ kind: 'waiting', id: this.#id, problem });
    if (problem.canRetry && !this.#isClosed) {
      // Half of the delay is random, so that many clients do not retry at the same time.
      const wait = Math.min(longestWait, this.#options.retryAfter * 2 ** Math.min(this.#failures++, 10));
      const { retryAfter: least = 0 } = problem;
      if (least > 0) this.#backoff = problem;
      const again = (): void => {
        this.#backoff = undefined;
        void this.send();
      };
      this.#timer = setTimeout(again, Math.min(longestTimer, Math.max(least, wait * (0.5 + this.#options.random() / 2))));
    }
    return problem;
  }

  async #agree(): Promise<ServerProblem | undefined> {
    const { local, api } = this.#options;
    if (!this.#remote) {
      // The device may have unsent changes of an earlier visit.
      const kept = await local.load(this.#id);
      if (kept.ok && kept.value) this.#add(kept.value.assessment);
      const taken = await this.#take();
      if (!taken.ok) return taken.problem;
    }
    for (let round = 0; round < maxRounds; round++) {
      const mine = this.#mine;
      const unsent = mine ? this.#unsent(mine) : [];
      if (!mine || unsent.length === 0 || this.#isClosed) return undefined;
      if (this.#serverFormat > this.#writtenFormat) return failure('newer').problem;
      const records = Object.fromEntries(
        unsent.map(([key, value]): [string, RecordOnServer] => [key, { version: this.#remote?.get(key)?.version ?? 0, value }]),
      );
      const sent = await api.patch(this.#id, { format: mine.format, records });
      if (!sent.ok) return sent.problem;
      if (sent.value.kind === 'conflict') {
        this.#learn({ format: mine.format, records: sent.value.records });
        if (this.#mine) await local.save(this.#mine);
        continue;
      }
      const { versions } = sent.value;
      for (const [key, value] of unsent) this.#remote?.set(key, { version: versions[key] ?? 0, text: canonicalJson(value) });
    }
    return failure('offline', new Error('The records are changed elsewhere faster than this page can merge them.')).problem;
  }

  #unsent(mine: Assessment): readonly (readonly [key: string, value: Json])[] {
    return [...recordsOf(mine)].filter(([key, value]) => this.#remote?.get(key)?.text !== canonicalJson(value));
  }

  async #take(): Promise<Outcome<void>> {
    const answer = await this.#options.api.get(this.#id, this.#remote && this.#etag);
    if (!answer.ok) return answer;
    if (answer.value === 'unchanged') return success(undefined);
    this.#remote ??= new Map();
    if (answer.value) {
      this.#etag = answer.value.etag;
      this.#learn(answer.value.found);
    }
    return success(undefined);
  }

  #learn(found: Omit<AssessmentOnServer, 'id'>): void {
    const assessment = assessmentOf(this.#id, found);
    const before = this.#mine;
    this.#serverFormat = Math.max(this.#serverFormat, found.format);
    if (assessment) this.#add(assessment);
    if (this.#mine !== before) this.#hasNews = true;
    for (const [key, { version, value }] of Object.entries(found.records)) this.#remote?.set(key, { version, text: canonicalJson(value) });
  }
}
