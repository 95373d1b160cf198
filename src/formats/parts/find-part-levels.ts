import { proseText } from '../../ladder/index.js';
import { oneLine } from '../data/data-keys.js';
import type { Part } from '../data/data-part.js';
import { looksLikeLevel } from '../draft/name-level.js';

export interface PartLevels {
  readonly levels: ReadonlySet<Part>;
  /** The ancestors of levels. */
  readonly ancestors: ReadonlySet<Part>;
  /** Whether competencies are the parents of levels, instead of the reverse. */
  readonly isByCompetency: boolean;
  /** Whether the file declares which parts are levels. */
  readonly isDeclared: boolean;
}

/**
 * Finds the parts that are levels: those that the file declares as levels; if there are none, those with a name of a level; if there
 * are none, siblings whose children have the same names, because levels of a ladder share their competencies.
 */
export function findPartLevels(roots: readonly Part[]): PartLevels {
  const declared = declaredLevels(roots);
  const levels = declared.size > 0 ? declared : new Set(levelsByName(roots));
  if (levels.size === 0) for (const part of siblingsWithSharedNames(roots)) levels.add(part);
  const ancestors = new Set<Part>();
  /** The parents of levels, by the name of the level. */
  const parents = new Map<string, Set<Part>>();
  const visit = (part: Part, parent: Part | undefined): boolean => {
    if (levels.has(part)) {
      const key = keyOf(part);
      if (parent) parents.set(key, (parents.get(key) ?? new Set()).add(parent));
      return true;
    }
    const hasLevels = part.parts.map((each) => visit(each, part)).includes(true);
    if (hasLevels) ancestors.add(part);
    return hasLevels;
  };
  for (const part of roots) visit(part, undefined);
  const isByCompetency = [...parents.values()].some((of) => of.size > 1 || [...of].some(({ kind }) => kind === 'competency'));
  return { levels, ancestors, isByCompetency, isDeclared: declared.size > 0 };
}

function declaredLevels(parts: readonly Part[], levels = new Set<Part>()): Set<Part> {
  for (const part of parts) {
    if (part.kind === 'level') levels.add(part);
    else declaredLevels(part.parts, levels);
  }
  return levels;
}

const keyOf = ({ name }: Part): string => oneLine(proseText(name)).toLowerCase();

/** Whether a part can have a name. Parts of other kinds are texts. */
const isNamed = ({ kind }: Part): boolean => kind === undefined || kind === 'heading';

const isCandidate = (part: Part): boolean =>
  isNamed(part) && (part.parts.length > 0 || part.about !== undefined) && looksLikeLevel(oneLine(proseText(part.name)));

/** The outermost parts with a name of a level. A part with several of them as children is skipped: it is named after their common role. */
function levelsByName(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) =>
    isCandidate(part) && part.parts.filter(isCandidate).length < 2 ? [part] : isNamed(part) ? levelsByName(part.parts) : [],
  );
}

function siblingsWithSharedNames(parts: readonly Part[]): Part[] {
  const siblings = parts.filter((part) => isNamed(part) && part.parts.some(isNamed));
  const counts = new Map<string, number>();
  for (const { parts: beneath } of siblings)
    for (const key of new Set(beneath.filter(isNamed).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shared = [...counts.values()].filter((count) => count > 1).length;
  return siblings.length > 1 && shared > 0 && shared * 2 >= counts.size
    ? siblings
    : siblings.flatMap((part) => siblingsWithSharedNames(part.parts));
}
