import { type CompileProblem, IdMemory, problemOf } from '../compile/index.js';
import { type CarriedIds, carryIds, type Ladder } from '../ladder/index.js';

/** Carries the ids of definitions from one build to the next in the memory file, if there is one, and between edits in development. */
export class Ids {
  readonly #memory: IdMemory | undefined;
  readonly #file: string | undefined;
  readonly #isServing: boolean;
  readonly #last = new Map<string, CarriedIds>();

  constructor(file: string | undefined, isServing: boolean) {
    this.#file = file;
    this.#memory = file === undefined ? undefined : new IdMemory(file);
    this.#isServing = isServing;
  }

  /**
   * Gives a definition its previous ids. `name` is the path that it was read from. Problems are reported only in a build,
   * because in development every saved edit would report some.
   */
  carry(name: string, next: Ladder): { readonly ladder: Ladder; readonly problems: readonly CompileProblem[] } {
    const last = this.#last.get(name);
    if (last) return { ladder: this.#keep(name, carryIds(last.ladder, next, { earlier: last })), problems: [] };
    const carried = this.#memory?.carry([name], next) ?? { ladder: next, gone: [], offered: [], carried: [], issues: [] };
    const { ladder, issues } = carried;
    if (this.#isServing) return { ladder: this.#keep(name, carried), problems: [] };
    return { ladder, problems: issues.map((issue) => ({ ...problemOf(issue), ...(this.#file !== undefined && { file: this.#file }) })) };
  }

  /** Writes the memory file. A no-op without one. */
  write(): void {
    this.#memory?.write();
  }

  #keep(name: string, carried: CarriedIds): Ladder {
    this.#last.set(name, carried);
    return carried.ladder;
  }
}
