import type { RatingScale } from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';

export interface RatingShownProps {
  readonly rating: string | undefined;
  readonly scale: RatingScale;
  readonly words: ReviewLabels;
}

/** A rating as it was given: its word, or that it is not yet discussed. */
export const RatingShown = ({ rating, scale, words }: RatingShownProps) => (
  <p data-rungs="rating" data-state={rating === undefined ? 'open' : 'rated'}>
    {rating === undefined ? words.notYetDiscussed : titleOf(rating, scale)}
  </p>
);

/** A word that the scale no longer has is shown as it is. */
export const titleOf = (rating: string, scale: RatingScale): string => scale.find(({ id }) => id === rating)?.title ?? rating;
