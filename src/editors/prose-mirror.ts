import type { EditorView } from '@tiptap/pm/view';
import type { Definition } from '../ladder/index.js';

import { carriesBlock, pastedOf, type RungsPasteOptions, resolved } from './pasted-definition.js';

/** The ways in which a ProseMirror editor inserts a block. */
interface BlockInsertion {
  /** Replaces the selection with a block. */
  readonly atSelection: (definition: Definition) => void;
  /** Replaces the paragraph at a position with a block. */
  readonly inPlaceOf: (position: number, definition: Definition) => void;
  /** Pastes HTML that contains a block. Without it the editor does so itself. */
  readonly html?: (html: string) => void;
}

/**
 * Handles a paste of a definition or of its URL. Returns whether the editor should do nothing more. The editor first pastes a URL as a
 * link, which is replaced once the definition has loaded, if the link is still alone in its paragraph.
 */
export function handlePaste(
  view: EditorView,
  { clipboardData }: ClipboardEvent,
  options: RungsPasteOptions,
  insert: BlockInsertion,
): boolean {
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

/** Returns the position of the first paragraph whose whole text is `text`. */
function paragraphOf({ state }: EditorView, text: string): number | undefined {
  let found: number | undefined;
  state.doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent.trim() === text) found ??= position;
    return found === undefined;
  });
  return found;
}
