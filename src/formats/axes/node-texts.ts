import { canonicalProse, type Inline, joinProse, type NoteDraft, type Prose } from '../../ladder/index.js';
import type { GivenStatement } from '../draft/ladder-builder.js';
import type { Fact, OutlineNode, OutlineText, Part } from '../outline/outline.js';
import { deepestStatement } from '../source/limits.js';
import type { Source } from '../source/source.js';
import { tableAsks } from './matrix-parts.js';

/** Converts nodes to statements, paragraphs or notes, marks their texts as used, and reports nodes that cannot be converted. */
export class NodeTexts {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Returns the plain text of a title. Reports links in it, unless `isAgain` is set. */
  title(name: OutlineText, isAgain = false): string {
    const prose = name.take();
    if (!isAgain && JSON.stringify(prose).includes('"href":')) this.#source.add('formatted-title', name.place);
    return name.words;
  }

  /** Converts nodes to statements, with their children. */
  statementsOf(nodes: readonly OutlineNode[], depth = 0): GivenStatement[] {
    return nodes.flatMap((node): GivenStatement[] => {
      if (node.kind === 'quote' || node.kind === 'examples') return this.statementsOf(node.children, depth);
      if (node.kind !== 'item' && node.kind !== 'paragraph' && node.kind !== 'part') {
        this.leaveOut(node);
        return [];
      }
      const text = node.kind === 'part' ? node.name.take() : node.text.take();
      const children = this.statementsOf(node.children, depth + 1);
      if (text === '') return children;
      const own: GivenStatement = { text, ...('id' in node && node.id !== undefined && { id: node.id }) };
      if (children.length === 0) return [own];
      return depth < deepestStatement ? [{ ...own, children }] : [own, ...children];
    });
  }

  /** Returns the texts of a node and its descendants. */
  flat = (node: OutlineNode): Prose[] => {
    const texts = (list: readonly GivenStatement[]): Prose[] => list.flatMap(({ text, children = [] }) => [text, ...texts(children)]);
    return texts(this.statementsOf([node]));
  };

  paragraphs = (nodes: readonly OutlineNode[]): Prose[] => nodes.flatMap(this.flat).filter((prose) => prose !== '');

  /** Converts nodes to notes: paragraphs become the text of a note, list items and sections its children. */
  notesOf(nodes: readonly OutlineNode[], depth = 0): NoteDraft[] {
    const text: Prose[] = [];
    const children: NoteDraft[] = [];
    for (const node of nodes) {
      if (node.kind === 'paragraph' || node.kind === 'quote') {
        const beneath = node.kind === 'paragraph' ? node.children : [];
        const said = node.kind === 'paragraph' ? [node.text.take()] : this.paragraphs(node.children);
        for (const prose of said.filter((each) => each !== '')) {
          if (children.length === 0 && beneath.length === 0) text.push(prose);
          else children.push({ text: prose, ...noteChildren(this.notesOf(beneath, depth + 1), depth) });
        }
      } else if (node.kind === 'item') {
        const prose = node.text.take();
        if (prose !== '') children.push({ text: prose, ...noteChildren(this.notesOf(node.children, depth + 1), depth) });
        else children.push(...this.notesOf(node.children, depth + 1));
      } else if (node.kind === 'part') children.push(...this.#noteOf(node, depth));
      else if (node.kind === 'examples') children.push(...this.notesOf(node.children, depth));
      else if (node.kind === 'fact') children.push({ title: node.name.words, text: this.valueOf(node) });
      else this.leaveOut(node);
    }
    const joined = canonicalProse(joinProse(text, '\n\n'));
    return joined === '' ? children : [{ text: joined, ...noteChildren(children, depth) }];
  }

  #noteOf(node: Part, depth: number): NoteDraft[] {
    const prose = node.name.take();
    const inner = this.notesOf(node.children, depth + 1);
    // A heading without text has no note; its children take its place.
    if (node.name.words === '') return inner;
    const [first, ...others] = inner;
    // A title is plain text, so a name with a link becomes a text.
    if (JSON.stringify(prose).includes('"href":')) return [{ text: prose, ...noteChildren(inner, depth) }];
    const isText = first !== undefined && first.title === undefined && first.text !== undefined && others.length === 0;
    if (isText) return [{ title: node.name.words, ...first }];
    return [{ title: node.name.words, ...noteChildren(inner, depth) }];
  }

  leaveOut(node: OutlineNode): void {
    if (node.kind === 'other') this.#source.add('unread-block', node.place, node.what);
    else if (node.kind === 'table') this.#source.add('unread-table', node.place, '', tableAsks(node.grid) ? 'error' : 'warning');
    else this.#source.add('unread-part', node.place);
  }
  /** Returns the value of a fact, and marks its label as used. */
  valueOf = ({ text, name }: Fact): Prose => {
    name.take();
    return text.take();
  };
}

const noteChildren = (children: readonly NoteDraft[], depth: number): { readonly children?: readonly NoteDraft[] } =>
  children.length > 0 && depth < deepestStatement ? { children } : {};

export const inlines = (prose: Prose): readonly Inline[] => (typeof prose === 'string' ? [prose] : prose);
