'use client';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { useEffect } from 'react';
import type { Definition } from '../../ladder/index.js';
import type { RungsViewOptions } from '../block-view.js';
import type { RungsBlockOptions } from '../definition-block.js';
import { pastedOf, type RungsPasteOptions, resolved } from '../pasted-definition.js';
import { $createRungsNode, RungsNode } from './rungs-node.js';
import { setOptions } from './rungs-options.js';

export interface RungsPluginProps extends RungsPasteOptions, RungsViewOptions {}

/** A definition to insert, and how to show it. */
export interface InsertRungs {
  readonly definition: Definition;
  readonly options?: RungsBlockOptions | undefined;
}

/** Inserts a level or a ladder where the cursor is: `editor.dispatchCommand(INSERT_RUNGS_COMMAND, { definition: l4 })`. */
export const INSERT_RUNGS_COMMAND: LexicalCommand<InsertRungs> = createCommand('INSERT_RUNGS_COMMAND');

/** Inserts blocks by command and by paste. It needs `RungsNode` among the composer's nodes, and shows nothing itself. */
export function RungsPlugin({ read, resolve, labels, components }: RungsPluginProps): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => setOptions(editor, { labels, components }), [editor, labels, components]);
  useEffect(() => {
    if (!editor.hasNodes([RungsNode]))
      throw new Error(
        'The editor does not know RungsNode, so RungsPlugin cannot insert it. Add it: `initialConfig={{ nodes: [RungsNode] }}`.',
      );
    const options = { read, resolve };
    return mergeRegister(
      editor.registerCommand(
        INSERT_RUNGS_COMMAND,
        (insert) => {
          $insertRungs(insert);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const { definition, url } = pastedOf('clipboardData' in event ? event.clipboardData : null, options);
          if (url !== undefined && $isInEmptyBlock())
            void resolved(url, options).then((found) => {
              if (found && editor.isEditable()) editor.update(() => $replaceBlockOfText(url, found), { tag: HISTORY_PUSH_TAG });
            });
          if (!definition) return false;
          event.preventDefault();
          $insertRungs({ definition });
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor, read, resolve]);
  return null;
}

function $insertRungs({ definition, options }: InsertRungs): void {
  if (!$getSelection()) $getRoot().selectEnd();
  const node = $createRungsNode(definition, options);
  $insertNodes([node]);
  $goOnAfter(node);
}

function $isInEmptyBlock(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.getNode().getTopLevelElement()?.getTextContent() === ''
  );
}

/** Puts a definition in the place of the block that says nothing but this. */
function $replaceBlockOfText(text: string, definition: Definition): void {
  const block = $getRoot()
    .getChildren()
    .find((child) => child.getTextContent().trim() === text);
  if (!block) return;
  const node = $createRungsNode(definition);
  block.insertAfter(node);
  $goOnAfter(node);
  block.remove();
}

/** There is always a line to go on with. */
function $goOnAfter(node: RungsNode): void {
  if (!node.getNextSibling()) node.insertAfter($createParagraphNode());
  node.selectNext();
}
