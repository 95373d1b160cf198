'use client';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  KEY_TAB_COMMAND,
  mergeRegister,
  type NodeKey,
  SELECTION_CHANGE_COMMAND,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { type ReactElement, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { enterBlock, hasSelectionIn } from '../block-events.js';
import { BlockView } from '../block-view.js';
import type { RungsBlock } from '../definition-block.js';
import { optionsOf, subscribe } from './rungs-options.js';
import { $selectRungs } from './select-rungs.js';

/** The content of a node in Lexical. */
export function RungsNodeView({ nodeKey, block }: { readonly nodeKey: NodeKey; readonly block: RungsBlock }): ReactElement {
  const [editor] = useLexicalComposerContext();
  const isEditable = useLexicalEditable();
  const [isSelected] = useLexicalNodeSelection(nodeKey);
  const { labels, components } = useSyncExternalStore(
    subscribe,
    () => optionsOf(editor),
    () => optionsOf(editor),
  );
  const root = useRef<HTMLDivElement>(null);
  const select = useCallback(() => {
    if (!editor.isEditable()) return;
    editor.update(() => $selectRungs($getNodeByKey(nodeKey)));
    editor.getRootElement()?.focus({ preventScroll: true });
  }, [editor, nodeKey]);
  useEffect(() => {
    // Lexical would restore its node selection with the focus, and overwrite the caret that a click into the block has set.
    const release = (): void =>
      editor.update(() => {
        const selection = $getSelection();
        if ($isNodeSelection(selection) && selection.has(nodeKey)) $setSelection(null);
      });
    const node = root.current;
    node?.addEventListener('focusin', release);
    return () => node?.removeEventListener('focusin', release);
  }, [editor, nodeKey]);
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          SELECTION_CHANGE_COMMAND,
          () => {
            if (!hasSelectionIn(root.current)) return false;
            // Without a Lexical selection, the editor does not overwrite the text selection in the block.
            $setSelection(null);
            $addUpdateTag(SKIP_DOM_SELECTION_TAG);
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            const selection = $getSelection();
            if (event.shiftKey || !$isNodeSelection(selection) || !selection.has(nodeKey)) return false;
            if (!enterBlock(root.current?.parentElement)) return false;
            event.preventDefault();
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor, nodeKey],
  );
  return (
    <BlockView
      ref={root}
      block={block}
      selected={isSelected && isEditable}
      onSelectWhole={select}
      labels={labels}
      components={components}
    />
  );
}
