import type { OutlineNode, Part } from '../outline/outline.js';
import { namesAside } from '../words/words.js';
import { namedOf } from './families.js';
import { leavesOf } from './leaves.js';
import { readLevelName } from './level-name.js';

/**
 * Puts beneath a level what stands beside it, though it is part of it: headings that are one depth too high, and lines in bold
 * of which some are levels and others competencies. A level that has nothing beneath it tells, as does a heading that is
 * beneath other levels too, or one that groups competencies on a page whose first heading is its only level.
 */
export function adoptSlips(part: Part): Part {
  const children = part.children.map((child) => (child.kind === 'part' ? adoptSlips(child) : child));
  const levels = children.filter((child) => isLevel(child));
  if (levels.length === 0) return { ...part, children };
  const known = new Set(
    levels.flatMap((level) => (level.kind === 'part' ? level.children.flatMap((each) => namedOf(each)?.key ?? []) : [])),
  );
  const isOnly = levels.length === 1 && levels[0] === children.find(({ kind }) => kind === 'part') && levels.every(isCoded);
  const result: OutlineNode[] = [];
  let open: (Part & { readonly children: OutlineNode[] }) | undefined;
  let hasNothing = false;
  for (const child of children) {
    if (child.kind !== 'part') {
      result.push(child);
      continue;
    }
    if (isLevel(child)) {
      open = { ...child, children: [...child.children] };
      hasNothing = !child.children.some(holdsStatements);
      result.push(open);
      continue;
    }
    const key = namedOf(child)?.key ?? '';
    const isEmpty = open !== undefined && hasNothing;
    const fits = open !== undefined && child.layer === open.layer && leavesOf(child).statements > 0 && !namesAside(child.name.words);
    if (open && fits && (isEmpty || known.has(key) || (isOnly && groupsStatements(child)))) {
      open.children.push(child);
    } else result.push(child);
  }
  return { ...part, children: result };
}

/** Whether something is expected in a node; labels with a value are facts, and paragraphs an introduction. */
const holdsStatements = (node: OutlineNode): boolean =>
  (node.kind === 'part' && leavesOf(node).statements > 0) ||
  (node.kind === 'item' && (node.label?.rest === undefined || node.children.length > 0) && leavesOf(node).statements > 0);

/** Whether a part has parts with statements, as a group of competencies has. */
const groupsStatements = (part: Part): boolean => part.children.some((child) => child.kind === 'part' && leavesOf(child).statements > 0);

const isCoded = (node: OutlineNode): boolean => node.kind === 'part' && readLevelName(node.name.words).likeness === 1;

const isLevel = (node: OutlineNode): boolean => node.kind === 'part' && readLevelName(node.name.words).likeness >= 0.6;
