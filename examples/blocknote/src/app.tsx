import { BlockNoteSchema } from '@blocknote/core';
import { filterSuggestionItems } from '@blocknote/core/extensions';
import { BlockNoteView } from '@blocknote/mantine';
import { getDefaultReactSlashMenuItems, SuggestionMenuController, useCreateBlockNote } from '@blocknote/react';
import { rungsBlock, rungsItems } from 'rungs/blocknote';
import { l2, l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { readLevel } from 'rungs/markdown';
import '@blocknote/mantine/style.css';
import 'rungs/editor.css';
import './page.css';

const schema = BlockNoteSchema.create().extend({ blockSpecs: { rungs: rungsBlock({ read: readLevel }) } });

export function App() {
  const editor = useCreateBlockNote({
    schema,
    initialContent: [
      { type: 'paragraph', content: 'What we expect of a lead:' },
      { type: 'rungs', props: { definition: JSON.stringify(l4) } },
      { type: 'paragraph', content: 'Type a slash for more.' },
    ],
  });
  return (
    <main>
      <BlockNoteView editor={editor} slashMenu={false}>
        <SuggestionMenuController
          triggerCharacter="/"
          getItems={async (query) =>
            filterSuggestionItems([...getDefaultReactSlashMenuItems(editor), ...rungsItems(editor, [l2, l3, l4, ladder])], query)
          }
        />
      </BlockNoteView>
    </main>
  );
}
