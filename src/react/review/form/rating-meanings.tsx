import type { RatingScale } from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';

export interface RatingMeaningsProps {
  readonly scale: RatingScale;
  /** Prefix of the ids of the descriptions. */
  readonly id: string;
  readonly words: ReviewLabels;
}

/**
 * The descriptions of all ratings, once for a whole form: a `details` for readers, and hidden elements as targets of
 * `aria-describedby`. Chromium computes no description from a closed `details`, but does from `hidden` elements.
 */
export function RatingMeanings({ scale, id, words }: RatingMeaningsProps) {
  if (!scale.some(({ description }) => description !== undefined)) return null;
  return (
    <>
      <details data-rungs="rating-meanings">
        <summary data-rungs="rating-meanings-trigger">{words.ratingWords}</summary>
        <dl>
          {scale.map((rating) => (
            <div key={rating.id}>
              <dt>{rating.title}</dt>
              <dd>{rating.description}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div hidden>
        {scale.map((rating) => (
          <span key={rating.id} id={`${id}-${rating.id}`}>
            {rating.description}
          </span>
        ))}
      </div>
    </>
  );
}
