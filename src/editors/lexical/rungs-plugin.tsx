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

/** Props of `RungsPlugin`. */
export interface RungsPluginProps extends RungsPasteOptions, RungsViewOptions {}

/** Payload of `INSERT_RUNGS_COMMAND`: a definition, and options for how to show it. */
export interface InsertRungs {
  readonly definition: Definition;
  readonly options?: RungsBlockOptions | undefined;
}

/**
 * Inserts a level or a ladder at the selection.
 *
 * @example
 * ```ts
 * editor.dispatchCommand(INSERT_RUNGS_COMMAND, { definition: level });
 * ```
 */
export const INSERT_RUNGS_COMMAND: LexicalCommand<InsertRungs> = createCommand('INSERT_RUNGS_COMMAND');

/**
 * Handles `INSERT_RUNGS_COMMAND` and paste. Renders nothing.
 *
 * @throws Error if `RungsNode` is not among the nodes of the composer
 */
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
  $selectLineAfter(node);
}

function $isInEmptyBlock(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.getNode().getTopLevelElement()?.getTextContent() === ''
  );
}

/** Replaces the first block whose whole text is `text`. */
function $replaceBlockOfText(text: string, definition: Definition): void {
  const block = $getRoot()
    .getChildren()
    .find((child) => child.getTextContent().trim() === text);
  if (!block) return;
  const node = $createRungsNode(definition);
  block.insertAfter(node);
  $selectLineAfter(node);
  block.remove();
}

/** Moves the cursor to the line after a node, and inserts a paragraph if there is none. */
function $selectLineAfter(node: RungsNode): void {
  if (!node.getNextSibling()) node.insertAfter($createParagraphNode());
  node.selectNext();
}
