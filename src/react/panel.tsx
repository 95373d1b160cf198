import { createElement, type ReactElement, type ReactNode } from 'react';

export interface PanelProps {
  readonly id: string;
  readonly open: boolean;
  readonly role?: 'region' | 'tabpanel' | undefined;
  readonly labelledBy: string;
  readonly focusable?: boolean;
  readonly children: ReactNode;
}

/**
 * A panel whose closed content stays in the page: found by find-in-page, printed, and shown without script.
 *
 * It has a tag of its own because React writes `hidden=""` on known tags, on the server even where it is told
 * `until-found`; on this one React 18 and 19 write what they are given.
 */
export function Panel({ id, open, role, labelledBy, focusable, children }: PanelProps): ReactElement {
  return createElement(
    'rungs-panel',
    {
      id,
      // React 18 writes `className` on such a tag as it is.
      class: 'rungs-panel',
      'data-rungs': 'panel',
      'data-state': open ? 'open' : 'closed',
      hidden: open ? undefined : 'until-found',
      role,
      'aria-labelledby': role && labelledBy,
      tabIndex: focusable ? 0 : undefined,
    },
    children,
  );
}
