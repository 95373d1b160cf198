import type { Source } from '../source/source.js';
import { deepestElement } from '../table/html-table.js';
import { type Box, blocksOf, boxOf, textIn } from './boxes.js';
import { headingDepth, isIgnored, isInline, listLevel, type Marks, marksOf, readSheet, type Tag, voids } from './elements.js';
import type { Page } from './page.js';
import { paragraphsOf } from './paragraphs.js';
import { TextRun, textOf } from './text-run.js';

/** An open element. */
interface Element {
  readonly tag: Tag;
  readonly start: number;
  readonly marks: Marks;
  readonly box: Box | undefined;
  /** What the text of the element and its descendants is: a heading (its depth), a list item of Word (its level), a term, or a summary. */
  readonly heading: number | undefined;
  readonly level: number | undefined;
  readonly isTerm: boolean;
  readonly isSummary: boolean;
}

/** Maximum depth of list items, quotations and tables. */
const deepestBox = 64;

/** Converts the events of an HTML parser to blocks. */
export class PageReader {
  isTooDeep = false;
  readonly #source: Source;
  readonly #elements: Element[] = [];
  readonly #page: Box = { tag: { name: 'page', attributes: {} }, start: 0, blocks: [], lists: 0, issues: 0 };
  readonly #boxes: Box[] = [];
  readonly #run = new TextRun();
  readonly #sheet = new Map<string, Marks>();
  readonly #mains: [number, number][] = [];
  readonly #links = new Set<unknown>();
  #title: Page['title'];
  /** The number of open elements that are ignored or in an ignored element. */
  #ignored = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  open(tag: Tag, start: number, end: number): void {
    if (this.isTooDeep) return;
    const { name } = tag;
    const parent = this.#elements.at(-1);
    if (this.#ignored === 0 && !isInline(name) && name !== 'br') this.#endBlock();
    if (voids.has(name)) {
      if (this.#ignored === 0) this.#openVoid(tag, start, end);
      return;
    }
    const isFooter = name === 'footer' && !this.#elements.some((each) => each.tag.name === 'article' || each.tag.name === 'main');
    if (this.#ignored > 0 || isIgnored(tag) || isFooter) this.#ignored++;
    const isRead = this.#ignored === 0;
    const box = isRead ? boxOf(tag, start, this.#box, this.#source.issues.length) : undefined;
    if (box) this.#boxes.push(box);
    if (isRead && isList(name)) this.#box.lists++;
    if (isRead && isMain(tag) && this.#boxes.length === 0) this.#mains.push([this.#page.blocks.length, Infinity]);
    this.#box.table?.open(tag);
    this.#elements.push({
      tag,
      start,
      box,
      marks: marksOf(tag, parent?.marks ?? {}, this.#sheet),
      heading: headingDepth(tag) ?? (box ? undefined : parent?.heading),
      level: (name === 'p' ? listLevel(tag) : undefined) ?? (box ? undefined : parent?.level),
      isSummary: name === 'summary' || (!box && parent?.isSummary === true),
      isTerm: name === 'dt' || (!box && name !== 'dd' && parent?.isTerm === true),
    });
    if (this.#elements.length <= deepestElement && this.#boxes.length <= deepestBox) return;
    this.isTooDeep = true;
    this.#source.add('too-deep', this.#source.between(start, this.#source.text.length), String(deepestBox));
  }

  text(text: string, start: number, end: number): void {
    if (this.isTooDeep) return;
    const { tag, marks = {} } = this.#elements.at(-1) ?? {};
    if (tag?.name === 'style') readSheet(text, this.#sheet);
    if (tag?.name === 'title' && !this.#elements.some((each) => each.tag.name === 'svg'))
      this.#title = { text: `${this.#title?.text ?? ''}${text}`.trim(), place: this.#source.between(start, end) };
    if (this.#ignored === 0) this.#run.add(spaced(text), marks, start, end);
  }

  close(name: string, end: number): void {
    const element = this.#elements.at(-1);
    if (this.isTooDeep || element?.tag.name !== name) return;
    if (this.#ignored === 0 && !isInline(name)) this.#endBlock();
    this.#elements.pop();
    if (this.#ignored > 0) {
      this.#ignored--;
      if (this.#ignored === 0) this.#source.syntax.push(this.#source.between(element.start, end));
      return;
    }
    if (isList(name) && this.#box.lists > 0) this.#box.lists--;
    const main = this.#mains.at(-1);
    if (main && isMain(element.tag) && this.#boxes.length === 0) main[1] = this.#page.blocks.length;
    if (element.box) this.#closeBox(end);
  }

  finish(): Page {
    this.#endBlock();
    // Close the elements that have no end tag.
    while (this.#boxes.length > 0) this.#closeBox(this.#source.text.length);
    return { blocks: this.#page.blocks, mains: this.#mains, links: this.#links, title: this.#title };
  }

  get #box(): Box {
    return this.#boxes.at(-1) ?? this.#page;
  }

  #closeBox(end: number): void {
    const box = this.#boxes.pop();
    if (box) this.#box.blocks.push(...blocksOf(box, this.#box, this.#source, end));
  }

  #openVoid({ name, attributes }: Tag, start: number, end: number): void {
    if (name === 'br') this.#run.breakLine();
    if (name !== 'img') return;
    const { alt } = attributes;
    // An alternative text without letters is an emoji that the page shows as an image. An empty one marks decoration.
    if (alt && !/[\p{L}\p{N}]/u.test(alt)) this.#run.add(alt, this.#elements.at(-1)?.marks ?? {}, start, end);
    // `readHtmlTables` reads the images in table cells.
    if (alt === '' || (alt && !/[\p{L}\p{N}]/u.test(alt)) || this.#boxes.some(({ table }) => table)) return;
    this.#endBlock();
    const what = alt === undefined ? 'picture' : `picture, “${alt.slice(0, 80)}”`;
    this.#box.blocks.push({ kind: 'other', what, place: this.#source.between(start, end) });
  }

  /** Converts the text since the last block to blocks. */
  #endBlock(): void {
    const lines = this.#run.takeLines();
    if (lines.every(({ isBlank }) => isBlank)) return;
    const { heading, level, isTerm = false, isSummary = false } = this.#elements.at(-1) ?? {};
    const box = this.#box;
    const before = box.blocks.length;
    if (box.tag.name === 'pre') return;
    if (box.tag.name === 'details' && box.summary === undefined && isSummary) {
      box.summary = textOf(lines, this.#source, true);
    } else if (heading !== undefined) {
      const name = textOf(lines, this.#source, true);
      box.blocks.push({ kind: 'part', layer: 'heading', depth: heading, name, children: [], place: name.place });
    } else if (level !== undefined) {
      box.blocks.push({ kind: 'line', level, text: textOf(lines, this.#source), blocks: [] });
    } else box.blocks.push(...paragraphsOf(lines, this.#source, isTerm));
    if (lines.every((line) => line.isLink)) for (const block of box.blocks.slice(before)) this.#links.add(textIn(block));
  }
}

const isList = (name: string): boolean => name === 'ul' || name === 'ol';
const isMain = ({ name, attributes }: Tag): boolean => name === 'main' || attributes['role'] === 'main';

/** Collapses white space, including no-break spaces next to other white space, to a space, and removes soft hyphens. */
const spaced = (text: string): string =>
  text.replace(/[ \t\n\f\r]*\u00a0[ \t\n\f\r\u00a0]+|[ \t\n\f\r]+\u00a0?|\u00ad/g, (found) => (found === '\u00ad' ? '' : ' '));
