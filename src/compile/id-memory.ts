import { basename } from 'node:path';
import { byCodeUnits, type CarriedIds, carryIds, type Issue, type Ladder, type LadderPart, type Level } from '../ladder/index.js';
import { type Entry, type Pair, readBuilt, readMemory, textOfData, textOfMemory } from './memory-file.js';
import { folderOf, relativePath, resolvePath } from './paths.js';
import { writeFile } from './write-file.js';

export interface CarryOptions {
  /** The JSON that the ladder is built into: it is the memory of the ladder itself. */
  readonly built?: string;
  /** What a person accepts, of what is offered. */
  readonly confirmed?: readonly Pair[];
}

/**
 * The ids of definitions over time, in a JSON file that is committed beside them, for `rungs build` and for bundlers
 * alike. What is only likely waits there under `offered`, until a person moves it to `confirmed` or deletes it.
 */
export class IdMemory {
  readonly #file: string;
  readonly #done = new Map<string, Entry>();
  #entries: ReadonlyMap<string, Entry>;

  /** Throws an `UnreadableMemory` where the file is none that this class has written. */
  constructor(file: string) {
    this.#file = resolvePath(file);
    this.#entries = readMemory(this.#file);
  }

  /**
   * Gives a definition the ids that it had when the files or the folder at `paths` were built last, and says what a person
   * has to know of that. `offered` has what waits since earlier builds too.
   */
  carry(paths: readonly string[], next: Ladder, { built, confirmed = [] }: CarryOptions = {}): CarriedIds {
    const name = paths
      .map((path) => this.#relative(path))
      .sort()
      .join(', ');
    const target = built === undefined ? undefined : this.#relative(built);
    const known = this.#known(name, target);
    const into = target ?? known?.built;
    const keep = (ladder: Ladder, rest: Pick<Entry, 'gone' | 'offered' | 'confirmed'>): void => {
      // What a ladder is called, and says beside its levels, is for the build of its file to say.
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
      // What waits is out of use as well, even when it is deleted from there.
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

  /** Writes what was built, and says whether that changed a file; entries of definitions that were not part of it stay. */
  write(): boolean {
    if (this.#done.size === 0) return false;
    // Another build may have written since, of the same app for its server.
    const files = new Set([...this.#done.values()].flatMap(({ built }) => built ?? []));
    const others = [...readMemory(this.#file)].filter(([, { built }]) => built === undefined || !files.has(built));
    this.#entries = new Map([...others, ...this.#done]);
    // First what is gone: stopped half-way, an id is kept out of use once too often rather than given away.
    const isRemembered = writeFile(this.#file, textOfMemory([...this.#entries].sort(([a], [b]) => byCodeUnits(a, b))));
    let isBuilt = false;
    for (const { built, ladder } of this.#done.values())
      if (built !== undefined && ladder && writeFile(resolvePath(folderOf(this.#file), built), textOfData(ladder))) isBuilt = true;
    return isRemembered || isBuilt;
  }

  #relative(path: string): string {
    return relativePath(folderOf(this.#file), resolvePath(path)) || '.';
  }

  /** By the file that it is built into, as what it is built of may be named otherwise; else by its name. */
  #known(name: string, built: string | undefined): Entry | undefined {
    const found = [...this.#entries.values()].find((entry) => built !== undefined && entry.built === built) ?? this.#entries.get(name);
    if (found || built === undefined) return found;
    const ladder = readBuilt(resolvePath(folderOf(this.#file), built));
    return ladder && { ladder, built, gone: [], offered: [], confirmed: [] };
  }

  #offer({ from, to }: Pair): Issue {
    const message = `The ${to.kind} “${to.text}” may be “${from.text}” in other words, which had the id ${from.id}. Links and ratings stay with that id. If the two are one, move their entry from "offered" to "confirmed" in ${basename(this.#file)}, or say \`rungs build --accept ${from.id}\`; if not, delete it.`;
    return { rule: 'id-offered', severity: 'warning', message };
  }
}

/** A level by itself, as the ladder that carries its ids. */
export const asLadder = (level: Level): Ladder => ({ id: level.id, title: level.title, levels: [level] });

const isSame = (a: LadderPart, b: LadderPart): boolean => a.kind === b.kind && a.id === b.id;

/** How alike two were is not kept. */
const unlike = (pair: Pair): CarriedIds['offered'][number] => ({ ...pair, likeness: 0 });
