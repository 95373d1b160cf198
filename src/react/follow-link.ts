type Root = Document | ShadowRoot;

/** Where each document or shadow root has been led, so that its link is followed once. */
const reached = new WeakMap<Node, { readonly hash: string; readonly target: Element }>();

/**
 * Follows the page's link (`#l4-domain-expertise`) to what is in a part: opens what it is in, scrolls it clear of what is
 * stuck above it, moves focus to it and marks it with `data-target`. Where a statement is not there any more, it leads
 * to what it was in. Browsers do the first of it, and only in the document; none moves the focus.
 */
export function followLink(root: Node): void {
  // By then every part has been mounted, and what the browser has opened by itself has been rendered so.
  if ('getElementById' in root) requestAnimationFrame(() => requestAnimationFrame(() => lead(root as Root)));
}

function lead(root: Root): void {
  const target = findTarget(root);
  const { hash } = location;
  const last = reached.get(root);
  if (!target?.closest('[data-rungs]') || (last?.hash === hash && last.target === target)) return;
  reached.set(root, { hash, target });
  root.querySelector('[data-target]')?.removeAttribute('data-target');
  target.setAttribute('data-target', '');

  // A competency is opened too: its panel is its last.
  const path = [target.lastElementChild];
  for (let around: Element | null = target; around; around = around.parentElement) path.unshift(around);
  for (const part of path) {
    if (part instanceof HTMLDetailsElement) part.open = true;
    // A browser may have shown one that is not open yet.
    else if (part?.matches('[data-rungs=panel][data-state=closed]')) part.dispatchEvent(new Event('beforematch', { bubbles: true }));
  }
  const trigger = target.matches('[data-rungs=competency]') && target.querySelector('button');
  if (!trigger) target.tabIndex = -1;
  arrive(root, target, trigger || target, 6);
}

function findTarget(root: Root): HTMLElement | undefined {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // It is no encoded text, so it is taken as it is.
  }
  let target = root.getElementById(id);
  for (; id && !target; target = root.getElementById(id)) id = id.replace(/-?[^-]*$/, '');
  return target ?? undefined;
}

/** Again for some frames: what is opened has to be rendered, and what is above is laid out only when it is near. */
function arrive(root: Root, target: HTMLElement, focused: HTMLElement, frames: number): void {
  if (reached.get(root)?.target !== target) return;
  if (root.activeElement !== focused) focused.focus({ preventScroll: true });
  target.scrollIntoView();
  const { left, top } = target.getBoundingClientRect();
  const over = root
    .elementsFromPoint(left + 1, top + 1)
    .find((each) => !each.contains(target) && !target.contains(each) && /sticky|fixed/.test(getComputedStyle(each).position));
  if (over) {
    const margin = Number.parseFloat(getComputedStyle(target).scrollMarginTop);
    target.style.scrollMarginTop = `${margin + over.getBoundingClientRect().bottom - top + 8}px`;
  }
  if (frames > 0) requestAnimationFrame(() => arrive(root, target, focused, frames - 1));
}
