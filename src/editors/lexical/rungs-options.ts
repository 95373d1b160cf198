import type { LexicalEditor } from 'lexical';
import type { RungsViewOptions } from '../block-view.js';

/** What each editor's plugin was given, for nodes, which are rendered outside of it. */
const given = new WeakMap<LexicalEditor, RungsViewOptions>();
const listeners = new Set<() => void>();
const none: RungsViewOptions = {};

export const optionsOf = (editor: LexicalEditor): RungsViewOptions => given.get(editor) ?? none;

export function setOptions(editor: LexicalEditor, options: RungsViewOptions): void {
  given.set(editor, options);
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
