import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type CarriedIds, carryIds, type Issue, type Ladder, type LadderPart, type Level, validateLadder } from '../ladder/index.js';

/** A pair that may be one: an entry of `offered`, or of `confirmed` once a person has moved it there. */
type Pair = Pick<CarriedIds['offered'][number], 'from' | 'to'>;

/** What is remembered of a definition: as it was built last, and what its earlier versions leave to know. */
interface Entry extends Pick<CarriedIds, 'gone'> {
  readonly ladder: Ladder;
  readonly offered: readonly Pair[];
  readonly confirmed: readonly Pair[];
}

const version = 1;

/**
 * The ids of definitions over time, in a JSON file that is committed beside them. What is only likely waits there under
 * `offered`, until a person moves it to `confirmed` or deletes it.
 */
export class IdMemory {
  readonly #file: string;
  readonly #built = new Map<string, Entry>();
  #entries: ReadonlyMap<string, Entry>;

  /** Throws where the file is none that this class has written. */
  constructor(file: string) {
    this.#file = file;
    this.#entries = this.#read();
  }

  /** Gives a definition the ids that it had when `name` was built last, and says what a person has to know of that. */
  carry(name: string, ladder: Ladder): { readonly ladder: Ladder; readonly issues: readonly Issue[] } {
    const known = this.#entries.get(name);
    if (!known) {
      this.#built.set(name, { ladder, gone: [], offered: [], confirmed: [] });
      return { ladder, issues: [] };
    }
    const {
      gone,
      offered,
      issues,
      ladder: next,
    } = carryIds(known.ladder, ladder, { earlier: withLikeness(known), confirmed: known.confirmed });
    const isGone = (part: LadderPart): boolean => gone.some(({ kind, id }) => kind === part.kind && id === part.id);
    const waiting = [...known.offered.filter(({ from, to }) => isGone(from) && !isGone(to)), ...offered];
    this.#built.set(name, {
      ladder: next,
      // What waits is out of use as well, even when it is deleted from there.
      gone: [...gone, ...offered.map(({ from }) => from)],
      offered: waiting,
      confirmed: known.confirmed.filter(({ from }) => isGone(from)),
    });
    return { ladder: next, issues: [...issues.filter(({ rule }) => rule !== 'id-offered'), ...waiting.map((pair) => this.#offer(pair))] };
  }

  /** Writes what was built; entries of definitions that were not part of it stay. */
  write(): void {
    if (this.#built.size === 0) return;
    // Another build may have written since, of the same app for its server.
    const all = [...this.#read(), ...this.#built].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#entries = new Map(all);
    const text = `${JSON.stringify({ version, definitions: Object.fromEntries(this.#entries) }, undefined, 2)}\n`;
    if (text !== this.#text()) writeFileSync(this.#file, text);
  }

  #offer({ from, to }: Pair): Issue {
    const message = `The ${to.kind} “${to.text}” may be “${from.text}” in other words, which had the id ${from.id}. Links and ratings stay with that id. If the two are one, move their entry from "offered" to "confirmed" in ${basename(this.#file)}; if not, delete it.`;
    return { rule: 'id-offered', severity: 'warning', message };
  }

  #text(): string | undefined {
    try {
      return readFileSync(this.#file, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  #read(): ReadonlyMap<string, Entry> {
    const text = this.#text();
    if (text === undefined) return new Map();
    try {
      const { version: found, definitions } = JSON.parse(text) as { version?: unknown; definitions?: unknown };
      if (found !== version || typeof definitions !== 'object' || definitions === null) throw new Error(`It has no version ${version}.`);
      return new Map(Object.entries(definitions).map(([name, entry]) => [name, checked(name, entry)]));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(
        `${this.#file} cannot be read, so the ids of earlier builds are not known: ${why} Take it from your version control; or delete it, and ids are derived anew.`,
        { cause: error },
      );
    }
  }
}

/** A level by itself, as the ladder that carries its ids. */
export const asLadder = (level: Level): Ladder => ({ id: level.id, title: level.title, levels: [level] });

const withLikeness = ({ gone, offered }: Entry): Pick<CarriedIds, 'gone' | 'offered'> => ({
  gone,
  offered: offered.map((pair) => ({ ...pair, likeness: 0 })),
});

function checked(name: string, entry: unknown): Entry {
  const { ladder, gone, offered, confirmed } = Object(entry) as { readonly [Key in keyof Entry]?: unknown };
  const found = validateLadder(ladder).ladder;
  if (!found || !isList(gone, isPart) || !isList(offered, isPair) || !isList(confirmed, isPair)) throw new Error(`“${name}” is damaged.`);
  return { ladder: found, gone, offered, confirmed };
}

const isList = <Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] =>
  Array.isArray(value) && value.every(isItem);

const isPart = (value: unknown): value is LadderPart => {
  const { kind, id, text } = Object(value) as { readonly [Key in keyof LadderPart]?: unknown };
  return [kind, id, text].every((each) => typeof each === 'string');
};

const isPair = (value: unknown): value is Pair => {
  const { from, to } = Object(value) as { readonly [Key in keyof Pair]?: unknown };
  return isPart(from) && isPart(to);
};
