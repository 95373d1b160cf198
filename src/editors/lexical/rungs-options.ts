import type { LexicalEditor } from 'lexical';
import type { RungsViewOptions } from '../block-view.js';

/** Options of each editor's plugin. Nodes are rendered outside the plugin, so they cannot get its props or a context. */
const optionsByEditor = new WeakMap<LexicalEditor, RungsViewOptions>();
const listeners = new Set<() => void>();
const noOptions: RungsViewOptions = {};

export const optionsOf = (editor: LexicalEditor): RungsViewOptions => optionsByEditor.get(editor) ?? noOptions;

export function setOptions(editor: LexicalEditor, options: RungsViewOptions): void {
  optionsByEditor.set(editor, options);
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
