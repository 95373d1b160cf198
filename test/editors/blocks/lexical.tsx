import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { DraggableBlockPlugin_EXPERIMENTAL as DraggableBlockPlugin } from '@lexical/react/LexicalDraggableBlockPlugin';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { LexicalTypeaheadMenuPlugin, useBasicTypeaheadTriggerMatch } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { $getRoot, $insertNodes } from 'lexical';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { INSERT_RUNGS_COMMAND, RungsNode, type RungsOption, RungsPlugin, rungsOptions } from 'rungs/lexical';
import { definitions, options } from './host.js';

const initialConfig = {
  namespace: 'test',
  nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, RungsNode],
  onError: (error: Error) => {
    throw error;
  },
};

export function Page(): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <LexicalComposer initialConfig={initialConfig}>
      <RichTextPlugin
        contentEditable={
          <div ref={setAnchor} className="anchor">
            <ContentEditable />
          </div>
        }
        ErrorBoundary={LexicalErrorBoundary}
      />
      {anchor && <Handle anchor={anchor} />}
      <HistoryPlugin />
      <RungsPlugin {...options} />
      <SlashMenu />
      <Interface />
    </LexicalComposer>
  );
}

/** A handle as Lexical's own playground has it. */
function Handle({ anchor }: { readonly anchor: HTMLElement }): ReactElement {
  const handle = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  return (
    <DraggableBlockPlugin
      anchorElem={anchor}
      menuRef={handle}
      targetLineRef={line}
      menuComponent={<div ref={handle} className="handle" />}
      targetLineComponent={<div ref={line} className="line" />}
      isOnMenu={(element) => element.closest('.handle') !== null}
    />
  );
}

function SlashMenu(): ReactElement {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string | null>(null);
  const triggerFn = useBasicTypeaheadTriggerMatch('/', { minLength: 0, allowWhitespace: true });
  return (
    <LexicalTypeaheadMenuPlugin<RungsOption>
      options={rungsOptions(Object.values(definitions), { query })}
      onQueryChange={setQuery}
      triggerFn={triggerFn}
      onSelectOption={(option, typed, close) => {
        editor.update(() => {
          typed?.remove();
          option.select(editor);
        });
        close();
      }}
    />
  );
}

function Interface(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    window.host = {
      json: () => JSON.stringify(editor.getEditorState()),
      load: (json) => editor.setEditorState(editor.parseEditorState(json)),
      html: () => editor.read(() => $generateHtmlFromNodes(editor)),
      loadHtml: (html) =>
        editor.update(
          () => {
            const nodes = $generateNodesFromDOM(editor, new DOMParser().parseFromString(html, 'text/html'));
            $getRoot().clear().selectEnd();
            $insertNodes(nodes);
          },
          { discrete: true },
        ),
      insert: (definition) => editor.dispatchCommand(INSERT_RUNGS_COMMAND, { definition }),
      setEditable: (editable) => editor.setEditable(editable),
    };
  }, [editor]);
  return null;
}
