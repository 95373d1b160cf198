import type { ReactNode } from 'react';
import { fill } from '../../../labels/index.js';
import { type Action, formatDay, formatList, type Item } from '../../../review/index.js';
import { ConflictNotice } from '../form/conflict-notice.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';

export interface ActionItemProps {
  readonly item: Item<Action>;
  /** Names of the competencies and expectations it is for, if the surroundings do not name them. */
  readonly subjects?: readonly string[];
  /** Settles a conflict of the item. Without it the versions are shown without buttons. */
  readonly change?: ((edit: Edit) => void) | undefined;
  /** Buttons of the item. */
  readonly children?: ReactNode;
  readonly words: ReviewLabels;
}

/** An agreed action, with its owner and dates. `data-state` is `done` or `agreed`. */
export function ActionItem({ item, subjects = [], change, children, words }: ActionItemProps) {
  const { text, who, agreed, due, done } = item.value;
  const day = (label: string, date: string | undefined): string | false =>
    // Non-breaking spaces keep the date on one line.
    date !== undefined && date !== '' && fill(label, { date: formatDay(words.locale, date).replaceAll(' ', '\u00a0') });
  const facts = [
    who,
    day(words.agreed, agreed),
    day(words.due, due),
    day(words.done, done),
    subjects.length > 0 && fill(words.towards, { subjects: formatList(words.locale, subjects) }),
  ];
  return (
    <li data-rungs="agreed-action" data-state={done ? 'done' : 'agreed'}>
      <p dir="auto">{text}</p>
      <p data-rungs="review-muted">{facts.filter(Boolean).join(' · ')}</p>
      {item.conflict && <ConflictNotice conflict={item.conflict} change={change} words={words} />}
      {children}
    </li>
  );
}
