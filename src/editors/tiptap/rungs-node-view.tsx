'use client';
import { NodeViewWrapper, type ReactNodeViewProps, useEditorState } from '@tiptap/react';
import { type ReactElement, useCallback } from 'react';
import { BlockView } from '../block-view.js';
import { readBlock } from '../definition-block.js';
import type { RungsOptions } from './rungs-options.js';

/** The content of a node in Tiptap. */
export function RungsNodeView({ editor, node, extension, selected, getPos }: ReactNodeViewProps): ReactElement {
  const { labels, components } = extension.options as RungsOptions;
  const isEditable = useEditorState({ editor, selector: ({ editor: current }) => current.isEditable });
  const select = useCallback(() => {
    const position = getPos();
    if (position === undefined || !editor.isEditable) return;
    editor.commands.setNodeSelection(position);
    // The `focus` command waits for an animation frame, and the next key would be lost.
    editor.view.focus();
  }, [editor, getPos]);
  return (
    <NodeViewWrapper>
      <BlockView
        block={readBlock(node.attrs)}
        selected={selected && isEditable}
        onSelectWhole={select}
        labels={labels}
        components={components}
      />
    </NodeViewWrapper>
  );
}
