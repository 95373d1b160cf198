/** What can be worked in a block; the rest of it belongs to the editor, which selects the block as a whole. */
const controls = 'a, button, summary, input, select, textarea, [role="tab"]';

/** Whether an event within a block is for what was pressed there, or for the text that is selected there, not for the editor. */
export function isForBlock(event: Event): boolean {
  const { target } = event;
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  if (!element?.closest('[data-rungs="block"]')) return false;
  if (/^(?:drag|drop)/.test(event.type)) return false;
  if (event.type === 'copy') return !(getSelection()?.isCollapsed ?? true);
  if (/^(?:mouse|pointer|touch|click|dblclick)/.test(event.type)) return element.closest(controls) !== null;
  return true;
}

/** Focuses the first of a block that can be worked; false where there is none. */
export function enterBlock(around: Element | null | undefined): boolean {
  const control = around?.querySelector<HTMLElement>('[data-rungs="block"] :is(button, a[href], summary, [role="tab"][tabindex="0"])');
  control?.focus();
  return control !== null && control !== undefined;
}

const kinds = ['mousedown', 'pointerdown', 'click', 'keydown', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'];

/**
 * Keeps what is for a block from the editor around it. The element is the one that React renders the block into: React
 * listens there, the editor further out.
 */
export function keepEvents(container: Element): () => void {
  const keep = (event: Event): void => {
    if (isForBlock(event)) event.stopPropagation();
  };
  for (const kind of kinds) container.addEventListener(kind, keep);
  return () => {
    for (const kind of kinds) container.removeEventListener(kind, keep);
  };
}
