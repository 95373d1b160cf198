'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { fill } from '../../../labels/index.js';
import { type Assessment, formatList, type Problem, recordTitle, type SaveState, writeAssessment } from '../../../review/index.js';
import { downloadText } from '../download-text.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { ReviewPartProps } from '../review-props.js';
import { reviewWordsOf } from '../words.js';
import { useAnnouncedSave } from './use-announced-save.js';

export interface SaveStatusProps
  extends Pick<ReviewPartProps, 'className' | 'style' | 'labels'>,
    Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'className' | 'style'> {
  /** State of the last save. `undefined` shows nothing. */
  readonly status: SaveState | undefined;
  /** The assessment to offer as a download if saving fails, and whose records are named if the server refuses some. */
  readonly assessment?: Assessment | undefined;
}

/**
 * The save state in words. Changes are announced to screen readers: failures at once, others when typing pauses.
 *
 * Renders a `div` with `data-rungs="save-status"`, whose `data-state` is `saved`, `saving` or `failed`, also if
 * the server refused some records.
 *
 * @example
 * ```tsx
 * <SaveStatus status={useSyncExternalStore(session.state.subscribe, session.state.getSnapshot).save} />
 * ```
 */
export const SaveStatus = forwardRef<HTMLDivElement, SaveStatusProps>(function SaveStatus({ status, assessment, labels, ...rest }, ref) {
  const words = reviewWordsOf(labels);
  const shown = useAnnouncedSave(status);
  return (
    <div {...rest} ref={ref} data-rungs="save-status" data-state={shown && refusedIn(shown.state) ? 'failed' : shown?.state.state}>
      <p role="status">{shown && <span key={shown.times}>{saveText(shown.state, words, assessment)}</span>}</p>
      {assessment && shown && (shown.state.state === 'failed' || refusedIn(shown.state) || stuckIn(shown.state)) && (
        <button type="button" data-rungs="review-button" onClick={() => downloadAssessment(assessment)}>
          {words.download}
        </button>
      )}
    </div>
  );
});

/** Describes a save state in words. Names the records of the assessment that the server refused. */
export function saveText(state: SaveState, words: ReviewLabels, assessment?: Assessment): string {
  if (state.state === 'saving') return words.saving;
  const refused = refusedIn(state);
  if (refused) {
    const titles = refused.map((key) => (assessment ? recordTitle(assessment, key, words) : key));
    return fill(words.refusedRecords, { records: formatList(words.locale, titles) });
  }
  if (state.state === 'failed') return words.problems[state.problem.kind];
  const stuck = stuckIn(state);
  if (stuck) return words.problems[stuck.kind];
  return state.waiting ? words.waiting : words.saved[state.where];
}

/** Why changes on the device are not on the server, if only the user can do something about it, such as signing in. */
const stuckIn = (state: SaveState): Problem | undefined =>
  state.state === 'saved' && state.waiting && !state.waiting.canRetry ? state.waiting : undefined;

const refusedIn = (state: SaveState): readonly string[] | undefined =>
  (state.state === 'saved' ? state.waiting : state.state === 'failed' ? state.problem : undefined)?.records;

/** Downloads an assessment as a file, with what could not be read of it. */
export const downloadAssessment = (assessment: Assessment): void => downloadText(assessment.id, writeAssessment(assessment));
