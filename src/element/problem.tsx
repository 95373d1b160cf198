import { createElement, type ReactElement } from 'react';
import { countOf, english, type Labels, wordsOf } from '../labels/index.js';
import type { Issue } from '../ladder/index.js';

/** An alert with the first errors, which an element shows in place of a definition that it could not load or read. */
export function Problem({
  issues,
  labels,
}: {
  readonly issues: readonly Issue[];
  readonly labels: Partial<Labels> | undefined;
}): ReactElement {
  const words = wordsOf(english, labels);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const more = errors.length - maxErrors;
  return (
    <div role="alert" data-rungs="problem">
      <p data-rungs="problem-title">{words.problem}</p>
      {createElement('ul', { 'data-rungs': 'problem-list' }, ...errors.slice(0, maxErrors).map(renderIssue))}
      {more > 0 && <p data-rungs="problem-issue">{countOf(words.moreProblems, more, words)}</p>}
    </div>
  );
}

/** Issues are in English, independent of the language of the page. */
const renderIssue = (issue: Issue): ReactElement => (
  <li lang="en" dir="ltr" data-rungs="problem-issue">
    <span>{issue.message}</span> {whereOf(issue) && <span data-rungs="problem-place">{whereOf(issue)}</span>}
  </li>
);

/** The status that an element shows while a definition loads. */
export function Loading({ labels }: { readonly labels: Partial<Labels> | undefined }): ReactElement {
  return (
    <p role="status" data-rungs="loading">
      {labels?.loading ?? english.loading}
    </p>
  );
}

/** Number of errors to show. The event `rungs-error` has all of them. */
const maxErrors = 5;

const whereOf = ({ path, place, rule }: Issue): string =>
  [rule, path, place && `${place.start.line}:${place.start.column}`].filter(Boolean).join(' · ');
