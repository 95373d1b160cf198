import type { EditorView } from '@tiptap/pm/view';
import type { Definition } from '../ladder/index.js';

import { carriesBlock, pastedOf, type RungsPasteOptions, resolved } from './pasted-definition.js';

/** How an editor on ProseMirror inserts a block. */
interface Insert {
  /** In place of what is selected. */
  readonly atSelection: (definition: Definition) => void;
  /** In place of the paragraph that begins there. */
  readonly inPlaceOf: (position: number, definition: Definition) => void;
  /** Pastes HTML that has a block in it; the editor does so by itself if there is none. */
  readonly html?: (html: string) => void;
}

/**
 * Handles a paste of a definition, or of the address of one. True where it was handled; the address is pasted by the
 * editor first, as a link, and replaced where it still stands alone once its definition is there.
 */
export function handlePaste(view: EditorView, { clipboardData }: ClipboardEvent, options: RungsPasteOptions, insert: Insert): boolean {
  const { selection } = view.state;
  if (!view.editable || selection.$from.parent.type.spec.code) return false;
  const { definition, url } = pastedOf(clipboardData, options);
  if (definition) {
    insert.atSelection(definition);
    return true;
  }
  if (url !== undefined && selection.empty && selection.$from.parent.isTextblock && selection.$from.parent.content.size === 0)
    void resolved(url, options).then((found) => {
      const position = found && !view.isDestroyed && view.editable ? paragraphOf(view, url) : undefined;
      if (found && position !== undefined) insert.inPlaceOf(position, found);
    });
  if (!insert.html || !clipboardData || clipboardData.getData('blocknote/html') !== '' || !carriesBlock(clipboardData)) return false;
  insert.html(clipboardData.getData('text/html'));
  return true;
}

/** Where the paragraph begins that says nothing but this. */
function paragraphOf({ state }: EditorView, text: string): number | undefined {
  let found: number | undefined;
  state.doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent.trim() === text) found ??= position;
    return found === undefined;
  });
  return found;
}
