import type { RatingScale } from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';

export interface RatingMeaningsProps {
  readonly scale: RatingScale;
  /** Beginning of the ids of what each word means. */
  readonly id: string;
  readonly words: ReviewLabels;
}

/**
 * What each word to rate with means, once for all that is rated: a `details`, and beside it what radios are described by. What is
 * in a `details` that is closed describes nothing in Chromium; what is `hidden` does.
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
