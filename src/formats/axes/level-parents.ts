import type { OutlineNode, Part } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { fieldOf } from '../words/words.js';
import type { FoundLevels } from './find-levels.js';

/** Whether a parent of levels is a key, or has a name such as `Levels`, so that it may be no competency. */
const namesNone = ({ layer, name }: Part): boolean => layer === 'key' || fieldOf(name.words) === 'level';

/** The parents of levels that stand beneath their competencies, and the keys such as `levels` between both. */
export class LevelParents {
  readonly #beside: ReadonlyMap<OutlineNode, FoundLevels>;
  readonly #parents: ReadonlyMap<OutlineNode, Part>;
  readonly #source: Source;

  constructor(beside: ReadonlyMap<OutlineNode, FoundLevels>, parents: ReadonlyMap<OutlineNode, Part>, source: Source) {
    this.#beside = beside;
    this.#parents = parents;
    this.#source = source;
  }

  /** The levels that are children of a part, or of keys such as `levels` within it. */
  familyWithin(part: Part): FoundLevels['family'] | undefined {
    for (const child of part.children) {
      const found = this.#beside.get(child);
      const family = found?.isBeneath ? found.family : child.kind === 'part' && this.isHolder(child) ? this.familyWithin(child) : undefined;
      if (family) return family;
    }
    return undefined;
  }

  /** Whether a part is a key such as `levels` that several parents of levels have. */
  isHolder(part: Part): boolean {
    const family = namesNone(part) ? this.familyWithin(part) : undefined;
    return family !== undefined && this.#isShared(part, family);
  }

  /** Returns the competency of a level: its nearest ancestor that is not a key such as `levels`, which several competencies have. */
  dimensionOf(parent: Part | undefined, { family }: FoundLevels): Part | undefined {
    let found = parent;
    for (let up = found && this.#parents.get(found); found && namesNone(found) && up; up = this.#parents.get(up)) {
      if (!this.#isShared(found, family)) break;
      this.#source.syntax.push(found.name.place);
      found.name.take();
      found = up;
    }
    return found;
  }

  #isShared = (part: Part, family: FoundLevels['family']): boolean =>
    family.groups.some(({ parent }) => parent !== part && parent.name.words === part.name.words) || this.#wrapsAll(part, family);

  /** Whether a part is the only parent of levels, or a parent of these, and all others of the same name have parents of its name. */
  #wrapsAll(part: Part, { groups }: FoundLevels['family']): boolean {
    const around = [...new Set(groups.map(({ parent }) => parent))];
    if (around.includes(part)) return groups.length === 1;
    const within = new Set(around.flatMap((each) => (this.#parents.get(each) === part ? each.name.words : [])));
    const alike = around.filter(({ name }) => name.words !== '' && within.has(name.words));
    return alike.length > 0 && alike.every((each) => this.#parents.get(each)?.name.words === part.name.words);
  }
}
