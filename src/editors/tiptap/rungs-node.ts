import { type Editor, Node, type Range } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import { ReactNodeViewRenderer } from '@tiptap/react';
import type { Definition } from '../../ladder/index.js';
import { enterBlock, isForBlock } from '../block-events.js';
import type { RungsViewOptions } from '../block-view.js';
import {
  attributesOf,
  blockOf,
  blockOfElement,
  emptyBlock,
  type RungsBlock,
  type RungsBlockOptions,
  readBlock,
} from '../definition-block.js';
import { menuItemsOf, type RungsMenuItem } from '../menu-items.js';
import { outlineOf, textOf } from '../outline.js';
import { handlePaste } from '../prose-mirror.js';
import { RungsNodeView } from './rungs-node-view.js';
import type { RungsOptions } from './rungs-options.js';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    rungs: {
      /** Replaces the selection with a level or a ladder. */
      insertRungs: (definition: Definition, options?: RungsBlockOptions) => ReturnType;
    };
  }
}

/**
 * A Tiptap node that shows a level or a ladder. Its attributes are the fields of `RungsBlock`.
 *
 * @example
 * ```ts
 * const editor = new Editor({ extensions: [StarterKit, Rungs.configure({ read: readLevel })] });
 * editor.commands.insertRungs(level);
 * ```
 */
export const Rungs = Node.create<RungsOptions>({
  name: 'rungs',
  group: 'block',
  atom: true,
  isolating: true,

  addOptions: () => ({}),

  addAttributes: () =>
    Object.fromEntries(
      (Object.keys(emptyBlock) as (keyof RungsBlock)[]).map((key) => [
        key,
        { default: emptyBlock[key], parseHTML: (element: HTMLElement) => blockOfElement(element)?.[key], rendered: false },
      ]),
    ),

  parseHTML: () => [{ tag: `div[${Object.keys(attributesOf(emptyBlock))[0]}]` }],

  renderHTML: ({ node }) => outlineOf(readBlock(node.attrs)),

  renderText: ({ node }) => textOf(readBlock(node.attrs)),

  addNodeView: () => ReactNodeViewRenderer(RungsNodeView, { stopEvent: ({ event }) => isForBlock(event) }),

  addCommands() {
    return {
      insertRungs:
        (definition, options) =>
        ({ chain }) =>
          chain()
            .insertContent({ type: this.name, attrs: { ...blockOf(definition, options) } })
            .command(({ tr }) => {
              selectLineAfter(tr);
              return true;
            })
            .run(),
    };
  },

  addKeyboardShortcuts() {
    return {
      Tab: ({ editor: { view } }) => {
        const { selection } = view.state;
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false;
        const dom = view.nodeDOM(selection.from);
        return dom instanceof Element && enterBlock(dom);
      },
    };
  },

  addProseMirrorPlugins() {
    const { editor, options, type } = this;
    return [
      new Plugin({
        props: {
          // Typed text would replace a selected block.
          handleTextInput: ({ state: { selection } }) => selection instanceof NodeSelection && selection.node.type === type,
          handlePaste: (view, event) =>
            handlePaste(view, event, options, {
              atSelection: (definition) => editor.commands.insertRungs(definition),
              inPlaceOf: (position, definition) => {
                const { tr, doc } = view.state;
                const { nodeSize = 0 } = doc.nodeAt(position) ?? {};
                view.dispatch(closeHistory(tr).replaceRangeWith(position, position + nodeSize, type.create({ ...blockOf(definition) })));
              },
            }),
        },
      }),
    ];
  },
});

/** Moves the cursor to the line after the selected block, and inserts a paragraph if there is none. */
function selectLineAfter(tr: Transaction): void {
  const { selection } = tr;
  if (!(selection instanceof NodeSelection)) return;
  const { $to } = selection;
  const paragraph = $to.nodeAfter ? undefined : $to.parent.type.contentMatch.defaultType?.create();
  if (paragraph) tr.insert($to.pos, paragraph);
  tr.setSelection(Selection.near(tr.doc.resolve($to.pos))).scrollIntoView();
}

/** An item for `@tiptap/suggestion`. */
export interface RungsSuggestionItem extends RungsMenuItem {
  /** Replaces `range`, the query text, with the definition. */
  readonly command: (at: { readonly editor: Editor; readonly range: Range }) => void;
}

/**
 * Returns an item for `@tiptap/suggestion` for each definition that matches every word of the query.
 *
 * @example
 * ```ts
 * Suggestion({
 *   editor,
 *   char: '/',
 *   items: ({ query }) => rungsItems(definitions, { query }),
 *   command: ({ editor, range, props }) => props.command({ editor, range }),
 * });
 * ```
 */
export function rungsItems(
  definitions: readonly Definition[],
  { query, labels }: Pick<RungsViewOptions, 'labels'> & { readonly query?: string | undefined } = {},
): RungsSuggestionItem[] {
  return menuItemsOf(definitions, labels, query).map((item) => ({
    ...item,
    command: ({ editor, range }) => {
      editor.chain().focus().deleteRange(range).insertRungs(item.definition).run();
    },
  }));
}
