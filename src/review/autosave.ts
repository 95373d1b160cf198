import { mergeAssessments } from './merge-assessments.js';
import { type AssessmentStore, failure, type Place, type Problem } from './store.js';
import type { Assessment } from './types.js';

/** Whether all changes of a session are stored. */
export type SaveState =
  /** All changes are stored in `where`. `waiting` says why they are on the device and not yet on the server. */
  | { readonly state: 'saved'; readonly where: Place; readonly waiting?: Problem }
  | { readonly state: 'saving' }
  /** Some changes exist only in the page. Tell the user immediately and offer a download. */
  | { readonly state: 'failed'; readonly problem: Problem };

export interface AutosaveOptions {
  readonly store: AssessmentStore;
  readonly current: () => Assessment;
  /** Called with the current assessment merged with what the store returned. */
  readonly onSaved: (merged: Assessment) => void;
  readonly onState: (state: SaveState) => void;
  /** Runs a callback after a delay. Returns a function that cancels it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Returns a number from 0 to 1, for the jitter of retries. */
  readonly random: () => number;
}

/**
 * Saves each changed record immediately, without waiting for earlier saves. Records that could not be saved are saved again
 * with the next change, or after a retry delay of 1 s, 2 s, 4 s … up to 30 s, reduced by up to half at random.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #unsaved = new Set<string>();
  readonly #pending = new Set<Promise<void>>();
  #state: SaveState;
  /** The state after the last successful save. */
  #last: SaveState | undefined;
  #failures = 0;
  #cancelRetry: (() => void) | undefined;
  #isClosed = false;

  constructor(options: AutosaveOptions, state: SaveState) {
    this.#options = options;
    this.#state = state;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Whether there are changes that could not be stored anywhere, so that closing the page loses them. */
  get isOnScreenOnly(): boolean {
    return this.#failures > 0 && (this.#unsaved.size > 0 || this.#pending.size > 0);
  }

  /** Saves these records, because they changed. */
  touch(keys: Iterable<string>): void {
    for (const key of keys) this.#unsaved.add(key);
    this.#save();
  }

  /** Saves all unsaved records. Resolves with the state when all saves have finished, successfully or not. */
  async flush(): Promise<SaveState> {
    this.#save();
    while (this.#pending.size > 0) await Promise.all(this.#pending);
    return this.#state;
  }

  /** Reports that the device has sent its changes to the server, or, with `waiting`, why it has not. */
  sent(waiting?: Problem): void {
    if (this.#unsaved.size > 0 || this.#pending.size > 0 || this.#state.state !== 'saved') return;
    const where = !waiting ? 'server' : this.#state.where === 'server' ? 'device' : this.#state.where;
    this.#setState({ state: 'saved', where, ...(waiting && { waiting }) });
  }

  close(): void {
    this.#isClosed = true;
    this.#cancelRetry?.();
  }

  #save(): void {
    this.#cancelRetry?.();
    if (this.#unsaved.size === 0 || this.#isClosed) return;
    const { store, current } = this.#options;
    const assessment = current();
    const keys = [...this.#unsaved];
    this.#unsaved.clear();
    const records = keys.flatMap((key) => {
      const register = assessment.records.get(key);
      return register ? [[key, register] as const] : [];
    });
    this.#setState({ state: 'saving' });
    const save = this.#saveRecords(store, { ...assessment, records: new Map(records) }, keys);
    this.#pending.add(save);
    void save.then(() => {
      this.#pending.delete(save);
      if (this.#pending.size === 0 && this.#unsaved.size === 0 && this.#last) this.#setState(this.#last);
    });
  }

  async #saveRecords(store: AssessmentStore, part: Assessment, keys: readonly string[]): Promise<void> {
    // A store must not reject, but a faulty adapter may. The records then stay unsaved and are retried.
    const outcome = await store.save(part).catch((thrown: unknown) => failure('unknown', thrown));
    if (outcome.ok) {
      this.#failures = 0;
      if (outcome.value.assessment) this.#options.onSaved(mergeAssessments(this.#options.current(), outcome.value.assessment));
      const { where, waiting } = outcome.value;
      this.#last = { state: 'saved', where, ...(waiting && { waiting }) };
      return;
    }
    for (const key of keys) this.#unsaved.add(key);
    this.#failures++;
    this.#setState({ state: 'failed', problem: outcome.problem });
    if (outcome.problem.canRetry && !this.#isClosed) {
      const longest = Math.min(30_000, 1000 * 2 ** Math.min(this.#failures - 1, 10));
      this.#cancelRetry?.();
      this.#cancelRetry = this.#options.later(() => this.#save(), longest * (0.5 + this.#options.random() / 2));
    }
  }

  #setState(state: SaveState): void {
    if (state.state === this.#state.state && state.state === 'saving') return;
    this.#state = state;
    this.#options.onState(state);
  }
}
