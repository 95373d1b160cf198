import { createElement, type ReactElement, type ReactNode } from 'react';

export interface Panel {
  readonly key?: string;
  readonly id: string;
  readonly open: boolean;
  /** The id of the tab whose panel it is; a panel beneath a heading needs no name of its own. */
  readonly tab?: string;
  readonly children: ReactNode;
}

/**
 * Renders a panel whose closed content stays in the page: found by find-in-page, printed, and shown without script.
 *
 * It has a tag of its own because React writes `hidden=""` on known tags, on the server even where it is told
 * `until-found`; on this one React 18 and 19 write what they are given.
 */
export function renderPanel({ key, id, open, tab, children }: Panel): ReactElement {
  return createElement(
    'rungs-panel',
    {
      key,
      id,
      'data-rungs': 'panel',
      'data-state': open ? 'open' : 'closed',
      hidden: open ? undefined : 'until-found',
      // The browser may have revealed it already: `useReveal` sees to that.
      suppressHydrationWarning: true,
      // The content of a closed panel is hidden, but the panel is not: it has to be nothing to tab to or to hear of.
      ...(tab !== undefined && open && { role: 'tabpanel', 'aria-labelledby': tab, tabIndex: 0 }),
    },
    children,
  );
}
