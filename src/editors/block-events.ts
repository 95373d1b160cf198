/** What can be worked in a block; a click beside it selects the block as a whole. */
const controls = 'a, button, summary, input, select, textarea, [role="tab"]';

/**
 * Whether an event within a block is for what was pressed there, or for words that are selected there, not for the editor,
 * which would take the mouse that selects a few words for one that selects or moves the block.
 */
export function isForBlock(event: Event): boolean {
  const block = blockOf(event);
  if (!block) return false;
  if (event.type === 'copy' || event.type === 'dragstart') return hasWordsOf(block);
  return !/^(?:drag|drop)/.test(event.type);
}

/** Whether a click says that the block is meant as a whole: it is on no control, and has not selected words. */
export function isForWhole(event: Event): boolean {
  const block = blockOf(event);
  return block !== undefined && !elementOf(event)?.closest(controls) && !hasWordsOf(block);
}

/**
 * Lets go of a selection around a block as its text is pressed: it is the editor's, of the whole, and the browser would drag
 * that rather than select words.
 */
export function freeWords(event: Event): void {
  const block = blockOf(event);
  if (block && !elementOf(event)?.closest(controls) && !hasSelectionIn(block)) getSelection()?.removeAllRanges();
}

/** Whether the page's selection, or its cursor, is in a block and nowhere else; an editor that selects a block is around it. */
export function hasSelectionIn(block: Element | null): boolean {
  const { anchorNode = null, focusNode = null } = getSelection() ?? {};
  return block !== null && anchorNode !== null && block.contains(anchorNode) && block.contains(focusNode);
}

const hasWordsOf = (block: Element): boolean => hasSelectionIn(block) && !(getSelection()?.isCollapsed ?? true);

const blockOf = (event: Event): Element | undefined => elementOf(event)?.closest('[data-rungs="block"]') ?? undefined;

function elementOf({ target }: Event): Element | null {
  if (target instanceof Element) return target;
  return target instanceof Node ? target.parentElement : null;
}

/** Focuses the first of a block that can be worked; false where there is none. */
export function enterBlock(around: Element | null | undefined): boolean {
  const control = around?.querySelector<HTMLElement>('[data-rungs="block"] :is(button, a[href], summary, [role="tab"][tabindex="0"])');
  control?.focus();
  return control !== null && control !== undefined;
}

const kinds = ['mousedown', 'pointerdown', 'click', 'keydown', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste', 'dragstart'];

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
