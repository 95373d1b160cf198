import { fill, type Labels } from '../../labels/index.js';
import { englishReview } from './labels/en.js';
import type { ReviewLabels } from './labels/review-labels.js';

/** The words of a review: English, and those that are given in their place. */
export const reviewWordsOf = (given: Partial<Labels & ReviewLabels> | undefined): ReviewLabels =>
  given ? { ...englishReview, ...given } : englishReview;

/** Names what a button does to one item, by the beginning of its text. */
export function nameFor(label: string, text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return fill(label, { text: line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line });
}
