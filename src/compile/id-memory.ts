import { basename } from 'node:path';
import { byCodeUnits, type CarriedIds, carryIds, type Issue, type Ladder, type LadderPart } from '../ladder/index.js';
import { type MemoryEntry, type Pair, readBuilt, readMemory, textOfData, textOfMemory } from './memory-file.js';
import { folderOf, relativePath, resolvePath } from './paths.js';
import { writeFile } from './write-file.js';

export interface CarryOptions {
  /** Path of the JSON file that the ladder is built into. The memory file then refers to it instead of storing the ladder. */
  readonly built?: string;
  /** The offered pairs that a person accepts. */
  readonly confirmed?: readonly Pair[];
}

/**
 * Stores the ids of definitions between builds, in a JSON file that is committed to version control. `rungs build` and the
 * bundler plugins share it. Likely matches are stored under `offered` until a person moves them to `confirmed` or deletes them.
 */
export class IdMemory {
  readonly #file: string;
  /** The entries of this build. */
  readonly #done = new Map<string, MemoryEntry>();
  #entries: ReadonlyMap<string, MemoryEntry>;

  /** @throws {UnreadableMemory} if the file exists and is not a valid memory file. */
  constructor(file: string) {
    this.#file = resolvePath(file);
    this.#entries = readMemory(this.#file);
  }

  /**
   * Gives a definition the ids of the last build of the files or folder at `paths`, and reports what a person should check.
   * `offered` includes the pairs of earlier builds that are still undecided.
   */
  carry(paths: readonly string[], next: Ladder, { built, confirmed = [] }: CarryOptions = {}): CarriedIds {
    const name = paths
      .map((path) => this.#relative(path))
      .sort()
      .join(', ');
    const target = built === undefined ? undefined : this.#relative(built);
    const known = this.#known(name, target);
    const into = target ?? known?.built;
    const keep = (ladder: Ladder, rest: Pick<MemoryEntry, 'gone' | 'offered' | 'confirmed'>): void => {
      // Without `built`, only the levels are updated. The build that writes the file sets the title and the notes.
      const kept = target === undefined && into !== undefined && known?.ladder ? { ...known.ladder, levels: ladder.levels } : ladder;
      this.#done.set(name, { ladder: kept, ...(into !== undefined && { built: into }), ...rest });
    };
    if (!known) {
      keep(next, { gone: [], offered: [], confirmed: [] });
      return { ladder: next, carried: [], offered: [], gone: [], issues: [] };
    }
    const earlier = { gone: known.gone, offered: known.offered.map(unlike) };
    const carried = carryIds(known.ladder ?? { ...next, levels: [] }, next, { earlier, confirmed: [...known.confirmed, ...confirmed] });
    const isGone = (part: LadderPart): boolean => carried.gone.some((each) => isSame(each, part));
    const before = known.offered.filter(
      ({ from, to }) => isGone(from) && !isGone(to) && !carried.offered.some((each) => isSame(each.from, from)),
    );
    const offered = [...before.map(unlike), ...carried.offered];
    keep(carried.ladder, {
      // The ids of offered parts stay reserved, even if a person deletes the offer.
      gone: [...carried.gone, ...carried.offered.map(({ from }) => from)],
      offered: offered.map(({ from, to }) => ({ from, to })),
      confirmed: known.confirmed.filter(({ from }) => isGone(from)),
    });
    return {
      ...carried,
      offered,
      gone: carried.gone.filter((part) => !before.some(({ from }) => isSame(from, part))),
      issues: [...carried.issues.filter(({ rule }) => rule !== 'id-offered'), ...offered.map((pair) => this.#offer(pair))],
    };
  }

  /** Writes the entries of this build and returns whether a file changed. Entries of other definitions are kept. */
  write(): boolean {
    if (this.#done.size === 0) return false;
    // Read again, because another build of the same app, such as the one for its server, may have written the file.
    const files = new Set([...this.#done.values()].flatMap(({ built }) => built ?? []));
    const others = [...readMemory(this.#file)].filter(([, { built }]) => built === undefined || !files.has(built));
    this.#entries = new Map([...others, ...this.#done]);
    // Write the memory file first. If the process stops in between, an id is reserved needlessly instead of being reused.
    const isRemembered = writeFile(this.#file, textOfMemory([...this.#entries].sort(([a], [b]) => byCodeUnits(a, b))));
    let isBuilt = false;
    for (const { built, ladder } of this.#done.values())
      if (built !== undefined && ladder && writeFile(resolvePath(folderOf(this.#file), built), textOfData(ladder))) isBuilt = true;
    return isRemembered || isBuilt;
  }

  #relative(path: string): string {
    return relativePath(folderOf(this.#file), resolvePath(path)) || '.';
  }

  /** Finds an entry by the file it is built into, because its sources can be renamed, or else by its name. */
  #known(name: string, built: string | undefined): MemoryEntry | undefined {
    const found = [...this.#entries.values()].find((entry) => built !== undefined && entry.built === built) ?? this.#entries.get(name);
    if (found || built === undefined) return found;
    const ladder = readBuilt(resolvePath(folderOf(this.#file), built));
    return ladder && { ladder, built, gone: [], offered: [], confirmed: [] };
  }

  #offer({ from, to }: Pair): Issue {
    const message = `The ${to.kind} “${to.text}” may be a new wording of “${from.text}”, which had the id ${from.id}. Links and ratings still refer to that id. If they are the same, move their entry from "offered" to "confirmed" in ${basename(this.#file)}, or run \`rungs build --accept ${from.id}\`. If not, delete the entry.`;
    return { rule: 'id-offered', severity: 'warning', message };
  }
}

const isSame = (a: LadderPart, b: LadderPart): boolean => a.kind === b.kind && a.id === b.id;

/** Converts a stored pair. The memory file does not store the likeness. */
const unlike = (pair: Pair): CarriedIds['offered'][number] => ({ ...pair, likeness: 0 });
