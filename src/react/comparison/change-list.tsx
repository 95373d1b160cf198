import type { ReactNode } from 'react';

/** Statements that changed in the same way. */
export interface ChangeGroup {
  /** The kind of change, which becomes `data-state` of the group and of each item. */
  readonly state: string;
  readonly title: string | undefined;
  /** The side that has the statements, if only one has them. */
  readonly side?: 'from' | 'to';
  readonly items: readonly { readonly key: string | undefined; readonly depth?: number; readonly content: ReactNode }[];
}

/** Renders a group of changed statements under its title, or nothing if the group is empty. */
export function renderChanges({ state, title, side, items }: ChangeGroup): ReactNode {
  return (
    items.length > 0 && (
      <div key={state} data-rungs="changes" data-state={state} data-side={side}>
        {title !== undefined && <p data-rungs="changes-title">{title}</p>}
        <ul data-rungs="changes-list">
          {items.map(({ key, depth, content }) => (
            <li key={key} data-rungs="difference" data-state={state} data-depth={depth || undefined}>
              {content}
            </li>
          ))}
        </ul>
      </div>
    )
  );
}
