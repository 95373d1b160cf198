/**
 * Gives every part the `part` of its name, for `::part()`, whenever there are new ones; it costs the components nothing.
 * An observer, because some parts are made by a component's own state, of which nothing outside hears.
 */
export function nameParts(root: ShadowRoot): void {
  new MutationObserver(() => {
    for (const element of root.querySelectorAll('[data-rungs]:not([part])')) element.setAttribute('part', partOf(element));
  }).observe(root, { childList: true, subtree: true });
}

/** The name of a part. */
export const partOf = (element: Element): string => element.getAttribute('data-rungs') ?? '';
