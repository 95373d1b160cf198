import type { OutlineNode } from '../outline/outline.js';

/** Counts of the texts in a node: statements, and texts that are not, such as figures, prices, links and code. */
export interface Leaves {
  readonly statements: number;
  readonly others: number;
  /** Texts that consist only of a link, as in navigation. */
  readonly links: number;
  /** Statements that begin with a label. */
  readonly labelled: number;
  /** Statements of several words. */
  readonly sentences: number;
}

const counted = new WeakMap<OutlineNode, Leaves>();

/** Counts the texts in a node, and caches the result. */
export function leavesOf(node: OutlineNode): Leaves {
  const known = counted.get(node) ?? count(node);
  counted.set(node, known);
  return known;
}

const none: Leaves = { statements: 0, others: 0, links: 0, labelled: 0, sentences: 0 };

export const leavesIn = (nodes: readonly OutlineNode[]): Leaves =>
  nodes.reduce((sum, node) => {
    const { statements, others, links, labelled, sentences } = leavesOf(node);
    return {
      statements: sum.statements + statements,
      others: sum.others + others,
      links: sum.links + links,
      labelled: sum.labelled + labelled,
      sentences: sum.sentences + sentences,
    };
  }, none);

function count(node: OutlineNode): Leaves {
  switch (node.kind) {
    case 'item':
    case 'paragraph': {
      const inner = leavesIn(node.children);
      // A text that is only a label for its children is not a statement.
      if (node.label !== undefined && node.label.rest === undefined && node.children.length > 0) return inner;
      if (isMereLink(node.text.prose)) return { ...inner, links: inner.links + 1 };
      return isStatement(node.text.words)
        ? {
            ...inner,
            statements: inner.statements + 1,
            labelled: inner.labelled + Number(node.label !== undefined),
            sentences: inner.sentences + Number(isSentence(node.text.words)),
          }
        : { ...inner, others: inner.others + 1 };
    }
    case 'part':
      return leavesIn(node.children);
    case 'examples':
    case 'quote': {
      return { ...leavesIn(node.children), statements: 0, labelled: 0, sentences: 0 };
    }
    case 'other':
      return { ...none, others: node.what === 'code' ? 2 : 0 };
    default:
      return none;
  }
}

const isMereLink = (prose: unknown): boolean =>
  Array.isArray(prose) && prose.length === 1 && typeof prose[0] === 'object' && prose[0] !== null && 'href' in prose[0];

/** The share of statements in all texts, from 0 to 1. Links count as a quarter. */
export const qualityOf = ({ statements, others, links }: Leaves): number => statements / Math.max(statements + others + links / 4, 1);

/** Whether a text is long enough to be a sentence, not a name or a value. */
export const isSentence = (words: string): boolean =>
  words.split(/\s+/, 3).length > 2 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u.test(words);

/** Whether a text marks that something applies: `x`, `yes` or a check mark. */
export const isYes = (words: string): boolean => /^(?:x|yes|✓|✔|✅|☑|●|:(?:white|heavy)_check_mark:)\uFE0F?$/iu.test(words);

/** Whether a text marks that something does not apply: `no`, `n/a` or a cross. */
export const isNo = (words: string): boolean => /^(?:no|n\/a|✗|✘|❌|○|:x:)\uFE0F?$/iu.test(words);

/** Whether a text can be a statement: it has letters, not more digits than letters, and is not a mark such as `yes` or `n/a`. */
export function isStatement(words: string): boolean {
  const digits = words.match(/[\p{N}\p{Sc}%]/gu)?.length ?? 0;
  const areFewer = digits === 0 || digits <= words.replace(/\P{L}+/gu, '').length;
  return areFewer && /\p{L}/u.test(words) && !isYes(words) && !isNo(words);
}

/** Whether a text is a figure with its unit at most, such as `$80k`, `0-2 years` or `5+`. */
export const isFigure = (words: string): boolean => /^[~<>≥≤+]?\s?\p{Sc}?\s?\d/u.test(words) && !isSentence(words);
