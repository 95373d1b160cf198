import { readLevelName } from '../axes/level-name.js';

interface Rung {
  readonly code?: string | undefined;
  readonly title: string;
}

/**
 * Merges sorted lists of levels to one. If all lists are sorted by number, or else by rank, so is the result. Otherwise levels keep the
 * order of their first occurrence, unless a list contradicts it: then each level is inserted after its predecessor in its list.
 */
export function mergeOrders<Level extends Rung>(lists: readonly (readonly Level[])[]): Level[] {
  const levels = [...new Set(lists.flat())];
  for (const stepOf of [numberOf, rankOf])
    if (!levels.some((level) => Number.isNaN(stepOf(level))) && lists.every((list) => rises(list.map(stepOf))))
      return levels.sort((a, b) => stepOf(a) - stepOf(b));
  const places = new Map(levels.map((level, at) => [level, at]));
  return lists.every((list) => rises(list.map((level) => places.get(level) ?? 0))) ? levels : inserted(lists);
}

const numberOf = ({ code, title }: Rung): number => readLevelName(code ?? title).number ?? Number.NaN;
const rankOf = ({ title }: Rung): number => readLevelName(title).rank ?? Number.NaN;

const rises = (list: readonly number[]): boolean => list.every((step, at) => at === 0 || (list[at - 1] ?? step) < step);

function inserted<Level>(lists: readonly (readonly Level[])[]): Level[] {
  const order = new Order<Level>();
  for (const list of lists) {
    const [first] = list;
    let before = first === undefined || order.has(first) ? undefined : order.before(list.find((level) => order.has(level)));
    for (const level of list) {
      if (!order.has(level)) order.insert(level, before);
      before = level;
    }
  }
  return order.levels();
}

/** A doubly linked list of levels. */
class Order<Level> {
  readonly #next = new Map<Level, Level | undefined>();
  readonly #before = new Map<Level, Level | undefined>();
  #first: Level | undefined;
  #last: Level | undefined;

  has = (level: Level): boolean => this.#next.has(level);

  /** The predecessor of a level, or the last level for `undefined`. `undefined` for the first level. */
  before = (level: Level | undefined): Level | undefined => (level === undefined ? this.#last : this.#before.get(level));

  insert(level: Level, before: Level | undefined): void {
    const after = before === undefined ? this.#first : this.#next.get(before);
    this.#next.set(level, after);
    this.#before.set(level, before);
    if (before === undefined) this.#first = level;
    else this.#next.set(before, level);
    if (after === undefined) this.#last = level;
    else this.#before.set(after, level);
  }

  levels(): Level[] {
    const levels: Level[] = [];
    for (let level = this.#first; level; level = this.#next.get(level)) levels.push(level);
    return levels;
  }
}
