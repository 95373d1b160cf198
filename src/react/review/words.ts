import { fill, type Labels } from '../../labels/index.js';
import { shorten } from '../../review/index.js';
import { englishReview } from './labels/en.js';
import type { ReviewLabels } from './labels/review-labels.js';

/** Merges the given labels into the English review labels. */
export const reviewWordsOf = (given: Partial<Labels & ReviewLabels> | undefined): ReviewLabels =>
  given ? { ...englishReview, ...given } : englishReview;

/** Fills the label of a button for one item with the first 60 characters of the item's text. */
export const nameFor = (label: string, text: string): string => fill(label, { text: shorten(text) });
