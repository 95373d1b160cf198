import {
  type Assessment,
  type AssessmentStore,
  assessmentJson,
  failure,
  format,
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
/** A timer that is longer goes off at once. */
const longestTimer = 2 ** 31 - 1;
const mostRounds = 20;

/** Brings one assessment and the server's into agreement: sends what the server has not, takes in what it has. */
export class Sender {
  readonly #id: string;
  readonly #options: SenderOptions;
  /** What is to be on the server: what was added here, with all that the device and the server had. */
  #mine: Assessment | undefined;
  /** What the server has of each record, as far as is known. */
  #remote: Map<string, { readonly version: number; readonly text: string }> | undefined;
  #etag: string | undefined;
  #sending: Promise<Problem | undefined> | undefined;
  #again: Promise<Problem | undefined> | undefined;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the server said when it asked to be left alone, as long as it asked for. */
  #asked: ServerProblem | undefined;
  #hasNews = false;
  /** The newest form that this page writes, and that the server has. */
  #written = format;
  #found = 0;
  #isClosed = false;

  constructor(id: string, options: SenderOptions) {
    this.#id = id;
    this.#options = options;
  }

  /** Something to send. */
  write(part: Assessment): void {
    this.#written = Math.max(this.#written, part.format);
    this.#add(part);
  }

  #add(part: Assessment): void {
    this.#mine = this.#mine ? mergeAssessments(this.#mine, part) : part;
  }

  /** What others wrote, once. */
  news(): Pick<Saved, 'assessment'> {
    const assessment = this.#hasNews ? this.#mine : undefined;
    this.#hasNews = false;
    return assessment ? { assessment } : {};
  }

  /**
   * Sends all that was added before; gives what was in the way, after which it tries again by itself. One at a time, and not
   * before the server wants to be asked again.
   */
  send(): Promise<Problem | undefined> {
    if (!this.#sending) return this.#asked ? Promise.resolve(this.#asked) : this.#begin();
    // What is under way may have begun before what was added.
    this.#again ??= this.#sending.then(() => {
      this.#again = undefined;
      return this.send();
    });
    return this.#again;
  }

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

  /** Takes in what others wrote, and tells of it. */
  async receive(): Promise<void> {
    if (this.#isClosed || this.#sending || this.#asked || !this.#mine) return;
    const before = this.#mine;
    const taken = await this.#take();
    if (!taken.ok && taken.problem.kind === 'deleted') await this.end();
    if (!taken.ok || this.#mine === before || !this.#mine) return;
    await this.#options.local.save(this.#mine);
    this.#options.tell({ kind: 'changed', id: this.#id });
  }

  /** It was deleted on the server. */
  async end(): Promise<Outcome<void>> {
    this.#mine = undefined;
    this.#remote = undefined;
    this.#etag = undefined;
    this.#asked = undefined;
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
      // All of a wave of clients would come back at once: half of the wait is by chance.
      const wait = Math.min(longestWait, this.#options.retryAfter * 2 ** Math.min(this.#failures++, 10));
      const { retryAfter: least = 0 } = problem;
      if (least > 0) this.#asked = problem;
      const again = (): void => {
        this.#asked = undefined;
        void this.send();
      };
      this.#timer = setTimeout(again, Math.min(longestTimer, Math.max(least, wait * (0.5 + this.#options.random() / 2))));
    }
    return problem;
  }

  async #agree(): Promise<ServerProblem | undefined> {
    const { local, api } = this.#options;
    if (!this.#remote) {
      // Of an earlier visit there may be more on the device than was added now.
      const kept = await local.load(this.#id);
      if (kept.ok && kept.value) this.#add(kept.value.assessment);
      const taken = await this.#take();
      if (!taken.ok) return taken.problem;
    }
    for (let round = 0; round < mostRounds; round++) {
      const mine = this.#mine;
      const unsent = mine ? this.#unsent(mine) : [];
      if (!mine || unsent.length === 0 || this.#isClosed) return undefined;
      if (this.#found > this.#written) return failure('newer').problem;
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
    return failure('offline', new Error('Others write the same records faster than this page.')).problem;
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
    this.#found = Math.max(this.#found, found.format);
    if (assessment) this.#add(assessment);
    if (this.#mine !== before) this.#hasNews = true;
    for (const [key, { version, value }] of Object.entries(found.records)) this.#remote?.set(key, { version, text: canonicalJson(value) });
  }
}
