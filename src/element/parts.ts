/**
 * Sets the `part` attribute of every part to its `data-rungs`, for `::part()`. It observes the shadow root, because state changes
 * within a component add parts without notice.
 */
export function nameParts(root: ShadowRoot): void {
  new MutationObserver(() => {
    for (const element of root.querySelectorAll('[data-rungs]:not([part])')) element.setAttribute('part', partOf(element));
  }).observe(root, { childList: true, subtree: true });
}

/** The name of a part: its `data-rungs`. */
export const partOf = (element: Element): string => element.getAttribute('data-rungs') ?? '';
