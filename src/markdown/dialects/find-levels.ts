import { keyOf, levelStrength, namesAside, namesLadder } from './level-title.js';
import { isBare, type Section, sectionsIn, titleOf } from './sections.js';

/** Which sections of a text are its levels. */
export interface FoundLevels {
  readonly levels: readonly Section[];
  /** Competencies have the levels beneath them, and each level is beneath each of them. */
  readonly competencyFirst: boolean;
  /** How many headings are around a level. */
  readonly depth: number;
  /** How sure the headings' words are, at most 3. */
  readonly strength: number;
}

interface Row {
  readonly section: Section;
  readonly parent: Section;
  readonly strength: number;
}

/**
 * Finds the depth at which headings name levels, by their words; else the one at which headings have the same
 * headings beneath them, as levels have their competencies; else a single first heading is taken for one.
 */
export function findLevels(root: Section): FoundLevels | undefined {
  const depths = new Map<number, Row[]>();
  for (const { section, parent, depth } of sectionsIn(root)) {
    const rows = depths.get(depth) ?? [];
    depths.set(depth, rows);
    if (!isBare(section) && !namesAside(titleOf(section))) rows.push({ section, parent, strength: levelStrength(titleOf(section)) });
  }
  const byWords = [...depths].flatMap(([depth, rows]) => {
    const named = rows.filter(({ strength }) => strength > 0);
    const sum = named.reduce((total, { strength }) => total + strength, 0);
    return named.length > 0 && named.length * 2 >= rows.length ? [{ depth, rows, named, sum }] : [];
  });
  const best = byWords.reduce<(typeof byWords)[number] | undefined>((a, b) => (a && a.sum >= b.sum ? a : b), undefined);
  if (best) {
    const { depth, rows, named } = best;
    const strength = Math.max(...named.map((row) => row.strength));
    const competencyFirst = repeatsBeneath(named);
    const levels = competencyFirst ? named : rows.filter((row) => row.strength > 0 || isAlike(row, named));
    return { levels: levels.map(({ section }) => section), competencyFirst, depth, strength };
  }
  for (const [depth, rows] of depths) {
    const alike = rows.filter((row) => isAlike(row, rows));
    if (alike.length > 1) return { levels: alike.map(({ section }) => section), competencyFirst: false, depth, strength: 0 };
  }
  const [only, ...others] = root.sections;
  const isLevel = only && others.length === 0 && only.sections.length > 0 && !namesLadder(titleOf(only));
  return isLevel ? { levels: [only], competencyFirst: false, depth: 1, strength: 0 } : undefined;
}

/** The same levels beneath several headings, with nothing but statements beneath them. */
function repeatsBeneath(rows: readonly Row[]): boolean {
  const parents = new Map<string, Set<Section>>();
  for (const { section, parent } of rows) {
    const key = keyOfLevel(section);
    parents.set(key, (parents.get(key) ?? new Set()).add(parent));
  }
  const repeated = [...parents.values()].filter(({ size }) => size > 1).length;
  return repeated * 2 > parents.size && rows.filter(({ section }) => section.sections.length === 0).length * 2 > rows.length;
}

/** What a level is recognised by beneath another competency. */
export const keyOfLevel = (section: Section): string => titleOf(section).trim().toLowerCase();

/** Whether at least two headings, and half of those beneath a section, are beneath another too. */
function isAlike({ section, parent }: Row, rows: readonly Row[]): boolean {
  const own = childKeys(section);
  if (own.size < 2) return false;
  return rows.slice(0, mostCompared).some((row) => {
    if (row.section === section || row.parent !== parent) return false;
    const shared = [...childKeys(row.section)].filter((key) => own.has(key)).length;
    return shared >= 2 && shared * 2 >= own.size;
  });
}

/** A text may have as many headings as lines. */
const mostCompared = 50;

const keys = new WeakMap<Section, ReadonlySet<string>>();

function childKeys(section: Section): ReadonlySet<string> {
  const known = keys.get(section) ?? new Set(section.sections.slice(0, mostCompared).map((child) => keyOf(titleOf(child))));
  keys.set(section, known);
  return known;
}
