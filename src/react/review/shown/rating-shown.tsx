import type { RatingScale } from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';

export interface RatingShownProps {
  readonly rating: string | undefined;
  readonly scale: RatingScale;
  readonly words: ReviewLabels;
}

/** The title of a rating, or *not yet discussed*. */
export const RatingShown = ({ rating, scale, words }: RatingShownProps) => (
  <p data-rungs="rating" data-state={rating === undefined ? 'open' : 'rated'}>
    {rating === undefined ? words.notYetDiscussed : titleOf(rating, scale)}
  </p>
);

/** Returns the title of a rating, or its id if the scale no longer has it. */
export const titleOf = (rating: string, scale: RatingScale): string => scale.find(({ id }) => id === rating)?.title ?? rating;
