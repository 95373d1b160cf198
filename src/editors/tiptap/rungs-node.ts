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
      /** Inserts a level or a ladder in place of what is selected. */
      insertRungs: (definition: Definition, options?: RungsBlockOptions) => ReturnType;
    };
  }
}

/**
 * A node of Tiptap that shows a level or a ladder: `extensions: [StarterKit, Rungs.configure({ read: readLevel })]`.
 * Its attributes are those of `RungsBlock`.
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
              goOnAfter(tr);
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
          // What is typed would take the place of the block.
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

/** Puts the cursor on the line after the block that is selected, and makes one where there is none. */
function goOnAfter(tr: Transaction): void {
  const { selection } = tr;
  if (!(selection instanceof NodeSelection)) return;
  const { $to } = selection;
  const paragraph = $to.nodeAfter ? undefined : $to.parent.type.contentMatch.defaultType?.create();
  if (paragraph) tr.insert($to.pos, paragraph);
  tr.setSelection(Selection.near(tr.doc.resolve($to.pos))).scrollIntoView();
}

/** An item of a suggestion: `items: ({ query }) => rungsItems(definitions, { query })`, `command: ({ editor, range, props }) => props.command({ editor, range })`. */
export interface RungsSuggestionItem extends RungsMenuItem {
  readonly command: (at: { readonly editor: Editor; readonly range: Range }) => void;
}

/** The items of a slash menu that is made with `@tiptap/suggestion`, one for each definition that has the words of the query. */
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
