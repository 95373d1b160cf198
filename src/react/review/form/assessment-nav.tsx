'use client';
import { type MouseEvent, useRef } from 'react';
import { fill } from '../../../labels/index.js';
import { renderTitle } from '../../level/competency-title.js';
import type { Components } from '../../parts.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { SubjectEntry } from './use-entries.js';

/** A competency of a form, and the id of its heading. */
export interface FormGroup {
  readonly headingId: string;
  readonly competency: { readonly id: string; readonly title: string; readonly icon?: string };
  readonly entries: readonly SubjectEntry[];
}

/** Groups the entries of a form by competency. Those whose subject is no longer in the level are left out. */
export function groupsOf(entries: readonly SubjectEntry[], headingIdOf: (competency: string) => string): readonly FormGroup[] {
  const groups = new Map<string, FormGroup & { entries: SubjectEntry[] }>();
  for (const each of entries) {
    const competency = each.subject?.competency;
    if (!competency) continue;
    const group = groups.get(competency.id) ?? { headingId: headingIdOf(competency.id), competency, entries: [] };
    group.entries.push(each);
    groups.set(competency.id, group);
  }
  return [...groups.values()];
}

export interface AssessmentNavProps {
  readonly groups: readonly FormGroup[];
  readonly rates: 'competency' | 'expectation' | undefined;
  readonly components: Components | undefined;
  readonly words: ReviewLabels;
}

/** Links to the competencies of a form, in a `details` that says how much is not yet discussed, and in it how much of each. */
export function AssessmentNav({ groups, rates, components, words }: AssessmentNavProps) {
  const details = useRef<HTMLDetailsElement>(null);
  if (groups.length < 2) return null;
  const numbers = new Intl.NumberFormat(words.locale);
  const countOf = (entries: readonly SubjectEntry[]): number => entries.filter(({ entry }) => entry.rating === undefined).length;
  const left = (count: number, text = words.openCount) =>
    count > 0 && <span data-rungs="review-muted">{fill(text, { count: numbers.format(count) })}</span>;
  return (
    <details ref={details} data-rungs="assessment-nav">
      <summary data-rungs="assessment-nav-trigger">
        <span>{words.navigation}</span> {left(groups.reduce((sum, { entries }) => sum + countOf(entries), 0))}
      </summary>
      <ul>
        {groups.map(({ headingId, competency, entries }) => {
          const count = countOf(entries);
          return (
            <li key={headingId}>
              <a
                href={`#${headingId}`}
                onClick={(event) => {
                  if (follow(event) && details.current) details.current.open = false;
                }}
                data-rungs="assessment-nav-link"
                data-state={count > 0 ? 'open' : 'rated'}
              >
                {renderTitle(competency, components)} {left(count, rates === 'competency' ? words.notYetDiscussed : words.openCount)}
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/**
 * Follows a link without changing the address, which may belong to the router of the page, also within a shadow root. Returns
 * whether it did so.
 */
function follow(event: MouseEvent<HTMLAnchorElement>): boolean {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const { currentTarget } = event;
  const root = currentTarget.getRootNode() as Document | ShadowRoot;
  const heading = root.getElementById(decodeURIComponent(currentTarget.hash.slice(1)));
  if (!heading) return false;
  event.preventDefault();
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
  return true;
}
