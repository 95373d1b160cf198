import { ListItemNode, ListNode } from '@lexical/list';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { $createRungsNode, RungsNode, RungsPlugin } from 'rungs/lexical';
import { readLevel } from 'rungs/markdown';
import 'rungs/editor.css';
import './page.css';
import { SlashMenu } from './slash-menu.js';

const initialConfig = {
  namespace: 'ladder',
  nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, RungsNode],
  editorState: () => {
    const line = (text: string) => $createParagraphNode().append($createTextNode(text));
    $getRoot().append(line('What we expect of a lead:'), $createRungsNode(l4), line('Type a slash for more.'));
  },
  onError: (error: Error) => {
    throw error;
  },
};

export function App() {
  return (
    <main>
      <LexicalComposer initialConfig={initialConfig}>
        <RichTextPlugin contentEditable={<ContentEditable />} ErrorBoundary={LexicalErrorBoundary} />
        <HistoryPlugin />
        <RungsPlugin read={readLevel} />
        <SlashMenu />
      </LexicalComposer>
    </main>
  );
}
