import { type Conflict, formatDay, type Json, type RatingScale, resolveConflict } from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';

export interface ConflictNoticeProps {
  readonly conflict: Conflict;
  readonly scale: RatingScale;
  /** Applies the chosen version. Without it the versions are shown without buttons. */
  readonly change: ((edit: Edit) => void) | undefined;
  readonly words: ReviewLabels;
}

/** The versions of a concurrent edit that is not resolved yet, each with its author and date. */
export function ConflictNotice({ conflict: { key, versions }, scale, change, words }: ConflictNoticeProps) {
  const textOf = (value: Json | undefined): string => {
    if (value === undefined) return words.takenBack;
    if (typeof value !== 'string') return JSON.stringify(value);
    return scale.find(({ id }) => key.startsWith('rating/') && id === value)?.title ?? value;
  };
  return (
    <div data-rungs="conflict">
      <p data-rungs="review-label">{words.conflict}</p>
      <ul data-rungs="conflict-versions">
        {versions.map(({ by, n, at, who, value }) => (
          <li key={`${by}-${n}`} data-rungs="conflict-version">
            <p dir="auto">{textOf(value)}</p>
            <p data-rungs="review-muted">{[who, formatDay(words.locale, at.slice(0, 10))].filter(Boolean).join(' · ')}</p>
            {change && (
              <button
                type="button"
                data-rungs="review-button"
                onClick={() => change((assessment, stamp) => resolveConflict(assessment, key, value, stamp))}
              >
                {words.keepThis}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
