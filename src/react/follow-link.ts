/** What each document or shadow root has been led to, so that its link is followed once. */
const followed = new WeakMap<Node, Element>();
/** Where a link is about to be followed. */
const waiting = new Set<Node>();

/**
 * Follows the page's link (`#l4-domain-expertise`) to what is in a part: opens what it is in, scrolls it clear of what is
 * stuck above it, moves focus to it and marks it with `data-target`. Does so now, for a link that was there before, and
 * whenever it changes. What is not there any more is looked for in what it was in.
 *
 * Browsers do the first of it, and only in the document; none moves the focus.
 */
export function followLinks(node: Node): () => void {
  const root = node.getRootNode() as Document | ShadowRoot;
  const follow = (): void => {
    if (waiting.has(root)) return;
    waiting.add(root);
    // By then every part has been mounted, and what the browser has opened by itself has been rendered so.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        waiting.delete(root);
        followLink(root);
      }),
    );
  };
  const followAnew = (): void => {
    followed.delete(root);
    follow();
  };
  addEventListener('hashchange', followAnew);
  follow();
  return () => removeEventListener('hashchange', followAnew);
}

function followLink(root: Document | ShadowRoot): void {
  const target = findTarget(root);
  if (!target || followed.get(root) === target) return;
  followed.set(root, target);
  root.querySelector('[data-rungs][data-target]')?.removeAttribute('data-target');
  target.setAttribute('data-target', '');
  for (const closed of closedAround(target)) {
    if (closed instanceof HTMLDetailsElement) closed.open = true;
    else closed.dispatchEvent(new Event('beforematch', { bubbles: true }));
  }
  // What was rendered in answer to that has its place by the next frame; what is laid out only when it is near, later.
  let frames = 0;
  const arrive = (): void => {
    scrollClear(root, target);
    if (frames === 0) focus(target);
    if (++frames < 4) requestAnimationFrame(arrive);
  };
  requestAnimationFrame(arrive);
}

function findTarget(root: Document | ShadowRoot): HTMLElement | undefined {
  for (let id = idOf(location.hash); id !== ''; id = id.replace(/-?[^-]*$/, '')) {
    const target = root.getElementById(id);
    if (target) return target.closest('[data-rungs]') ? target : undefined;
  }
  return undefined;
}

function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Outermost first; a competency itself is opened too. A browser may have shown one that is not open yet. */
function closedAround(target: Element): Element[] {
  const closed = [...target.querySelectorAll(':scope > [data-rungs="panel"][data-state="closed"]')];
  for (let around: Element | null = target; around; around = around.parentElement) {
    if (around.matches('details:not([open]), [data-rungs="panel"][data-state="closed"]')) closed.unshift(around);
  }
  return closed;
}

function scrollClear(root: Document | ShadowRoot, target: HTMLElement): void {
  target.scrollIntoView();
  const { left, top } = target.getBoundingClientRect();
  const over = root.elementsFromPoint(left + 1, top + 1).find((each) => {
    return !each.contains(target) && !target.contains(each) && /sticky|fixed/.test(getComputedStyle(each).position);
  });
  if (!over) return;
  const margin = Number.parseFloat(getComputedStyle(target).scrollMarginBlockStart);
  target.style.scrollMarginBlockStart = `${margin + over.getBoundingClientRect().bottom - top + 8}px`;
  target.scrollIntoView();
}

function focus(target: HTMLElement): void {
  const trigger = target.querySelector<HTMLElement>('[data-rungs="competency"]:scope [data-rungs="competency-trigger"]');
  if (!trigger && target.tabIndex < 0) target.tabIndex = -1;
  (trigger ?? target).focus({ preventScroll: true });
}
