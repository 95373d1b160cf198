import type { FocusEvent, KeyboardEvent } from 'react';

const tabsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="tab"]')];

/**
 * Focuses the active tab when its list gets focus in a shadow root, where Radix cannot: it reads `document.activeElement`, which is
 * the host.
 */
export function focusActive(event: FocusEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget || !(event.currentTarget.getRootNode() instanceof ShadowRoot)) return;
  event.preventDefault();
  tabsOf(event.currentTarget)
    .find((tab) => tab.dataset['state'] === 'active')
    ?.focus();
}

/**
 * Moves focus between tabs by keyboard, as the tabs pattern of the ARIA APG specifies
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). Radix does not in a shadow root, nor from right to left unless `dir` is set.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest('[role="tablist"]');
  if (!list || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const tabs = tabsOf(list);
  const at = tabs.indexOf(event.currentTarget);
  const { flexDirection, direction } = getComputedStyle(list);
  const vertical = list.getAttribute('aria-orientation') === 'vertical' || flexDirection.startsWith('column');
  // Levels of a ladder run upwards in a column (`column-reverse`), and leftwards in a right-to-left row.
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
