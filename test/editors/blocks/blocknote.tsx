import { BlockNoteSchema } from '@blocknote/core';
import { filterSuggestionItems } from '@blocknote/core/extensions';
import { BlockNoteView } from '@blocknote/mantine';
import '@blocknote/mantine/style.css';
import { getDefaultReactSlashMenuItems, SuggestionMenuController, useCreateBlockNote } from '@blocknote/react';
import { type ReactElement, useEffect, useState } from 'react';
import { insertRungs, rungsBlock, rungsItems } from 'rungs/blocknote';
import { definitions, options } from './host.js';

const schema = BlockNoteSchema.create().extend({ blockSpecs: { rungs: rungsBlock(options) } });

export function Page(): ReactElement {
  const editor = useCreateBlockNote({ schema });
  const [editable, setEditable] = useState(true);
  useEffect(() => {
    window.host = {
      json: () => JSON.stringify(editor.document),
      load: (json) => {
        editor.replaceBlocks(editor.document, JSON.parse(json));
      },
      html: () => editor.blocksToHTMLLossy(),
      loadHtml: (html) => {
        editor.replaceBlocks(editor.document, editor.tryParseHTMLToBlocks(html));
      },
      insert: (definition) => insertRungs(editor, definition),
      setEditable,
    };
  }, [editor]);
  return (
    <BlockNoteView editor={editor} editable={editable} slashMenu={false}>
      <SuggestionMenuController
        triggerCharacter="/"
        getItems={async (query) =>
          filterSuggestionItems([...getDefaultReactSlashMenuItems(editor), ...rungsItems(editor, Object.values(definitions))], query)
        }
      />
    </BlockNoteView>
  );
}
