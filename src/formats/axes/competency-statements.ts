import { canonicalProse } from '../../ladder/index.js';
import type { CompetencyInWork, LadderBuilder } from '../draft/ladder-builder.js';
import type { Item, OutlineNode, OutlineText, Paragraph, Part } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { fieldOf } from '../words/words.js';
import { isLinkName } from './competency-plan.js';
import { isNavigation } from './node-kinds.js';
import { inlines, type NodeTexts } from './node-texts.js';

/** Reads the content of competencies: summaries, statements and examples. */
export class CompetencyStatements {
  readonly #ladder: LadderBuilder;
  readonly #source: Source;
  readonly #texts: NodeTexts;
  /** Keys between a competency and its statements, such as `expectations`. */
  readonly #holding: OutlineText[] = [];

  constructor(ladder: LadderBuilder, source: Source, texts: NodeTexts) {
    this.#ladder = ladder;
    this.#source = source;
    this.#texts = texts;
  }

  /** Adds nodes to a competency. */
  read(nodes: readonly OutlineNode[], competency: CompetencyInWork): void {
    const first = nodes.findIndex((node) => node.kind === 'item' || (node.kind === 'paragraph' && node.children.length > 0));
    const isOnly = (node: OutlineNode): boolean =>
      nodes.every(
        (each) => each === node || each.kind === 'quote' || each.kind === 'examples' || (each.kind === 'part' && isLinkName(each)),
      );
    for (const [at, node] of nodes.entries()) {
      const { kind } = node;
      if (kind === 'quote') competency.summary.push(...this.#texts.paragraphs(node.children));
      else if (kind === 'examples') competency.examples.push(...this.#texts.statementsOf(node.children));
      else if (kind === 'paragraph' && isNavigation(node)) this.#ladder.notes.push(...this.#texts.notesOf([node]));
      else if (kind === 'paragraph' && at < first) competency.summary.push(node.text.take());
      else if (kind === 'paragraph' && at === first && node.children.length > 0) {
        competency.summary.push(node.text.take());
        this.read(node.children, competency);
      } else if (kind === 'part' && node.layer === 'key') {
        this.#holding.push(node.name);
        this.read(node.children, competency);
      } else if (kind === 'fact') competency.summary.push(canonicalProse([`${node.name.words}: `, ...inlines(this.#texts.valueOf(node))]));
      else if (kind === 'part' && isLinkName(node)) this.#ladder.notes.push(...this.#texts.notesOf([node]));
      else if (kind === 'part' && isOnly(node)) {
        competency.summary.push(this.#texts.title(node.name));
        this.read(node.children, competency);
      } else if (kind === 'part' || kind === 'item' || kind === 'paragraph') {
        if (kind === 'paragraph' && at > first && first >= 0) this.#source.add('paragraph-as-statement', node.place);
        this.#readOne(node, competency);
      } else this.#texts.leaveOut(node);
    }
  }

  #readOne(node: Item | Paragraph | Part, competency: CompetencyInWork): void {
    const { kind, children } = node;
    const own: OutlineNode = { ...node, children: children.filter((child) => child.kind !== 'examples') };
    if (kind !== 'part' || own.children.length > 0) competency.expectations.push(...this.#texts.statementsOf([own]));
    else competency.summary.push(this.#texts.title(node.name));
    for (const child of children) if (child.kind === 'examples') competency.examples.push(...this.#texts.statementsOf(child.children));
  }

  /** Reports the keys between competencies and statements. A key that is the same everywhere is syntax; others are names of groups. */
  sayHolding(): void {
    const isForm = new Set(this.#holding.map(({ words }) => words)).size === 1;
    for (const name of this.#holding) {
      name.take();
      if (isForm || fieldOf(name.words) !== undefined) this.#source.syntax.push(name.place);
      else this.#source.add('unread-group', name.place, name.words);
    }
  }
}
