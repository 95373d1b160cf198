import { Extension } from '@tiptap/core';
import { DragHandle } from '@tiptap/extension-drag-handle';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Suggestion } from '@tiptap/suggestion';
import { type ReactElement, useEffect } from 'react';
import { Rungs, type RungsSuggestionItem, rungsItems } from 'rungs/tiptap';
import { definitions, options } from './host.js';

/** A slash menu as small as it can be: the first that fits is inserted by Enter. */
const SlashMenu = Extension.create({
  name: 'slashMenu',
  addProseMirrorPlugins() {
    return [
      Suggestion<RungsSuggestionItem, RungsSuggestionItem>({
        editor: this.editor,
        char: '/',
        allowSpaces: true,
        items: ({ query }) => rungsItems(Object.values(definitions), { query }),
        command: ({ editor, range, props }) => props.command({ editor, range }),
        render: () => {
          let choose: (() => void) | undefined;
          const update = ({ items, command }: { items: RungsSuggestionItem[]; command: (item: RungsSuggestionItem) => void }): void => {
            const [first] = items;
            choose = first && (() => command(first));
          };
          return {
            onStart: update,
            onUpdate: update,
            onKeyDown: ({ event }) => {
              if (event.key !== 'Enter' || !choose) return false;
              choose();
              return true;
            },
          };
        },
      }),
    ];
  },
});

const Handle = DragHandle.configure({
  render: () => {
    const element = document.createElement('div');
    element.className = 'handle';
    return element;
  },
});

export function Page(): ReactElement {
  const editor = useEditor({ extensions: [StarterKit, SlashMenu, Handle, Rungs.configure(options)], content: '<p></p>' });
  useEffect(() => {
    window.host = {
      json: () => JSON.stringify(editor.getJSON()),
      load: (json) => editor.commands.setContent(JSON.parse(json)),
      html: () => editor.getHTML(),
      loadHtml: (html) => editor.commands.setContent(html),
      insert: (definition) => editor.chain().focus().insertRungs(definition).run(),
      setEditable: (editable) => editor.setEditable(editable),
    };
  }, [editor]);
  return <EditorContent editor={editor} />;
}
