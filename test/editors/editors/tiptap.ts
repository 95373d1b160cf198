import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { type Pasted, pasted, proseMirrorOutline } from '../outline.js';

export function tiptap(element: HTMLElement): () => Pasted {
  const editor = new Editor({ element, extensions: [StarterKit] });
  return () => pasted(editor.getJSON(), proseMirrorOutline);
}
