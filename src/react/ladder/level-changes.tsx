'use client';
import { useState } from 'react';
import { fill, ladderWords, wordsOf } from '../../labels/index.js';
import { LevelComparison, type LevelComparisonProps } from '../comparison/level-comparison.js';
import { deeper } from '../heading.js';

export type LevelChangesProps = Pick<LevelComparisonProps, 'from' | 'to' | 'ladder' | 'headingLevel' | 'components' | 'labels'>;

/**
 * The changes from the level below, in a `details`. They are computed and rendered only while it is open: find-in-page loses
 * nothing, because the two levels contain all of the text.
 */
export function LevelChanges({ from, headingLevel = 2, labels, ...rest }: LevelChangesProps) {
  const [isOpen, setOpen] = useState(false);
  const label = fill(wordsOf(ladderWords, labels).changesFrom, { level: from.code ?? from.title });
  return (
    <details data-rungs="ladder-changes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-rungs="ladder-changes-trigger">{label}</summary>
      {isOpen && <LevelComparison {...rest} from={from} headingLevel={deeper(headingLevel)} labels={labels} />}
    </details>
  );
}
