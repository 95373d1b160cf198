import type { ReactElement } from 'react';
import type { Issue } from '../ladder/index.js';
import { english, type Labels } from '../react/index.js';

/** What a block shows in place of a definition that is none; what is in the document stays there. */
export function BlockProblem({
  issues,
  labels,
}: {
  readonly issues: readonly Issue[];
  readonly labels: Partial<Labels> | undefined;
}): ReactElement {
  const errors = issues.filter(({ severity }) => severity === 'error').slice(0, shown);
  return (
    <div data-rungs="problem">
      <p data-rungs="problem-title">{labels?.problem ?? english.problem}</p>
      <ul data-rungs="problem-list">
        {errors.map(({ rule, path, message }) => (
          // Issues are in English, whatever the document is in.
          <li key={`${rule} ${path}`} lang="en" dir="ltr" data-rungs="problem-issue">
            {message} <span data-rungs="problem-place">{[rule, path].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Enough to see what is wrong. */
const shown = 3;
