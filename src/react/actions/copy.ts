import type { ClipboardContent } from './clipboard-content.js';

/** Puts a text on the clipboard, and tells whether the browser allowed it; it never throws. */
export async function copy(content: Pick<ClipboardContent, 'text'> & Partial<ClipboardContent>): Promise<boolean> {
  const types = { 'text/plain': content.text, ...(content.html !== undefined && { 'text/html': content.html }) };
  try {
    const blobs = Object.entries(types).map(([type, data]) => [type, new Blob([data], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(types);
  }
}

/** The older way, for pages over http and frames without the permission, which have no `navigator.clipboard`. */
function copyByEvent(types: Readonly<Record<string, string>>): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    for (const [type, data] of Object.entries(types)) event.clipboardData.setData(type, data);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  // Safari copies only where something is selected.
  const selection = getSelection();
  const bare = selection?.isCollapsed === true;
  const caret = bare && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (bare) selection.selectAllChildren(document.body);
  window.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', onCopy, true);
    if (bare) selection.removeAllRanges();
    if (caret) selection?.addRange(caret);
  }
}
