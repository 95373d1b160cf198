import type { OutlineNode, Part } from '../outline/outline.js';
import { namesAside } from '../words/words.js';
import { namedOf } from './families.js';
import { leavesOf } from './leaves.js';
import { readLevelName, readScale } from './level-name.js';

/**
 * Corrects headings with a wrong depth. If a section follows a level as its sibling, it becomes a child of the level in these cases:
 *
 * - The level has no statements, and is not the last of several levels that all consist of paragraphs.
 * - Another level has a child with the name of the section.
 * - The section groups competencies, and the level is the only level of the page, is its first section and has a code.
 *
 * A level that is a child of another level becomes a sibling of it; see `liftLevels`.
 */
export function adoptSlips(part: Part): Part {
  const children = liftLevels(part.children.map((child) => (child.kind === 'part' ? adoptSlips(child) : child)));
  const levels = levelsAmong(children);
  if (levels.size === 0) return { ...part, children };
  const known = new Set([...levels].flatMap((level) => level.children.flatMap((each) => namedOf(each)?.key ?? [])));
  const [only] = levels;
  const isOnly = levels.size === 1 && only !== undefined && only === children.find(({ kind }) => kind === 'part') && isCoded(only);
  const sections = children.filter((child) => child.kind === 'part');
  const [first, last] = [sections.findIndex((each) => levels.has(each)), sections.findLastIndex((each) => levels.has(each))];
  // Levels of paragraphs alone, with sections only after the last one: these are about all of them.
  const areProse =
    levels.size > 1 && last - first + 1 === levels.size && ![...levels].some((level) => level.children.some(holdsStatements));
  const result: OutlineNode[] = [];
  let open: (Part & { readonly children: OutlineNode[] }) | undefined;
  let hasNothing = false;
  for (const child of children) {
    if (child.kind !== 'part') {
      result.push(child);
      continue;
    }
    if (levels.has(child)) {
      open = { ...child, children: [...child.children] };
      hasNothing = !child.children.some(holdsStatements) && !(areProse && child.children.length > 0);
      result.push(open);
      continue;
    }
    const key = namedOf(child)?.key ?? '';
    const isEmpty = open !== undefined && hasNothing;
    const fits = open !== undefined && child.layer === open.layer && leavesOf(child).statements > 0 && !namesAside(child.name.words);
    // Between levels that only have items with labels, a section with such items is a level, too.
    const isBetween = sections.indexOf(child) < last && areLabelled(child) && open !== undefined && areLabelled(open);
    if (open && fits && ((isEmpty && !isBetween) || known.has(key) || (isOnly && groupsStatements(child)))) {
      open.children.push(child);
    } else result.push(child);
  }
  return { ...part, children: result };
}

/** Moves levels that are children of another level up, after it. A level is moved if two of its children have names of its siblings. */
function liftLevels(nodes: readonly OutlineNode[]): OutlineNode[] {
  const levels = levelsAmong(nodes);
  if (levels.size === 0) return [...nodes];
  return nodes.flatMap((node): OutlineNode[] => {
    if (node.kind !== 'part' || node.depth === undefined || !levels.has(node)) return [node];
    const { depth } = node;
    const keys = new Set(node.children.flatMap((child) => namedOf(child)?.key ?? []));
    const isSlip = (child: OutlineNode): child is Part =>
      child.kind === 'part' &&
      child.layer === node.layer &&
      child.children.filter((each) => each.kind === 'part' && keys.has(namedOf(each)?.key ?? '')).length >= 2 &&
      levelsAmong([...levels, child]).has(child);
    const slips = node.children.filter(isSlip);
    return slips.length === 0
      ? [node]
      : [{ ...node, children: node.children.filter((child) => !isSlip(child)) }, ...slips.map((slip) => ({ ...slip, depth }))];
  });
}

/** Whether a node contains statements. An item with a label and a value is a fact instead, and a plain paragraph is an introduction. */
const holdsStatements = (node: OutlineNode): boolean =>
  (node.kind === 'part' && leavesOf(node).statements > 0) ||
  (node.kind === 'item' && (node.label?.rest === undefined || node.children.length > 0) && leavesOf(node).statements > 0) ||
  (node.kind === 'paragraph' && node.children.length > 0 && leavesOf(node).statements > 0);

/** Whether a section consists of several items with labels. */
const areLabelled = ({ children }: Part): boolean =>
  children.length > 1 && children.every((child) => child.kind === 'item' && child.label !== undefined);

/** Whether a section has sections with statements, as a group of competencies has. */
const groupsStatements = (part: Part): boolean => part.children.some((child) => child.kind === 'part' && leavesOf(child).statements > 0);

const isCoded = ({ name }: Part): boolean => readLevelName(name.words).likeness === 1;

/** The sections with a name of a level: with a rank or a number, or with the same job as their siblings that have one. */
function levelsAmong(nodes: readonly OutlineNode[]): ReadonlySet<Part> {
  const parts = nodes.filter((node): node is Part => node.kind === 'part' && readLevelName(node.name.words).likeness > 0);
  const { likeness } = readScale(parts.map(({ name }) => name.words));
  return new Set(parts.filter((_, at) => (likeness[at] ?? 0) >= 0.6));
}
