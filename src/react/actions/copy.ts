import type { ClipboardContent } from './clipboard-content.js';

/** Writes content to the clipboard. Resolves to whether the browser allowed it, and never rejects. */
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

/**
 * Fallback with `document.execCommand`, for insecure (http) pages and frames without the clipboard permission, which have no
 * `navigator.clipboard`.
 */
function copyByEvent(types: Readonly<Record<string, string>>): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    for (const [type, data] of Object.entries(types)) event.clipboardData.setData(type, data);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  // Safari copies only while the page has a selection.
  const selection = getSelection();
  const isEmpty = selection?.isCollapsed === true;
  const caret = isEmpty && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (isEmpty) selection.selectAllChildren(document.body);
  window.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', onCopy, true);
    if (isEmpty) selection.removeAllRanges();
    if (caret) selection?.addRange(caret);
  }
}
