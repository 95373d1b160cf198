import type { OutlineNode, Part } from '../outline/outline.js';
import { namesAside } from '../words/words.js';
import { keyOfName, layerOf, namedOf } from './families.js';
import { leavesOf } from './leaves.js';

/** Which nodes beneath levels are their competencies. */
export interface CompetencyPlan {
  /** The competencies of a level in their order, and what of the level is none. */
  readonly competenciesOf: (level: Part) => readonly Part[];
  /** Whether labels of bullets are competencies, at levels that have no others. */
  readonly byLabel: boolean;
}

/** What has statements of its own: bullets, or paragraphs where nothing has a name beneath it. */
function hasOwn(part: Part): boolean {
  const inner = part.children.some((child) => child.kind === 'part');
  return part.children.some(
    (child) =>
      child.kind === 'item' ||
      (child.kind === 'paragraph' && (!inner || child.children.length > 0)) ||
      child.kind === 'examples' ||
      (child.kind === 'quote' && !inner),
  );
}

const partsOf = (part: Part): Part[] => part.children.filter((child): child is Part => child.kind === 'part');

/** The outermost parts beneath a level that have statements of their own, with the parts around each. */
function holders(level: Part, around: readonly Part[] = []): { readonly part: Part; readonly around: readonly Part[] }[] {
  return partsOf(level).flatMap((part) => (hasOwn(part) ? [{ part, around }] : holders(part, [...around, part])));
}

/**
 * Finds the competencies beneath levels. A part that has statements of its own is one, and so are those beneath it at a depth
 * at which others are; a part that only has such parts beneath it is a wrapper, unless it is the wrapper that all levels share.
 */
export function planCompetencies(levels: readonly Part[]): CompetencyPlan {
  const all = levels.map((level) => holders(level));
  const first = new Map<string, number>();
  for (const { part } of all.flat()) first.set(layerOf(part), (first.get(layerOf(part)) ?? 0) + 1);
  const count = all.flat().length;
  // The same groups beneath each part of a level are no competencies.
  const wrapped = all.map((list) => list.filter(({ around }) => around.length > 0).map(({ part }) => keyOfName(part.name.words)));
  const areGroups = wrapped.some((keys) => keys.length > 1 && new Set(keys).size * 2 <= keys.length);
  const isFirst = (part: Part): boolean => (first.get(layerOf(part)) ?? 0) >= Math.max(2, count * 0.2) && !areGroups;
  const leafShare = share(all.map((list) => list.filter(({ around }) => around.length > 0).map(({ part }) => part)));
  const wrapperShare = share(all.map((list) => list.flatMap(({ around }) => around.slice(0, 1))));
  const keepsWrappers = areGroups || (levels.length > 1 && wrapperShare >= 0.75 && leafShare < 0.6);
  const listed = all.flat().filter(({ part }) => hasItems(part)).length >= Math.max(2, count / 3);
  const names = namesIn(levels);

  // What several levels have a list of is asked for, whatever it is called.
  const isAmong = (part: Part): boolean => (names.get(keyOfName(part.name.words)) ?? 0) > 1 && hasItems(part);

  const competenciesOf = (level: Part): Part[] =>
    partsOf(level).flatMap((part): Part[] => {
      if (leavesOf(part).statements === 0 && !hasOwn(part) && !hasItems(part)) return [];
      if (isLinkName(part) || (namesAside(part.name.words) && !isAmong(part))) return [];
      const inner = partsOf(part);
      if (!hasOwn(part)) {
        const beneath = competenciesOf(part);
        // What groups statements is within a competency: the part around it, not one farther out.
        return keepsWrappers && inner.length > 0 && (!areGroups || inner.some(hasOwn)) ? [part] : beneath;
      }
      const isRepeated = (names.get(keyOfName(part.name.words)) ?? 0) > 1;
      // Where others have lists, a section of paragraphs says something beside them.
      if (levels.length === 1 && listed && !hasItems(part) && inner.length === 0 && !isRepeated && !hasCode(level)) return [];
      return [part, ...inner.filter(isFirst).flatMap((each) => [each, ...competenciesOf(each)])];
    });
  return { competenciesOf, byLabel: count === 0 && labelsRepeat(levels) };
}

const hasCode = ({ name }: Part): boolean => /^\p{L}{1,4}\d/u.test(name.words);

const hasItems = (part: Part): boolean =>
  part.children.some(
    (child) =>
      child.kind === 'item' ||
      child.kind === 'examples' ||
      (child.kind === 'paragraph' && child.children.length > 0) ||
      (child.kind === 'part' && hasItems(child)),
  );

/** A name that is nothing but a link leads somewhere else. */
export const isLinkName = ({ name, children }: Part): boolean =>
  Array.isArray(name.prose) &&
  name.prose.length === 1 &&
  typeof name.prose[0] === 'object' &&
  'href' in (name.prose[0] as object) &&
  leavesOf({ kind: 'part', layer: 'heading', name, children, place: name.place }).statements === 0;

function namesIn(levels: readonly Part[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const visit = (node: OutlineNode, found: Set<string>): void => {
    if (node.kind !== 'part') return;
    found.add(keyOfName(node.name.words));
    for (const child of node.children) visit(child, found);
  };
  for (const level of levels) {
    const found = new Set<string>();
    for (const child of level.children) visit(child, found);
    for (const key of found) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** How many of the levels have each of the names, on average. */
function share(lists: readonly (readonly Part[])[]): number {
  const counts = new Map<string, number>();
  const filled = lists.filter((list) => list.length > 0);
  for (const list of filled)
    for (const key of new Set(list.map(({ name }) => keyOfName(name.words)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size === 0) return 0;
  return [...counts.values()].reduce((a, b) => a + b, 0) / (counts.size * filled.length);
}

const leafWords = (words: string): boolean => words !== '';

/** Labels are competencies where other levels have the same, or where all have a list beneath them. */
function labelsRepeat(levels: readonly Part[]): boolean {
  const lists = levels.map((level) =>
    level.children.flatMap((child) => (child.kind === 'item' || child.kind === 'paragraph' ? [child] : [])),
  );
  const labelled = lists.map((list) => list.filter(({ label }) => label !== undefined));
  const all = lists.flat().filter(({ text }) => leafWords(text.words)).length;
  const count = labelled.flat().length;
  if (count === 0 || count * 5 < all * 4) return false;
  if (labelled.flat().every(({ label, children }) => label?.rest === undefined && children.length > 0)) return true;
  const counts = new Map<string, number>();
  for (const list of labelled)
    for (const key of new Set(list.flatMap((each) => namedOf(each)?.key ?? []))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const filled = labelled.filter((list) => list.length > 0).length;
  return filled > 1 && [...counts.values()].reduce((a, b) => a + b, 0) >= counts.size * filled * 0.6;
}
