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
import { type HtmlOutline, outlineOf } from '../outline.js';
import type { RungsPasteOptions } from '../pasted-definition.js';
import { handlePaste } from '../prose-mirror.js';
import { blockConfig } from './block-config.js';
import { RungsBlockView } from './rungs-block-view.js';

/** Options of `rungsBlock`. */
export interface RungsOptions extends RungsPasteOptions, RungsViewOptions {}

/**
 * Creates the spec of a block that shows a level or a ladder.
 *
 * @example
 * ```ts
 * const schema = BlockNoteSchema.create().extend({ blockSpecs: { rungs: rungsBlock({ read: readLevel }) } });
 * ```
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

/** Handles Tab, which moves focus into a selected block, and paste. */
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
            // A separate undo step. This is the key that `closeHistory` of prosemirror-history sets, which is not a dependency.
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
      // In the capture phase, because BlockNote's own handler would paste the text as Markdown.
      mount: ({ dom, signal }) => dom.addEventListener('paste', paste, { capture: true, signal }),
    };
  });

/**
 * Inserts a level or a ladder after the block with the cursor, or in place of that block if it is empty, and moves the cursor to the
 * next line.
 *
 * @throws Error if the schema of the editor has no block `rungs`
 *
 * @example
 * ```ts
 * insertRungs(editor, level, { view: 'tabs' });
 * ```
 */
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
  // BlockNote 0.55 cannot undo the step of `insertOrUpdateBlockForSlashMenu`.
  editor.transact(() => {
    const { block: current, nextBlock } = editor.getTextCursorPosition();
    const [inserted] = editor.insertBlocks([block], current, 'after');
    if (!inserted) return;
    // A paragraph after the block lets the user continue to write.
    const [after] = nextBlock ? [nextBlock] : editor.insertBlocks([{ type: 'paragraph' } as PartialBlock<B, I, S>], inserted, 'after');
    if (isEmpty(current.content)) editor.removeBlocks([current]);
    if (after?.content !== undefined) editor.setTextCursorPosition(after, 'start');
  });
}

/** Whether a paragraph is empty, or has only the `/` that opened the menu. */
const isEmpty = (content: unknown): boolean =>
  Array.isArray(content) && content.every((inline) => typeof inline === 'object' && inline !== null && inline.text === '/');

/**
 * Returns a slash menu item for each definition.
 *
 * @example
 * ```tsx
 * <SuggestionMenuController
 *   triggerCharacter="/"
 *   getItems={async (query) =>
 *     filterSuggestionItems([...getDefaultReactSlashMenuItems(editor), ...rungsItems(editor, [level])], query)
 *   }
 * />
 * ```
 */
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

const write = ([tag, attributes, ...children]: HtmlOutline): ReactElement =>
  createElement(tag, attributes, ...children.map((child) => (typeof child === 'string' ? child : write(child))));
