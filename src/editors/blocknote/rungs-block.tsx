import {
  type BlockNoteEditor,
  type BlockSchema,
  createExtension,
  type InlineContentSchema,
  type PartialBlock,
  type StyleSchema,
} from '@blocknote/core';
import { createReactBlockSpec, type DefaultReactSuggestionItem } from '@blocknote/react';
import { createElement, type ReactElement } from 'react';
import type { Definition } from '../../ladder/index.js';
import { enterBlock, isForBlock } from '../block-events.js';
import type { RungsViewOptions } from '../block-view.js';
import { blockOf, blockOfElement, type RungsBlockOptions, readBlock } from '../definition-block.js';
import { menuItemsOf } from '../menu-items.js';
import { type Outline, outlineOf } from '../outline.js';
import type { RungsPasteOptions } from '../pasted-definition.js';
import { handlePaste } from '../prose-mirror.js';
import { blockConfig } from './block-config.js';
import { RungsBlockView } from './rungs-block-view.js';

export interface RungsOptions extends RungsPasteOptions, RungsViewOptions {}

/**
 * The spec of a block that shows a level or a ladder:
 * `BlockNoteSchema.create().extend({ blockSpecs: { rungs: rungsBlock({ read: readLevel }) } })`.
 */
export function rungsBlock(options: RungsOptions = {}) {
  const spec = createReactBlockSpec(
    blockConfig,
    {
      render: ({ block, editor }) => <RungsBlockView id={block.id} block={readBlock(block.props)} editor={editor} options={options} />,
      toExternalHTML: ({ block }) => write(outlineOf(readBlock(block.props))),
      parse: (element) => {
        const block = blockOfElement(element);
        return block && { ...block };
      },
    },
    [events(options)()],
  );
  return spec();
}

/** What is pressed and pasted around the block. */
const events = (options: RungsOptions) =>
  createExtension(({ editor }) => {
    const enter = (): boolean => enterBlock(editor.prosemirrorView.dom.querySelector('.ProseMirror-selectednode'));
    const paste = (event: ClipboardEvent): void => {
      if (isForBlock(event)) return;
      const handled = handlePaste(editor.prosemirrorView, event, options, {
        atSelection: (definition) => insertRungs(editor, definition),
        inPlaceOf: (position, definition) => {
          const id: unknown = editor.prosemirrorState.doc.resolve(position).parent.attrs['id'];
          if (typeof id !== 'string') return;
          editor.transact((tr) => {
            // A step of its own for undo: the key of `closeHistory` of prosemirror-history, which is not ours to import.
            tr.setMeta('closeHistory$', true);
            editor.insertBlocks([{ type: 'rungs', props: blockOf(definition) }], id, 'after');
            editor.removeBlocks([id]);
          });
        },
        html: (html) => editor.pasteHTML(html),
      });
      if (!handled) return;
      event.preventDefault();
      event.stopPropagation();
    };
    return {
      key: 'rungsEvents',
      keyboardShortcuts: { Tab: enter },
      // The editor's own handler would take it for Markdown.
      mount: ({ dom, signal }) => dom.addEventListener('paste', paste, { capture: true, signal }),
    };
  });

/** Inserts a level or a ladder where the cursor is, in place of an empty paragraph or after what is there. */
export function insertRungs<B extends BlockSchema, I extends InlineContentSchema, S extends StyleSchema>(
  editor: BlockNoteEditor<B, I, S>,
  definition: Definition,
  options?: RungsBlockOptions,
): void {
  if (!('rungs' in editor.schema.blockSpecs))
    throw new Error(
      'The schema of this editor has no block "rungs", so none can be inserted. Add it: `blockSpecs: { rungs: rungsBlock() }`.',
    );
  const block = { type: 'rungs', props: blockOf(definition, options) } as PartialBlock<B, I, S>;
  // Not `insertOrUpdateBlockForSlashMenu`, whose step BlockNote 0.55 cannot undo.
  editor.transact(() => {
    const { block: current, nextBlock } = editor.getTextCursorPosition();
    const [inserted] = editor.insertBlocks([block], current, 'after');
    if (!inserted) return;
    // There is always a line to go on with.
    const [after] = nextBlock ? [nextBlock] : editor.insertBlocks([{ type: 'paragraph' } as PartialBlock<B, I, S>], inserted, 'after');
    if (isEmpty(current.content)) editor.removeBlocks([current]);
    if (after?.content !== undefined) editor.setTextCursorPosition(after, 'start');
  });
}

/** Whether a paragraph has nothing in it, but for what opens the menu. */
const isEmpty = (content: unknown): boolean =>
  Array.isArray(content) && content.every((inline) => typeof inline === 'object' && inline !== null && inline.text === '/');

/** Items of the slash menu, one for each definition: `[...getDefaultReactSlashMenuItems(editor), ...rungsItems(editor, [l4])]`. */
export function rungsItems<B extends BlockSchema, I extends InlineContentSchema, S extends StyleSchema>(
  editor: BlockNoteEditor<B, I, S>,
  definitions: readonly Definition[],
  { labels }: Pick<RungsViewOptions, 'labels'> = {},
): DefaultReactSuggestionItem[] {
  return menuItemsOf(definitions, labels).map(({ definition, ...item }) => ({
    ...item,
    onItemClick: () => insertRungs(editor, definition),
  }));
}

const write = ([tag, attributes, ...children]: Outline): ReactElement =>
  createElement(tag, attributes, ...children.map((child) => (typeof child === 'string' ? child : write(child))));
