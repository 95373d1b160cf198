import { isLink } from '../outline/nest.js';
import type { Item, OutlineNode, Paragraph, Part } from '../outline/outline.js';
import { namesAside } from '../words/words.js';
import { keyOfName, layerOf, namedOf } from './families.js';
import { leavesOf } from './leaves.js';

/** Which descendants of levels are their competencies. */
export interface CompetencyPlan {
  /** Returns the competencies of a level, in the order of the file. */
  readonly competenciesOf: (level: Part) => readonly Part[];
  /** Whether labels of list items and paragraphs are competencies. Only true if no section of any level is one. */
  readonly byLabel: boolean;
}

/** Whether a section has statements as direct children: list items, or paragraphs if it has no subsections. */
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

/** The outermost descendants of a level with statements as direct children. `around` has the ancestors of each, below the level. */
function holders(level: Part, around: readonly Part[] = []): { readonly part: Part; readonly around: readonly Part[] }[] {
  return partsOf(level).flatMap((part) => (isContents(part) ? [] : hasOwn(part) ? [{ part, around }] : holders(part, [...around, part])));
}

/**
 * Finds the competencies of levels. A section with statements as direct children is a competency. Its subsections are competencies, too,
 * if enough others are in their layer. A section without statements that contains competencies is a wrapper. Wrappers are skipped, unless
 * most levels have wrappers with the same names: then the wrappers are the competencies.
 */
export function planCompetencies(levels: readonly Part[]): CompetencyPlan {
  const all = levels.map((level) => holders(level));
  const first = new Map<string, number>();
  for (const { part } of all.flat()) first.set(layerOf(part), (first.get(layerOf(part)) ?? 0) + 1);
  const count = all.flat().length;
  // Names that repeat within one level, such as `Skills` below each of its sections, are groups, not competencies.
  const wrapped = all.map((list) => list.filter(({ around }) => around.length > 0).map(({ part }) => keyOfName(part.name.words)));
  const areGroups = wrapped.some((keys) => keys.length > 1 && new Set(keys).size * 2 <= keys.length);
  const isFirst = (part: Part): boolean => (first.get(layerOf(part)) ?? 0) >= Math.max(2, count * 0.2) && !areGroups;
  const leafShare = share(all.map((list) => list.filter(({ around }) => around.length > 0).map(({ part }) => part)));
  const wrapperShare = share(all.map((list) => list.flatMap(({ around }) => around.slice(0, 1))));
  const keepsWrappers = areGroups || (levels.length > 1 && wrapperShare >= 0.75 && leafShare < 0.6);
  const listed = all.flat().filter(({ part }) => hasItems(part)).length >= Math.max(2, count / 3);
  const names = namesIn(levels);

  // A section with a list that several levels have is a competency, even if its name, such as `Introduction`, suggests otherwise.
  const isAmong = (part: Part): boolean => (names.get(keyOfName(part.name.words)) ?? 0) > 1 && hasItems(part);

  const competenciesOf = (level: Part): Part[] =>
    partsOf(level).flatMap((part): Part[] => {
      if (leavesOf(part).statements === 0 && !hasOwn(part) && !hasItems(part)) return [];
      if (isLinkName(part) || (namesAside(part.name.words) && !isAmong(part))) return [];
      const inner = partsOf(part);
      if (!hasOwn(part)) {
        const beneath = competenciesOf(part);
        // With groups, the competency is the parent of the group, not an ancestor of that parent.
        return keepsWrappers && inner.length > 0 && (!areGroups || inner.some(hasOwn)) ? [part] : beneath;
      }
      const isRepeated = (names.get(keyOfName(part.name.words)) ?? 0) > 1;
      // On a page of one level whose competencies have lists, a section of paragraphs only is not a competency.
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

/** Whether a section only links to another page: its name is a link, and it has no statements, or only links to more pages. */
export const isLinkName = (part: Part): boolean => hasLinkName(part) && (leavesOf(part).statements === 0 || isContents(part));

const hasLinkName = ({ name }: Part): boolean =>
  Array.isArray(name.prose) && name.prose.length === 1 && typeof name.prose[0] === 'object' && 'href' in (name.prose[0] as object);

/** Whether a section is a table of contents: its name and all its items are links. */
const isContents = (part: Part): boolean =>
  hasLinkName(part) && part.children.length > 0 && part.children.every((child) => child.kind === 'item' && isLink(child));

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

/** The share of the levels that have each name, on average, from 0 to 1. */
function share(lists: readonly (readonly Part[])[]): number {
  const counts = new Map<string, number>();
  const filled = lists.filter((list) => list.length > 0);
  for (const list of filled)
    for (const key of new Set(list.map(({ name }) => keyOfName(name.words)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size === 0) return 0;
  return [...counts.values()].reduce((a, b) => a + b, 0) / (counts.size * filled.length);
}

/**
 * Whether labels are competencies, as most of the levels have them. Either four fifths of the texts have one, and all of these have a nested
 * list or the levels share the labels. Or more than half have one, and all levels have the same labels, at least two.
 */
function labelsRepeat(levels: readonly Part[]): boolean {
  const lists = levels.map(textsFromFirstLabel).filter((list) => list.length > 0);
  if (lists.length * 2 <= levels.length) return false;
  const labelled = lists.map((list) => list.filter(({ label }) => label !== undefined));
  const part = labelled.flat().length / Math.max(lists.flat().filter(({ text }) => text.words !== '').length, 1);
  const areAll = lists.length === levels.length;
  const haveLists = labelled.flat().every(({ label, children }) => label?.rest === undefined && children.length > 0);
  if (part >= 0.8 && areAll && haveLists) return true;
  const counts = new Map<string, number>();
  for (const list of labelled)
    for (const key of new Set(list.flatMap((each) => namedOf(each)?.key ?? []))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shared = [...counts.values()].reduce((a, b) => a + b, 0) / (counts.size * lists.length);
  if (lists.length < 2) return false;
  return part >= 0.8 ? shared >= 0.6 : part > 0.5 && areAll && shared === 1 && counts.size > 1;
}

/** The texts of a level, without paragraphs before the first label, which are an introduction. Empty if no text has a label. */
function textsFromFirstLabel({ children }: Part): (Item | Paragraph)[] {
  const texts = children.flatMap((child) => (child.kind === 'item' || child.kind === 'paragraph' ? [child] : []));
  const first = texts.findIndex(({ label }) => label !== undefined);
  return first < 0 ? [] : texts.filter(({ kind }, at) => kind === 'item' || at >= first);
}
