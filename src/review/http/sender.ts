import {
  type Assessment,
  type AssessmentStore,
  assessmentJson,
  failure,
  formatVersion,
  type Loaded,
  mergeAssessments,
  type Outcome,
  type Problem,
  type Saved,
  type StoreEvent,
  success,
  validateAssessment,
} from '../index.js';
import { partToSend } from './part-to-send.js';
import { Remote } from './remote.js';
import type { AssessmentOnServer, RecordOnServer, ServerApi, ServerProblem } from './server-api.js';
import { assessmentOf } from './wire.js';

interface SenderOptions {
  readonly api: ServerApi;
  readonly local: AssessmentStore;
  readonly tell: (event: StoreEvent) => void;
  readonly retryAfter: number;
  readonly random: () => number;
}

/** An assessment with records that the server does not have. */
export interface Unsent {
  /** All that the page and the device have of it. */
  readonly assessment: Assessment;
  /** Keys of the records that the server does not have; all keys if it could not be asked. */
  readonly keys: readonly string[];
  /** Why they are not on the server. With `deleted`, the assessment was deleted there, and the device has set its copy aside. */
  readonly problem: Problem;
}

const longestWait = 60_000;
/** Maximum delay of `setTimeout`, which fires immediately for a longer one. */
const longestTimer = 2 ** 31 - 1;
const maxConflicts = 20;
/** Records that may be set aside in one run. A server that refuses more refuses everything. */
const maxRefused = 20;
/** A request with too large or unfit records is sent again in parts. */
const divisible: ReadonlySet<number | undefined> = new Set([413, 422]);

/** Synchronises one assessment with the server: sends local changes and merges remote ones. */
export class Sender {
  readonly #id: string;
  readonly #options: SenderOptions;
  /** Everything that must be on the server: local changes merged with what the device and the server had. */
  #mine: Assessment | undefined;
  #remote = new Remote();
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
  /** Whether the device was asked for a copy of an earlier visit. */
  #hasLooked = false;
  /** Whether this page or an earlier visit has written it, so that its user has to know what is not sent. */
  #isOurs = false;
  /** Whether the server refused what this page, which only reads, knows and the server does not. */
  #isReader = false;
  #isGone = false;
  #isReceiving = false;
  #isClosed = false;

  constructor(id: string, options: SenderOptions) {
    this.#id = id;
    this.#options = options;
  }

  /** Adds changes. Call `send` to send them. */
  write(part: Assessment): void {
    this.#writtenFormat = Math.max(this.#writtenFormat, part.format);
    this.#isOurs = true;
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

  /** Sends all changes. Resolves with what the server does not have then, or `undefined` if it has everything. */
  async unsent(): Promise<Unsent | undefined> {
    if (!this.#hasLooked) await this.#look();
    // Who only reads has nothing to send.
    if (!this.#isOurs) return undefined;
    const problem = await this.send();
    const assessment = this.#mine;
    const keys = assessment ? this.#remote.lacks(assessment).map(({ key }) => key) : [];
    return assessment && keys.length > 0 ? { assessment, keys, problem: problem ?? failure('offline').problem } : undefined;
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
    const kept = await this.#look();
    const taken = await this.#take();
    if (!taken.ok && taken.problem.kind === 'deleted') {
      await this.#lose();
      return success(undefined);
    }
    const assessment = this.#mine;
    if (!assessment) return taken.ok ? success(undefined) : taken;
    const saved = taken.ok ? await this.#options.local.save(assessment) : undefined;
    const isSent = taken.ok && (!this.#isOurs || this.#remote.lacks(assessment).length === 0);
    if (taken.ok) void this.#catchUp();
    const { issues } = validateAssessment(assessmentJson(assessment));
    const device = saved?.ok ? saved.value.where : kept.ok && kept.value ? kept.value.where : 'memory';
    return success({ assessment, issues, where: isSent ? 'server' : device });
  }

  /**
   * Polls for changes by others, saves them on the device and notifies subscribers. Sends what the server has no more, such as
   * after it was restored from a backup.
   */
  async receive(): Promise<void> {
    if (this.#isClosed || this.#isGone || this.#isReceiving || this.#sending || this.#backoff) return;
    this.#isReceiving = true;
    await this.#receive();
    this.#isReceiving = false;
  }

  async #receive(): Promise<void> {
    const before = this.#mine;
    if (!before) return;
    const taken = await this.#take();
    if (!taken.ok && taken.problem.kind === 'deleted') await this.#lose();
    if (!taken.ok || !this.#mine) return;
    if (this.#mine !== before) {
      await this.#options.local.save(this.#mine);
      this.#options.tell({ kind: 'changed', id: this.#id });
    }
    await this.#catchUp();
  }

  /** Deletes the copy on the device after the assessment was deleted on the server. */
  async end(): Promise<Outcome<void>> {
    this.#mine = undefined;
    this.#remote = new Remote();
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

  /** After it was deleted on the server: deletes the copy on the device too, or sets it aside if the server may never have had all of it. */
  async #lose(): Promise<void> {
    if (!this.#mine || this.#remote.lacks(this.#mine).length === 0) return void (await this.end());
    if (!this.#isGone) this.#options.tell({ kind: 'deleted', id: this.#id });
    this.#isGone = true;
  }

  /** Sends what the server lacks, though nobody has just written it. A page that only reads does that once, and in silence. */
  async #catchUp(): Promise<void> {
    if (!this.#mine || this.#isReader || this.#remote.toSend(this.#mine).length === 0) return;
    const problem = await this.send();
    this.#isReader = !this.#isOurs && problem?.kind === 'refused';
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
    if (problem.kind === 'deleted') await this.#lose();
    else if (this.#isOurs) tell({ kind: 'waiting', id: this.#id, problem });
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
    if (!this.#remote.isKnown) {
      await this.#look();
      const taken = await this.#take();
      if (!taken.ok) return taken.problem;
    }
    const remote = this.#remote;
    let [conflicts, refused, mostRecords] = [0, 0, Number.POSITIVE_INFINITY];
    while (conflicts < maxConflicts) {
      const mine = this.#mine;
      const unsent = mine ? remote.toSend(mine) : [];
      if (!mine || unsent.length === 0) return mine && remote.refusal(mine);
      if (this.#isClosed) return failure('closed').problem;
      if (Math.max(remote.format, mine.format) > this.#writtenFormat) return failure('newer').problem;
      const part = partToSend(unsent, remote.isEmpty, mostRecords);
      const records = part.map(({ key, value }): [string, RecordOnServer] => [key, { version: remote.versionOf(key), value }]);
      const sent = await this.#options.api.patch(this.#id, { format: mine.format, records: Object.fromEntries(records) });
      // Its tag is of what the server had before. After a restored backup it has that again, and would say that nothing has changed.
      this.#etag = undefined;
      if (sent.ok && sent.value.kind === 'written') {
        remote.wrote(part, sent.value.versions);
        mostRecords *= 2;
      } else if (sent.ok) {
        conflicts++;
        this.#learn({ format: mine.format, records: sent.value.kind === 'conflict' ? sent.value.records : {} }, 'some');
        if (this.#mine) await this.#options.local.save(this.#mine);
      } else if (!divisible.has(sent.problem.status) || remote.isEmpty || refused === maxRefused) return sent.problem;
      else if (part.length > 1) mostRecords = Math.ceil(part.length / 2);
      else {
        refused++;
        for (const record of part) remote.refuse(record, sent.problem);
      }
    }
    return failure('offline', new Error('The records are changed elsewhere faster than this page can merge them.')).problem;
  }

  /** Adds what the device has, such as unsent changes of an earlier visit. */
  async #look(): Promise<Outcome<Loaded | undefined>> {
    const kept = await this.#options.local.load(this.#id);
    const copy = kept.ok ? kept.value : undefined;
    if (copy) this.#add(copy.assessment);
    if (copy && !this.#hasLooked) this.#isOurs = true;
    this.#hasLooked = true;
    return kept;
  }

  async #take(): Promise<Outcome<void>> {
    const answer = await this.#options.api.get(this.#id, this.#remote.isKnown ? this.#etag : undefined);
    if (!answer.ok) return answer;
    if (answer.value === 'unchanged') return success(undefined);
    this.#etag = answer.value?.etag;
    this.#learn(answer.value?.found ?? { format: 0, records: {} }, 'all');
    return success(undefined);
  }

  #learn(found: Omit<AssessmentOnServer, 'id'>, which: 'some' | 'all'): void {
    const before = this.#mine;
    const assessment = Object.keys(found.records).length > 0 ? assessmentOf(this.#id, found) : undefined;
    if (assessment) this.#add(assessment);
    if (this.#mine !== before) this.#hasNews = true;
    this.#remote.learn(found, which);
  }
}
