import { mergeAssessments } from './merge-assessments.js';
import { type AssessmentStore, failure, type Place, type Problem } from './store.js';
import type { Assessment } from './types.js';

/** Whether what one typed would survive. */
export type SaveState =
  /** It would: where, and, where that is the device and a server waits for it, why it is not there. */
  | { readonly state: 'saved'; readonly where: Place; readonly waiting?: Problem }
  | { readonly state: 'saving' }
  /** It would not: it is on the screen alone. Say so at once, and offer a download. */
  | { readonly state: 'failed'; readonly problem: Problem };

export interface AutosaveOptions {
  readonly store: AssessmentStore;
  readonly current: () => Assessment;
  /** Takes in what the store has. */
  readonly onSaved: (kept: Assessment) => void;
  readonly onState: (state: SaveState) => void;
  /** @default setTimeout */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** From 0 to 1. @default Math.random */
  readonly random: () => number;
}

/**
 * Hands records to the store as they change, each at once: nothing that was typed waits for another to be saved. What failed
 * stays to be saved, and is tried again with the next change, or after 1 s, 2 s, 4 s … up to 30 s.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #unsaved = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  #state: SaveState;
  /** Of the save that ended last, if it worked. */
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

  /** These records have changed. */
  touch(keys: Iterable<string>): void {
    for (const key of keys) this.#unsaved.add(key);
    this.#save();
  }

  /** Hands everything to the store now, and resolves when that is done, whether it worked or not. */
  async flush(): Promise<SaveState> {
    this.#save();
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    return this.#state;
  }

  /** What was kept here is on the server now, or, with a problem, is not. */
  sent(waiting?: Problem): void {
    if (this.#unsaved.size > 0 || this.#underWay.size > 0 || this.#state.state !== 'saved') return;
    const where = !waiting ? 'server' : this.#state.where === 'server' ? 'device' : this.#state.where;
    this.#say({ state: 'saved', where, ...(waiting && { waiting }) });
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
    this.#say({ state: 'saving' });
    const save = this.#keep(store, { ...assessment, records: new Map(records) }, keys);
    this.#underWay.add(save);
    void save.then(() => {
      this.#underWay.delete(save);
      if (this.#underWay.size === 0 && this.#unsaved.size === 0 && this.#last) this.#say(this.#last);
    });
  }

  async #keep(store: AssessmentStore, part: Assessment, keys: readonly string[]): Promise<void> {
    // An adapter that throws does not keep its word, which is no reason to lose anybody's.
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
    this.#say({ state: 'failed', problem: outcome.problem });
    if (outcome.problem.canRetry && !this.#isClosed) {
      const longest = Math.min(30_000, 1000 * 2 ** Math.min(this.#failures - 1, 10));
      this.#cancelRetry?.();
      this.#cancelRetry = this.#options.later(() => this.#save(), longest * (0.5 + this.#options.random() / 2));
    }
  }

  #say(state: SaveState): void {
    if (state.state === this.#state.state && state.state === 'saving') return;
    this.#state = state;
    this.#options.onState(state);
  }
}
