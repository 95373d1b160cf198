import type { ReactNode } from 'react';

/** What became the same of several statements. */
export interface ChangeGroup {
  /** What became of them: `data-state` of the group and of each. */
  readonly state: string;
  readonly title: string | undefined;
  /** Where they are of one side alone. */
  readonly side?: 'from' | 'to';
  readonly items: readonly { readonly key: string | undefined; readonly depth?: number; readonly content: ReactNode }[];
}

/** Renders statements that became the same, under the words that say so; nothing where there are none. */
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
