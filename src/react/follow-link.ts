type Root = Document | ShadowRoot;

/** The last target in each document or shadow root, so that a part that mounts later does not navigate to it again. */
const followed = new WeakMap<Node, Element>();

/**
 * Navigates to the element that the page's hash (`#l4-domain-expertise`) names, in a document or shadow root: opens the panels
 * around it, scrolls it below sticky headers, focuses it and marks it with `data-target`. If a statement no longer exists, it
 * navigates to its competency or level. Browsers open panels by themselves only in the document, and do not move the focus.
 *
 * Pass `change` for a `hashchange` event: navigation to the previous hash stops, and the target is navigated to even if it was the
 * last one, because the reader may have left it.
 */
export function followLink(root: Node, change?: Event): void {
  if (change) followed.delete(root);
  // After two frames all parts are mounted, and React has rendered the panels that the browser opened.
  if ('getElementById' in root) requestAnimationFrame(() => requestAnimationFrame(() => goToTarget(root as Root)));
}

function goToTarget(root: Root): void {
  const target = findTarget(root);
  if (!target?.closest('[data-rungs]') || followed.get(root) === target) return;
  followed.set(root, target);
  root.querySelector('[data-target]')?.removeAttribute('data-target');
  target.setAttribute('data-target', '');

  // The target itself can be a competency, whose panel is its last child.
  const path = [target.lastElementChild];
  for (let around: Element | null = target; around; around = around.parentElement) path.unshift(around);
  for (const part of path) {
    if (part instanceof HTMLDetailsElement) part.open = true;
    // The browser may have revealed a panel that React still renders as closed, so `hidden` is not tested.
    else if (part?.matches('[data-rungs=panel][data-state=closed]')) part.dispatchEvent(new Event('beforematch', { bubbles: true }));
  }
  const trigger = target.matches('[data-rungs=competency]') && target.querySelector('button');
  if (!trigger) target.tabIndex = -1;
  focusAndScroll(root, target, trigger || target, 60);
}

function findTarget(root: Root): HTMLElement | undefined {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Not percent-encoded: the hash is used unchanged.
  }
  let target = root.getElementById(id);
  for (; id && !target; target = root.getElementById(id)) id = id.replace(/-?[^-]*$/, '');
  return target ?? undefined;
}

/**
 * Tries on each frame until the target takes the focus, because panels can render late; then scrolls on six more frames, because
 * content above is laid out only when it is near the viewport.
 */
function focusAndScroll(root: Root, target: HTMLElement, focused: HTMLElement, frames: number): void {
  if (frames === 0 || followed.get(root) !== target) return;
  if (frames > 6) focused.focus({ preventScroll: true });
  const isFocused = root.activeElement === focused;
  if (isFocused) scrollToTarget(root, target);
  // The reader has moved the focus since.
  else if (frames < 7) return;
  requestAnimationFrame(() => focusAndScroll(root, target, focused, isFocused ? Math.min(frames, 7) - 1 : frames - 1));
}

/** Scrolls a target below sticky headers. Documents of test runners, which have no layout, lack the functions for it. */
function scrollToTarget(root: Root, target: HTMLElement): void {
  target.scrollIntoView?.();
  const { left, top } = target.getBoundingClientRect();
  const overlay = root
    .elementsFromPoint?.(left + 1, top + 1)
    .find((each) => !each.contains(target) && !target.contains(each) && /sticky|fixed/.test(getComputedStyle(each).position));
  if (overlay) {
    const margin = Number.parseFloat(getComputedStyle(target).scrollMarginTop);
    target.style.scrollMarginTop = `${margin + overlay.getBoundingClientRect().bottom - top + 8}px`;
  }
}
