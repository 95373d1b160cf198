import type { ReactNode } from 'react';
import { isSafeUrl } from '../../../ladder/index.js';
import { type Evidence, formatDay } from '../../../review/index.js';
import type { Components } from '../../parts.js';
import type { ReviewLabels } from '../labels/review-labels.js';

export interface EvidenceItemProps {
  readonly evidence: Evidence;
  /** Names of the competencies and expectations it supports, if the surroundings do not name them. */
  readonly subjects?: readonly string[];
  /** Buttons of the item. */
  readonly children?: ReactNode;
  readonly components: Components | undefined;
  readonly words: ReviewLabels;
}

/** One piece of evidence: its date, text and link. */
export function EvidenceItem({ evidence: { date, text, link }, subjects = [], children, components, words }: EvidenceItemProps) {
  return (
    <li data-rungs="evidence">
      <time dateTime={date} data-rungs="evidence-date">
        {formatDay(words.locale, date)}
      </time>
      <div data-rungs="evidence-text">
        <p dir="auto">{text}</p>
        {link !== undefined && link !== '' && <p data-rungs="evidence-link">{renderLink(link, components)}</p>}
        {subjects.length > 0 && (
          <ul data-rungs="evidence-subjects" aria-label={words.speaksTo}>
            {subjects.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </li>
  );
}

/** Renders a link, or its text if `isSafeUrl` rejects it. */
function renderLink(link: string, components: Components | undefined): ReactNode {
  if (!isSafeUrl(link)) return link;
  return components?.Link ? (
    <components.Link href={link}>{link}</components.Link>
  ) : (
    <a data-rungs="link" href={link}>
      {link}
    </a>
  );
}

/** A read-only list of evidence, or nothing if it is empty. */
export const EvidenceItems = ({ items, ...rest }: { readonly items: readonly Evidence[] } & Omit<EvidenceItemProps, 'evidence'>) =>
  items.length > 0 && (
    <ul data-rungs="evidence-list" aria-label={rest.words.evidence}>
      {items.map((evidence) => (
        <EvidenceItem key={evidence.id} evidence={evidence} {...rest} />
      ))}
    </ul>
  );
