import { readLevelName } from '../axes/level-name.js';

interface Rung {
  readonly code?: string | undefined;
  readonly title: string;
}

/**
 * Puts levels in one order that several lists have parts of. Where all lists rise by number or by rank, those tell; else levels
 * stay in the order in which they come, unless a list has them in another: then one is after what it is after there.
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

/** Levels that each know the one after them. */
class Order<Level> {
  readonly #next = new Map<Level, Level | undefined>();
  readonly #before = new Map<Level, Level | undefined>();
  #first: Level | undefined;
  #last: Level | undefined;

  has = (level: Level): boolean => this.#next.has(level);

  /** What is before a level, or the last where none is given; nothing is before the first. */
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
