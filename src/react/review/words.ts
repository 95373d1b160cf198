import { fill, type Labels } from '../../labels/index.js';
import { englishReview } from './labels/en.js';
import type { ReviewLabels } from './labels/review-labels.js';

/** Merges the given labels into the English review labels. */
export const reviewWordsOf = (given: Partial<Labels & ReviewLabels> | undefined): ReviewLabels =>
  given ? { ...englishReview, ...given } : englishReview;

/** Fills the label of a button for one item with the first 60 characters of the item's text. */
export function nameFor(label: string, text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return fill(label, { text: line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line });
}
