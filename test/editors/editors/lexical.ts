import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';
import { lexicalOutline, type Pasted, pasted } from '../outline.js';

/** Lexical with the plugins that its playground has for texts: `@lexical/react` registers these same ones. */
export function lexical(place: HTMLElement): () => Pasted {
  const editor = createEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(place);
  registerRichText(editor);
  registerList(editor);
  return () => pasted(editor.getEditorState().toJSON().root, lexicalOutline);
}
