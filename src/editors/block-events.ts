/** Selector of the interactive elements in a block. A click elsewhere selects the block as a whole. */
const controls = 'a, button, summary, input, select, textarea, [role="tab"]';

/**
 * Whether the block handles an event, and not the editor, for which a mouse that selects text would select or drag the block. Copy
 * and drag events belong to the block only while text in it is selected; other drag and drop events belong to the editor.
 */
export function isForBlock(event: Event): boolean {
  const block = blockOf(event);
  if (!block) return false;
  if (event.type === 'copy' || event.type === 'dragstart') return hasSelectedText(block);
  return !/^(?:drag|drop)/.test(event.type);
}

/** Whether a click selects the block as a whole: it is on no control and has selected no text. */
export function isForWhole(event: Event): boolean {
  const block = blockOf(event);
  return block !== undefined && !elementOf(event)?.closest(controls) && !hasSelectedText(block);
}

/**
 * Clears the editor's selection of a block when its text is pressed, because the browser would drag the selected block and not select
 * text in it.
 */
export function clearBlockSelection(event: Event): void {
  const block = blockOf(event);
  if (block && !elementOf(event)?.closest(controls) && !hasSelectionIn(block)) getSelection()?.removeAllRanges();
}

/** Whether both ends of the page's selection are in a block. An editor that selects a block as a whole selects around it. */
export function hasSelectionIn(block: Element | null): boolean {
  const { anchorNode = null, focusNode = null } = getSelection() ?? {};
  return block !== null && anchorNode !== null && block.contains(anchorNode) && block.contains(focusNode);
}

const hasSelectedText = (block: Element): boolean => hasSelectionIn(block) && !(getSelection()?.isCollapsed ?? true);

const blockOf = (event: Event): Element | undefined => elementOf(event)?.closest('[data-rungs="block"]') ?? undefined;

function elementOf({ target }: Event): Element | null {
  if (target instanceof Element) return target;
  return target instanceof Node ? target.parentElement : null;
}

/** Focuses the first interactive element of a block. Returns false if it has none. */
export function enterBlock(around: Element | null | undefined): boolean {
  const control = around?.querySelector<HTMLElement>('[data-rungs="block"] :is(button, a[href], summary, [role="tab"][tabindex="0"])');
  control?.focus();
  return control !== null && control !== undefined;
}

const eventTypes = ['mousedown', 'pointerdown', 'click', 'keydown', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste', 'dragstart'];

/**
 * Stops events that a block handles from reaching the editor. `container` is the element into which React renders the block: React
 * listens on it, and the editor on an ancestor. Returns a function that removes the listeners.
 */
export function keepEvents(container: Element): () => void {
  const stop = (event: Event): void => {
    if (isForBlock(event)) event.stopPropagation();
  };
  for (const type of eventTypes) container.addEventListener(type, stop);
  return () => {
    for (const type of eventTypes) container.removeEventListener(type, stop);
  };
}
