import { createElement, type ReactElement, type ReactNode } from 'react';

export interface Panel {
  readonly key?: string;
  readonly id: string;
  readonly open: boolean;
  /** Id of the tab that controls and labels the panel. A panel below a heading needs no label. */
  readonly tab?: string;
  readonly children: ReactNode;
}

/**
 * Renders a collapsible panel. Its content stays in the page while it is closed: find-in-page finds it, print shows it, and it
 * is visible without script.
 *
 * It uses a custom tag name, because React renders `hidden="until-found"` on standard elements as `hidden=""`. React 18 and 19
 * render attributes of custom elements unchanged.
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
      // The browser may have revealed it before hydration, which `useReveal` handles.
      suppressHydrationWarning: true,
      // `until-found` hides the content but not the element, so a closed panel gets no role and no tab stop. The name in lower case is
      // an attribute: React 19 sets `tabIndex` as a property of a custom element, and resets it to 0.
      ...(tab !== undefined && open && { role: 'tabpanel', 'aria-labelledby': tab, tabindex: 0 }),
    },
    children,
  );
}
