import { deepestPart, type Part } from '../data/data-part.js';
import type { ItemInWork } from './case-items.js';

/** Converts items to trees of parts, in which a level contains its members. `others` has the items that are in no tree. */
export function caseParts(items: readonly ItemInWork[]): { readonly parts: readonly Part[]; readonly others: readonly ItemInWork[] } {
  const tree = new ItemTree(items);
  const parts = items.flatMap((item) =>
    item.parent || tree.isDimension(item) || item.levels.size > 0 ? [] : tree.partsOf(item, undefined, 0),
  );
  return { parts, others: items.filter((item) => !tree.read.has(item)) };
}

class ItemTree {
  readonly read = new Set<ItemInWork>();
  readonly #open = new Set<ItemInWork>();
  /** For each parent that levels share, its items by level. */
  readonly #shared = new Map<ItemInWork, Map<ItemInWork, ItemInWork[]>>();

  constructor(items: readonly ItemInWork[]) {
    for (const item of items) {
      if (item.kind === 'competency' && item.levels.size > 0) this.#sharedBy(item);
      if (!item.parent || item.kind === 'competency') continue;
      for (const level of item.levels) {
        if (item.parent.levels.has(level) && item.parent.kind !== 'competency') continue;
        const shared = this.#sharedBy(item.parent);
        const list = shared.get(level) ?? [];
        shared.set(level, list);
        list.push(item);
      }
    }
  }

  isDimension(item: ItemInWork): boolean {
    return item.kind !== 'level' && this.#shared.has(item);
  }

  /** Returns the part of an item with its children. Empty for a circular or too deep item. The children of an item are read once. */
  partsOf(item: ItemInWork, level: ItemInWork | undefined, depth: number): readonly Part[] {
    const isDimension = this.isDimension(item);
    if (depth > deepestPart || this.#open.has(item)) return [];
    const isAgain = this.read.has(item) && !isDimension;
    this.#open.add(item);
    this.read.add(item);
    const beneath = isAgain ? [] : isDimension && level ? (this.#shared.get(item)?.get(level) ?? []) : this.#beneath(item);
    const within = item.kind === 'level' ? item : level;
    const parts = beneath.flatMap((each) => this.partsOf(each, within, depth + 1));
    this.#open.delete(item);
    return [{ ...ownPart(item), id: idOf(item, level, isDimension), parts }];
  }

  /** The children of an item. For a level, also its members, or their parents if levels share them. */
  #beneath(item: ItemInWork): readonly ItemInWork[] {
    if (item.kind !== 'level') return item.children.filter((child) => !this.isDimension(child));
    const found = new Set(item.children);
    for (const member of item.members) {
      const { parent } = member;
      if (member.kind === 'competency' || !parent) found.add(member);
      else if (parent !== item && (!parent.levels.has(item) || parent.kind === 'competency')) found.add(parent);
    }
    return [...found];
  }

  #sharedBy(item: ItemInWork): Map<ItemInWork, ItemInWork[]> {
    const shared = this.#shared.get(item) ?? new Map<ItemInWork, ItemInWork[]>();
    this.#shared.set(item, shared);
    return shared;
  }
}

function ownPart({ kind, text, code, about, label, place }: ItemInWork): Omit<Part, 'parts'> {
  return {
    kind,
    name: text,
    ...(kind === 'level' && code !== '' && { code }),
    ...(about !== '' && { about }),
    ...(label !== '' && { fact: { label, value: text.slice(label.length + 2) } }),
    place,
  };
}

/** The id of an item. `undefined` for a competency below a single level, because such an item does not identify a dimension. */
function idOf(item: ItemInWork, level: ItemInWork | undefined, isDimension: boolean): string | undefined {
  const { kind, ownId, about, children } = item;
  if (kind === 'level') return ownId || item.identifier || undefined;
  const { code, identifier } = item.same ?? item;
  if (kind === 'fact') return code || undefined;
  const isOfOneLevel = level !== undefined && item.parent === level && (kind === 'competency' || children.length > 0 || about !== '');
  if (isOfOneLevel && !isDimension) return undefined;
  return (/\s/.test(code) ? '' : code) || identifier || undefined;
}
