'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Assessment, entriesOf, overviewOf } from '../../../review/index.js';
import type { BesideProps } from '../../parts.js';
import type { ReviewPartProps } from '../review-props.js';
import { reviewWordsOf } from '../words.js';
import { titleOf } from './rating-shown.js';

interface Overlay {
  readonly level: string | undefined;
  /** What is said of each subject. */
  readonly ratings: ReadonlyMap<string, string>;
  readonly label: string;
}

const Context = createContext<Overlay | undefined>(undefined);

export interface AssessmentOverlayProps extends Pick<ReviewPartProps, 'labels'> {
  /** What is shown beside the parts of a definition. */
  readonly assessment: Assessment;
  /** A `LevelView`, `LevelComparison`, `LadderMatrix` or `LadderView` that is given `components={assessed}`. */
  readonly children: ReactNode;
}

/** Hands an assessment to the components within, which show it where they are given `components={assessed}`. */
export function AssessmentOverlay({ assessment, labels, children }: AssessmentOverlayProps) {
  const overlay = useMemo((): Overlay => {
    const words = reviewWordsOf(labels);
    const { basis, scale, role = 'self', by } = overviewOf(assessment);
    const ratings = entriesOf(assessment).flatMap(({ subject, rating }) =>
      rating === undefined ? [] : [[subject, titleOf(rating, scale)] as const],
    );
    return { level: basis?.level.id, ratings: new Map(ratings), label: by?.name ?? words.titles[role] };
  }, [assessment, labels]);
  return <Context.Provider value={overlay}>{children}</Context.Provider>;
}

/** The word that a competency or an expectation was rated with, where it was. `data-rungs="assessed"`. */
export function Assessed({ level, id }: BesideProps) {
  const overlay = useContext(Context);
  const rating = overlay?.ratings.get(id);
  // A competency has the same id along the ladder, and was rated at one level of it.
  if (rating === undefined || (level !== undefined && level !== overlay?.level)) return null;
  return (
    <span data-rungs="assessed">
      {overlay?.label}: <b>{rating}</b>
    </span>
  );
}
