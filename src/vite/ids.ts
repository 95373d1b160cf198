import { IdMemory, type Problem, problemOf } from '../compile/index.js';
import { type CarriedIds, carryIds, type Ladder } from '../ladder/index.js';

/** Keeps the ids of definitions: from build to build in a file, where there is one, and from edit to edit in development. */
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

  /** A definition, by the path of what it is read from, with the ids it had. Of what that means a build speaks: in development every pause in writing is a change. */
  carry(name: string, next: Ladder): { readonly ladder: Ladder; readonly problems: readonly Problem[] } {
    const last = this.#last.get(name);
    if (last) return { ladder: this.#keep(name, carryIds(last.ladder, next, { earlier: last })), problems: [] };
    const carried = this.#memory?.carry([name], next) ?? { ladder: next, gone: [], offered: [], carried: [], issues: [] };
    const { ladder, issues } = carried;
    if (this.#isServing) return { ladder: this.#keep(name, carried), problems: [] };
    return { ladder, problems: issues.map((issue) => ({ ...problemOf(issue), ...(this.#file !== undefined && { file: this.#file }) })) };
  }

  /** Writes what was built, where something is to be remembered. */
  write(): void {
    this.#memory?.write();
  }

  #keep(name: string, carried: CarriedIds): Ladder {
    this.#last.set(name, carried);
    return carried.ladder;
  }
}
