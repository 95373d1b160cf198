import { canonicalProse, joinProse } from '../../ladder/index.js';
import type { CompetencyInWork, LadderBuilder, LevelInWork } from '../draft/ladder-builder.js';
import { isLink } from '../outline/nest.js';
import type { Item, OutlineNode, Paragraph, Part } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { fieldOf, namesAside } from '../words/words.js';
import { isLinkName } from './competency-plan.js';
import { isEmphasised, isNavigation } from './node-kinds.js';
import type { NodeTexts } from './node-texts.js';
import { readFactTable } from './read-fact-table.js';
import type { TableReader } from './table-reader.js';

/** Reads the content of a level outside of its competencies: summary, facts, examples, and statements without a competency. */
export class LevelHead {
  readonly #ladder: LadderBuilder;
  readonly #source: Source;
  readonly #texts: NodeTexts;
  readonly #readTable: TableReader;

  constructor(ladder: LadderBuilder, source: Source, texts: NodeTexts, readTable: TableReader) {
    this.#ladder = ladder;
    this.#source = source;
    this.#texts = texts;
    this.#readTable = readTable;
  }

  /** `isNamed`: whether the level has competencies. `end`: the first line of the first competency. */
  read(nodes: readonly OutlineNode[], level: LevelInWork, isNamed: boolean, end = Number.POSITIVE_INFINITY): void {
    let unnamed: CompetencyInWork | undefined;
    const plain = (node: OutlineNode): CompetencyInWork => {
      unnamed ??= this.#ladder.competency(level, 'Expectations', node.place, '');
      return unnamed;
    };
    const isLinks = nodes.filter((node) => node.kind === 'item').every((node) => node.kind === 'item' && isLink(node));
    for (const node of nodes) {
      switch (node.kind) {
        case 'quote':
          level.summary.push(...this.#texts.paragraphs(node.children));
          break;
        case 'paragraph':
          if (isNavigation(node)) this.#ladder.notes.push(...this.#texts.notesOf([node]));
          else if (this.#readSummary(node, level)) break;
          else if (isNamed && node.label?.isBold && (node.label.rest || node.children.length > 0)) this.#fact(node, level);
          else if (isNamed || isEmphasised(node.text.prose) || node.children.length > 0) {
            level.summary.push(node.text.take());
            this.#readItems(node.children, level, isNamed, plain);
          } else plain(node).expectations.push(...this.#texts.statementsOf([node]));
          break;
        case 'item':
          if (isLinks) this.#ladder.notes.push(...this.#texts.notesOf([node]));
          else this.#readItems([node], level, isNamed, plain);
          break;
        case 'examples':
          level.examples.push(...this.#texts.statementsOf(node.children));
          break;
        case 'fact':
          level.facts.push({ id: node.id, label: node.name.words, value: this.#texts.valueOf(node), place: node.place });
          break;
        case 'part':
          this.#aside(node, level, node.place.start.line < end);
          break;
        case 'table':
          if (!(isNamed && readFactTable(node.grid, level, this.#source)) && !this.#readTable(node, { level })) this.#texts.leaveOut(node);
          break;
        default:
          this.#texts.leaveOut(node);
      }
    }
    if (unnamed) this.#source.add('unnamed-competency', unnamed.place);
  }

  #readItems(nodes: readonly OutlineNode[], level: LevelInWork, isNamed: boolean, plain: (node: OutlineNode) => CompetencyInWork): void {
    for (const node of nodes) {
      if (node.kind === 'item' && this.#readSummary(node, level)) continue;
      const isFact =
        isNamed && (node.kind === 'item' || node.kind === 'paragraph') && node.label && (node.label.rest || node.children.length > 0);
      if (isFact && (node.kind === 'item' || node.kind === 'paragraph')) this.#fact(node, level);
      else plain(node).expectations.push(...this.#texts.statementsOf([node]));
    }
  }

  /** Reads a text such as `Summary: text`, whose label says what it is. */
  #readSummary({ label, children }: Item | Paragraph, level: LevelInWork): boolean {
    if (!label?.rest || children.length > 0 || fieldOf(label.name.words) !== 'description') return false;
    label.name.take();
    this.#source.syntax.push(label.name.place);
    level.summary.push(label.rest.take());
    return true;
  }

  #fact(node: Item | Paragraph, level: LevelInWork): void {
    const { label, text, children, place } = node;
    const lines = [...(label?.rest ? [label.rest.prose] : []), ...children.flatMap((each) => this.#texts.flat(each))];
    text.take();
    level.facts.push({
      label: this.#texts.title(label?.name ?? text),
      value: canonicalProse(joinProse(lines, '\n')),
      place,
      ...(node.kind === 'item' && { id: node.id }),
    });
  }

  /** Reads a section that is not a competency. An introduction before the competencies is a summary; others are notes. */
  #aside(part: Part, level: LevelInWork, isFirst: boolean): void {
    const isAbout =
      !isLinkName(part) && part.children.length > 0 && part.children.every(({ kind }) => kind === 'paragraph' || kind === 'quote');
    if (isAbout && isFirst && namesAside(part.name.words)) {
      part.name.take();
      this.#source.syntax.push(part.name.place);
      level.summary.push(...this.#texts.paragraphs(part.children));
    } else this.#ladder.notes.push(...this.#texts.notesOf([part]));
  }
}
