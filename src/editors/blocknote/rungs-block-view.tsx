'use client';
import { type ReactCustomBlockRenderProps, useEditorState } from '@blocknote/react';
import { type ReactElement, useCallback, useEffect, useRef } from 'react';
import { keepEvents } from '../block-events.js';
import { type BlockState, BlockView, type RungsViewOptions } from '../block-view.js';
import type { RungsBlock } from '../definition-block.js';
import type { RungsBlockConfig } from './block-config.js';

/** An editor whose schema contains the block. */
type Editor = ReactCustomBlockRenderProps<RungsBlockConfig>['editor'];

interface RungsBlockViewProps {
  readonly id: string;
  readonly block: RungsBlock;
  readonly editor: Editor;
  readonly options: RungsViewOptions;
}

/** The content of a block in BlockNote. */
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
    // After a move, ProseMirror selects the element around the block, and the mouse would drag it and not select text.
    if (root.current?.closest('.ProseMirror-selectednode[draggable="true"]')) editor.setTextCursorPosition(id);
  };
  return (
    <BlockView
      ref={root}
      block={block}
      state={stateOf(editor, id)}
      selected={selected}
      onSelectWhole={select}
      onMouseDownCapture={selectItself}
      labels={labels}
      components={components}
    />
  );
}

const states = new WeakMap<Editor, Map<string, BlockState>>();

/** Returns the state of a block by its id, because BlockNote remounts the whole document when `isEditable` changes. */
function stateOf(editor: Editor, id: string): BlockState {
  const editorStates = states.get(editor) ?? new Map<string, BlockState>();
  const state = editorStates.get(id) ?? {};
  states.set(editor, editorStates.set(id, state));
  return state;
}

/** Returns the id of the block that is selected as a whole. */
function selectedId({ prosemirrorState: { selection } }: Editor): unknown {
  if (!('node' in selection)) return undefined;
  const { node } = selection as { node: { attrs: Record<string, unknown> } };
  return node.attrs['id'] ?? selection.$from.parent.attrs['id'];
}
