'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Assessment, entriesOf, overviewOf, versionText } from '../../../review/index.js';
import type { BesideProps } from '../../parts.js';
import type { ReviewPartProps } from '../review-props.js';
import { reviewWordsOf } from '../words.js';
import { titleOf } from './rating-shown.js';

interface Overlay {
  readonly level: string | undefined;
  /** Title of the rating, by subject id, or the titles of all versions with a notice of the conflict. */
  readonly ratings: ReadonlyMap<string, string>;
  readonly label: string;
}

const Context = createContext<Overlay | undefined>(undefined);

export interface AssessmentOverlayProps extends Pick<ReviewPartProps, 'labels'> {
  /** The assessment to show. */
  readonly assessment: Assessment;
  /** A `LevelView`, `LevelComparison`, `LadderMatrix` or `LadderView` with `components={assessed}`. */
  readonly children: ReactNode;
}

/**
 * Provides an assessment to the components inside it. Those with `components={assessed}` show its ratings next to competencies and
 * expectations.
 *
 * @example
 * ```tsx
 * <AssessmentOverlay assessment={assessment}>
 *   <LevelView level={level} components={assessed} />
 * </AssessmentOverlay>
 * ```
 */
export function AssessmentOverlay({ assessment, labels, children }: AssessmentOverlayProps) {
  const overlay = useMemo((): Overlay => {
    const words = reviewWordsOf(labels);
    const { basis, scale, role = 'self', by } = overviewOf(assessment);
    const ratings = entriesOf(assessment).flatMap(({ subject, rating, conflicts }) => {
      const both = conflicts
        .find(({ key }) => key.startsWith('rating/'))
        ?.versions.map(({ value }) => versionText(`rating/${subject}`, value, words, { scale }));
      const titles = both ?? (rating === undefined ? [] : [titleOf(rating, scale)]);
      const said = conflicts.length > 0 ? [...titles, words.conflict] : titles;
      return said.length === 0 ? [] : [[subject, said.join(' · ')] as const];
    });
    return { level: basis?.level.id, ratings: new Map(ratings), label: by?.name ?? words.titles[role] };
  }, [assessment, labels]);
  return <Context.Provider value={overlay}>{children}</Context.Provider>;
}

/** The rating of a competency or expectation, with a notice if there are concurrent edits, or nothing if it has none. `data-rungs="assessed"`. */
export function Assessed({ level, id }: BesideProps) {
  const overlay = useContext(Context);
  const rating = overlay?.ratings.get(id);
  // A competency has the same id on every level, but was rated at one.
  if (rating === undefined || (level !== undefined && level !== overlay?.level)) return null;
  return (
    <span data-rungs="assessed">
      <span>{` ${overlay?.label}: `}</span>
      <b>{rating}</b>
      <span> · </span>
    </span>
  );
}
