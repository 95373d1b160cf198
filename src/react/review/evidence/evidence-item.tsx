import type { ReactNode } from 'react';
import { isSafeUrl } from '../../../ladder/index.js';
import { type Evidence, formatDay, type Item } from '../../../review/index.js';
import type { Components } from '../../parts.js';
import { ConflictNotice } from '../form/conflict-notice.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';

export interface EvidenceItemProps {
  readonly item: Item<Evidence>;
  /** Names of the competencies and expectations it supports, if the surroundings do not name them. */
  readonly subjects?: readonly string[];
  /** Settles a conflict of the item. Without it the versions are shown without buttons. */
  readonly change?: ((edit: Edit) => void) | undefined;
  /** Buttons of the item. */
  readonly children?: ReactNode;
  readonly components: Components | undefined;
  readonly words: ReviewLabels;
}

/** One piece of evidence: its date, text and link, and its other versions in a conflict. */
export function EvidenceItem({ item, subjects = [], change, children, components, words }: EvidenceItemProps) {
  const { date, text, link } = item.value;
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
        {item.conflict && <ConflictNotice conflict={item.conflict} change={change} words={words} />}
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

/** A list of evidence without buttons to edit it, or nothing if it is empty. */
export const EvidenceItems = ({ items, ...rest }: { readonly items: readonly Item<Evidence>[] } & Omit<EvidenceItemProps, 'item'>) =>
  items.length > 0 && (
    <ul data-rungs="evidence-list" aria-label={rest.words.evidence}>
      {items.map((item) => (
        <EvidenceItem key={item.id} item={item} {...rest} />
      ))}
    </ul>
  );
