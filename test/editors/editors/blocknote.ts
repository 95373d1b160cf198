import { BlockNoteEditor } from '@blocknote/core';
import { blockNoteOutline, type Pasted, pasted } from '../outline.js';

/** BlockNote as it comes, which takes Markdown for what it is. */
export function blocknote(place: HTMLElement): () => Pasted {
  const editor = BlockNoteEditor.create();
  editor.mount(place);
  return () => pasted(editor.document, blockNoteOutline);
}
