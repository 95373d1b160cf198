import { type Level, type Prose, paragraphsOf, proseText } from 'rungs';

/** A document as its blocks in their order, `h3 Domain expertise` or `li li nested`: what a reader makes of it. */
export type Outline = readonly string[];

/** What an editor has in it. */
export interface Pasted {
  readonly outline: Outline;
  /** The editor's own document. */
  readonly json: string;
}

/** What an editor's document has in it, once it is plain data. */
export function pasted<Document>(document: Document, outlineOf: (plain: never) => Outline): Pasted {
  const json = JSON.stringify(document);
  return { outline: outlineOf(JSON.parse(json) as never), json };
}

/** What is pasted of a level, wherever it is pasted. */
export function expectedOutline({ code, title, summary, facts, competencies, examples = [] }: Level): Outline {
  type Statement = { readonly text: Prose; readonly children?: readonly Statement[] };
  const text = (prose: Prose): string => paragraphsOf(prose).map(proseText).join('\n');
  const items = (list: readonly Statement[], depth = 'li'): string[] =>
    list.flatMap((each) => [`${depth} ${text(each.text)}`, ...items(each.children ?? [], `${depth} li`)]);
  const quote = (prose: Prose | undefined): string[] => (prose === undefined ? [] : [`quote ${text(prose)}`]);
  const withHeading = (list: readonly Statement[], heading: string): string[] =>
    list.length > 0 ? [`${heading} Examples`, ...items(list)] : [];
  return [
    `h2 ${code}: ${title}`,
    ...quote(summary),
    ...facts.map(({ label, value }) => `li ${label}: ${text(value)}`),
    ...withHeading(examples, 'h3'),
    ...competencies.flatMap((each) => [
      `h3 ${each.icon} ${each.title}`,
      ...quote(each.summary),
      ...items(each.expectations),
      ...withHeading(each.examples, 'h4'),
    ]),
  ];
}

interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly content?: readonly Node[];
  readonly attrs?: { readonly level?: number };
}

/** Tiptap and Confluence, whose documents are ProseMirror's. */
export function proseMirrorOutline(node: Node, depth = ''): Outline {
  const content = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return [`h${node.attrs?.level} ${proseMirrorText(node)}`];
    case 'blockquote':
      return [`quote ${content.map(proseMirrorText).join('\n')}`];
    case 'listItem': {
      const inner = `${depth}li `;
      const own = content.filter(({ type }) => type === 'paragraph').map(proseMirrorText);
      return [
        inner + own.join('\n'),
        ...content.filter(({ type }) => type !== 'paragraph').flatMap((each) => proseMirrorOutline(each, inner)),
      ];
    }
    case 'bulletList':
    case 'doc':
      return content.flatMap((each) => proseMirrorOutline(each, depth));
    default:
      return [`${node.type} ${proseMirrorText(node)}`];
  }
}
const proseMirrorText = (node: Node): string =>
  node.type === 'hardBreak' ? '\n' : (node.text ?? (node.content ?? []).map(proseMirrorText).join(''));

interface Block {
  readonly type: string;
  readonly props: { readonly level?: number };
  readonly content: readonly { readonly type: string; readonly text?: string; readonly content?: readonly { readonly text: string }[] }[];
  readonly children: readonly Block[];
}

export function blockNoteOutline(blocks: readonly Block[], depth = ''): Outline {
  const names: Readonly<Record<string, string>> = { quote: 'quote', bulletListItem: `${depth}li` };
  return blocks.flatMap(({ type, props, content, children }) => {
    const text = content.map((inline) => inline.text ?? (inline.content ?? []).map((each) => each.text).join('')).join('');
    const name = type === 'heading' ? `h${props.level}` : (names[type] ?? type);
    return [`${name} ${text}`, ...blockNoteOutline(children, `${depth}li `)];
  });
}

interface LexicalNode {
  readonly type: string;
  readonly tag?: string;
  readonly text?: string;
  readonly children?: readonly LexicalNode[];
}

export function lexicalOutline(node: LexicalNode, depth = ''): Outline {
  const children = node.children ?? [];
  if (node.type === 'root') return children.flatMap((each) => lexicalOutline(each));
  if (node.type === 'list') return children.flatMap((each) => lexicalOutline(each, `${depth}li `));
  if (node.type === 'quote') return [`quote ${children.map(lexicalText).join('\n')}`];
  if (node.type !== 'listitem') return [`${node.tag ?? node.type} ${lexicalText(node)}`];
  // A list within a list is an item of its own, which has nothing else.
  const lists = children.filter(({ type }) => type === 'list');
  return lists.length > 0 ? lists.flatMap((each) => lexicalOutline(each, depth)) : [depth + lexicalText(node)];
}
const lexicalText = (node: LexicalNode): string =>
  node.type === 'linebreak' ? '\n' : (node.text ?? (node.children ?? []).map(lexicalText).join(''));
