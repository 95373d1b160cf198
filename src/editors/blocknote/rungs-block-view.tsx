'use client';
import { type ReactCustomBlockRenderProps, useEditorState } from '@blocknote/react';
import { type ReactElement, useCallback, useEffect, useRef } from 'react';
import { keepEvents } from '../block-events.js';
import { BlockView, type Opened, type RungsViewOptions } from '../block-view.js';
import type { RungsBlock } from '../definition-block.js';
import type { RungsBlockConfig } from './block-config.js';

/** An editor whose schema has the block. */
type Editor = ReactCustomBlockRenderProps<RungsBlockConfig>['editor'];

interface RungsBlockViewProps {
  readonly id: string;
  readonly block: RungsBlock;
  readonly editor: Editor;
  readonly options: RungsViewOptions;
}

/** What a block shows in BlockNote. */
export function RungsBlockView({ id, block, editor, options: { labels, components } }: RungsBlockViewProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const selected = useEditorState({ editor, selector: ({ editor: current }) => current.isEditable && selectedId(current) === id });
  const select = useCallback(() => {
    if (!editor.isEditable) return;
    editor.setTextCursorPosition(id);
    editor.focus();
  }, [editor, id]);
  useEffect(() => {
    const container = root.current?.closest('[data-node-view-wrapper]')?.parentElement;
    return container ? keepEvents(container) : undefined;
  }, []);
  const selectItself = (): void => {
    // What is around the block is selected after it was moved: ProseMirror lets the mouse drag that, rather than select words.
    if (root.current?.closest('.ProseMirror-selectednode[draggable="true"]')) editor.setTextCursorPosition(id);
  };
  return (
    <BlockView
      ref={root}
      block={block}
      opened={openedOf(editor, id)}
      selected={selected}
      onSelectWhole={select}
      onMouseDownCapture={selectItself}
      labels={labels}
      components={components}
    />
  );
}

const opened = new WeakMap<Editor, Map<string, Opened>>();

/** BlockNote mounts all of a document anew when it is made read-only. */
function openedOf(editor: Editor, id: string): Opened {
  const ofEditor = opened.get(editor) ?? new Map<string, Opened>();
  const ofBlock = ofEditor.get(id) ?? {};
  opened.set(editor, ofEditor.set(id, ofBlock));
  return ofBlock;
}

/** The id of the block that is selected as a whole. */
function selectedId({ prosemirrorState: { selection } }: Editor): unknown {
  if (!('node' in selection)) return undefined;
  const { node } = selection as { node: { attrs: Record<string, unknown> } };
  return node.attrs['id'] ?? selection.$from.parent.attrs['id'];
}
