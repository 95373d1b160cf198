import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { readLevel } from 'rungs/markdown';
import { Rungs } from 'rungs/tiptap';
import 'rungs/editor.css';
import './page.css';
import { SlashMenu } from './slash-menu.js';

const content = [
  { type: 'paragraph', content: [{ type: 'text', text: 'What we expect of a lead:' }] },
  { type: 'rungs', attrs: { definition: JSON.stringify(l4) } },
  { type: 'paragraph', content: [{ type: 'text', text: 'Type a slash for more.' }] },
];

export function App() {
  const editor = useEditor({
    extensions: [StarterKit, SlashMenu, Rungs.configure({ read: readLevel })],
    content: { type: 'doc', content },
  });
  return (
    <main>
      <EditorContent editor={editor} />
    </main>
  );
}
