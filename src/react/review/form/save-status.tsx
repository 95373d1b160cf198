'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { type Assessment, type SaveState, writeAssessment } from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { ReviewPartProps } from '../review-props.js';
import { reviewWordsOf } from '../words.js';
import { useRested } from './use-rested.js';

export interface SaveStatusProps
  extends Pick<ReviewPartProps, 'className' | 'style' | 'labels'>,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style'> {
  /** Whether what was typed is kept. */
  readonly status: SaveState | undefined;
  /** What is offered as a file where it is not kept. */
  readonly assessment?: Assessment | undefined;
}

/**
 * Whether what was typed is kept, in words; announced when it changes and when one rests, not with each key.
 *
 * `data-rungs="save-status"`, with `data-state` of `saved`, `saving` or `failed`.
 */
export const SaveStatus = forwardRef<HTMLDivElement, SaveStatusProps>(function SaveStatus({ status, assessment, labels, ...rest }, ref) {
  const words = reviewWordsOf(labels);
  const shown = useRested(status);
  return (
    <div {...rest} ref={ref} data-rungs="save-status" data-state={shown?.state.state}>
      <p role="status">{shown && <span key={shown.times}>{saveText(shown.state, words)}</span>}</p>
      {shown?.state.state === 'failed' && assessment && (
        <button type="button" data-rungs="review-button" onClick={() => offer(assessment)}>
          {words.download}
        </button>
      )}
    </div>
  );
});

/** A save's state in words. */
export function saveText(state: SaveState, words: ReviewLabels): string {
  if (state.state === 'saving') return words.saving;
  if (state.state === 'failed') return words.problems[state.problem.kind];
  return state.waiting ? words.waiting : words.saved[state.where];
}

function offer(assessment: Assessment): void {
  const url = URL.createObjectURL(new Blob([writeAssessment(assessment)], { type: 'application/json;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${assessment.id.replace(/[^\p{L}\p{N}-]+/gu, '-')}.json`;
  link.click();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
