import type { FocusEvent, KeyboardEvent } from 'react';

const tabsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="tab"]')];

/** Radix looks for the active tab by `document.activeElement`, which within a shadow root is its host. */
export function focusActive(event: FocusEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget || !(event.currentTarget.getRootNode() instanceof ShadowRoot)) return;
  event.preventDefault();
  tabsOf(event.currentTarget)
    .find((tab) => tab.dataset['state'] === 'active')
    ?.focus();
}

/**
 * Moves along the tabs as the ARIA APG asks (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). Radix does so too,
 * but not within a shadow root, and from right to left only where it is told the direction.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest('[role="tablist"]');
  if (!list || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const tabs = tabsOf(list);
  const at = tabs.indexOf(event.currentTarget);
  const { flexDirection, direction } = getComputedStyle(list);
  const vertical = list.getAttribute('aria-orientation') === 'vertical' || flexDirection.startsWith('column');
  // The rungs of a ladder go up, and Arabic goes left.
  const backward = (vertical ? flexDirection === 'column-reverse' : direction === 'rtl') ? 1 : -1;
  const steps: Readonly<Record<string, number>> = {
    [vertical ? 'ArrowUp' : 'ArrowLeft']: backward,
    [vertical ? 'ArrowDown' : 'ArrowRight']: -backward,
    Home: -at,
    End: tabs.length - 1 - at,
  };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  tabs[(at + step + tabs.length) % tabs.length]?.focus();
}
