import type { Assessment } from '../types.js';
import { validateAssessment } from '../validate-assessment.js';
import { type ReviewWords, reviewEnglish } from '../words.js';
import { changesBetween, type ViewChange } from './changes.js';
import type { Sealed, SealedVersion, SealSeen } from './types.js';

/** One signed-off version of a review, for display. */
export interface VersionShown {
  /** Counts the versions, from 1. */
  readonly version: number;
  readonly entry: SealedVersion;
  readonly assessments: readonly Assessment[];
  /** What is different from the version before, and what it was. Empty for the first version. */
  readonly changes: readonly ViewChange[];
  /** Who has seen it. */
  readonly seen: readonly SealSeen[];
}

/** The signed-off versions of a review, oldest first. */
export function sealedVersions({ entries }: Sealed, words: ReviewWords = reviewEnglish): readonly VersionShown[] {
  const shown: (VersionShown & { readonly seen: SealSeen[] })[] = [];
  for (const entry of entries) {
    const last = shown.at(-1);
    if (entry.kind === 'seen') last?.seen.push(entry);
    else {
      const assessments = entry.views.flatMap((view) => validateAssessment(view).assessment ?? []);
      const changes = last ? changesBetween(last.assessments, assessments, words) : [];
      shown.push({ version: shown.length + 1, entry, assessments, changes, seen: [] });
    }
  }
  return shown;
}
