import { proseText } from '../../ladder/index.js';
import { oneLine } from '../data/data-keys.js';
import type { Part } from '../data/data-part.js';
import { looksLikeLevel } from '../draft/name-level.js';

export interface PartLevels {
  readonly levels: ReadonlySet<Part>;
  /** What has levels beneath it. */
  readonly around: ReadonlySet<Part>;
  /** Whether levels are beneath competencies, not the other way about. */
  readonly isByCompetency: boolean;
  /** Whether the file itself says which parts are levels. */
  readonly isTold: boolean;
}

/**
 * Says which parts are levels: those that the file calls so; else those that are named as levels are; else neighbours
 * that have parts of the same names beneath them, as levels of a ladder share their competencies.
 */
export function findPartLevels(roots: readonly Part[]): PartLevels {
  const told = toldLevels(roots);
  const levels = told.size > 0 ? told : new Set(named(roots));
  if (levels.size === 0) for (const part of sharing(roots)) levels.add(part);
  const around = new Set<Part>();
  /** The parts that levels of a name are beneath. */
  const parents = new Map<string, Set<Part>>();
  const visit = (part: Part, parent: Part | undefined): boolean => {
    if (levels.has(part)) {
      const key = keyOf(part);
      if (parent) parents.set(key, (parents.get(key) ?? new Set()).add(parent));
      return true;
    }
    const hasLevels = part.parts.map((each) => visit(each, part)).includes(true);
    if (hasLevels) around.add(part);
    return hasLevels;
  };
  for (const part of roots) visit(part, undefined);
  const isByCompetency = [...parents.values()].some((of) => of.size > 1 || [...of].some(({ kind }) => kind === 'competency'));
  return { levels, around, isByCompetency, isTold: told.size > 0 };
}

function toldLevels(parts: readonly Part[], levels = new Set<Part>()): Set<Part> {
  for (const part of parts) {
    if (part.kind === 'level') levels.add(part);
    else toldLevels(part.parts, levels);
  }
  return levels;
}

const keyOf = ({ name }: Part): string => oneLine(proseText(name)).toLowerCase();

/** What may have a name: other kinds are texts. */
const isNamed = ({ kind }: Part): boolean => kind === undefined || kind === 'heading';

const isCandidate = (part: Part): boolean =>
  isNamed(part) && (part.parts.length > 0 || part.about !== undefined) && looksLikeLevel(oneLine(proseText(part.name)));

/** The outermost that are named as levels; one that has several beneath it is called by the role that all of them are of. */
function named(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) =>
    isCandidate(part) && part.parts.filter(isCandidate).length < 2 ? [part] : isNamed(part) ? named(part.parts) : [],
  );
}

function sharing(parts: readonly Part[]): Part[] {
  const siblings = parts.filter((part) => isNamed(part) && part.parts.some(isNamed));
  const counts = new Map<string, number>();
  for (const { parts: beneath } of siblings)
    for (const key of new Set(beneath.filter(isNamed).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shared = [...counts.values()].filter((count) => count > 1).length;
  return siblings.length > 1 && shared > 0 && shared * 2 >= counts.size ? siblings : siblings.flatMap((part) => sharing(part.parts));
}
