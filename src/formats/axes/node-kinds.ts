import { type Prose, proseText } from '../../ladder/index.js';
import { isLink } from '../outline/nest.js';
import type { Item, OutlineNode, Paragraph, Part } from '../outline/outline.js';
import { inlines } from './node-texts.js';

/** Whether a paragraph is navigation: only links with at most 16 other characters, such as `*Next up*: [L2](L2.md)`. */
export function isNavigation(node: Paragraph): boolean {
  if (isLink(node)) return true;
  const links = inlines(node.text.prose).filter((each) => typeof each === 'object' && 'href' in each);
  const others = inlines(node.text.prose).filter((each) => typeof each !== 'object' || !('href' in each));
  return (
    links.length > 0 &&
    proseText(others)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim().length <= 16
  );
}

export const isNamable = (node: OutlineNode): node is Part | Item | Paragraph =>
  node.kind === 'part' || node.kind === 'item' || node.kind === 'paragraph';

export const hasTable = (node: OutlineNode): boolean => node.kind === 'table' || (node.kind === 'part' && node.children.some(hasTable));

/** Whether a paragraph is in italics as a whole. */
export const isEmphasised = (prose: Prose): boolean => {
  const list = inlines(prose);
  return (
    list.length > 0 &&
    list.every((each) => (typeof each === 'string' ? each.trim() === '' : 'em' in each)) &&
    list.some((each) => typeof each === 'object')
  );
};
