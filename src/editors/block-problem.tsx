import type { ReactElement } from 'react';
import type { Issue } from '../ladder/index.js';
import { english, type Labels } from '../react/index.js';

/** The errors that a block shows if its definition is invalid. The document keeps the definition unchanged. */
export function BlockProblem({
  issues,
  labels,
}: {
  readonly issues: readonly Issue[];
  readonly labels: Partial<Labels> | undefined;
}): ReactElement {
  const errors = issues.filter(({ severity }) => severity === 'error').slice(0, maxErrors);
  return (
    <div data-rungs="problem">
      <p data-rungs="problem-title">{labels?.problem ?? english.problem}</p>
      <ul data-rungs="problem-list">
        {errors.map(({ rule, path, message }) => (
          // Issues are in English, independent of the language of the document.
          <li key={`${rule} ${path}`} lang="en" dir="ltr" data-rungs="problem-issue">
            {message} <span data-rungs="problem-place">{[rule, path].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Number of errors to show. */
const maxErrors = 3;
