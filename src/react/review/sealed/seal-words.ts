import type { Labels } from '../../../labels/index.js';
import { englishReview } from '../labels/en.js';
import { englishSeal } from '../labels/en-seal.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { SealLabels } from '../labels/seal-labels.js';

/** Texts of `SealedReview`. */
export type SealWords = ReviewLabels & SealLabels;

/** Merges the given labels into the English ones. */
export const sealWordsOf = (given: Partial<Labels & SealWords> | undefined): SealWords => ({ ...englishReview, ...englishSeal, ...given });
