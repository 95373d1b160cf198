import type { Source } from '../source/source.js';
import { deepestElement } from '../table/html-table.js';
import { type Box, blocksOf, boxOf, textIn } from './boxes.js';
import { headingDepth, isInline, isUnseen, listLevel, type Marks, marksOf, readSheet, type Tag, voids } from './elements.js';
import type { Page } from './page.js';
import { paragraphsOf } from './paragraphs.js';
import { TextRun, textOf } from './text-run.js';

/** An element that is open. */
interface Element {
  readonly tag: Tag;
  readonly start: number;
  readonly marks: Marks;
  readonly box: Box | undefined;
  /** What its text is, and that of all within it: a heading of a depth, an item of a level that is no `li`, a term, a summary. */
  readonly heading: number | undefined;
  readonly level: number | undefined;
  readonly isTerm: boolean;
  readonly isSummary: boolean;
}

/** Lists, quotations and tables that are within one another. */
const deepestBox = 64;

/** Makes blocks of the elements of a page, as a parser comes to them. */
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
  /** How many open elements are of no content. */
  #unseen = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  open(tag: Tag, start: number, end: number): void {
    if (this.isTooDeep) return;
    const { name } = tag;
    const around = this.#elements.at(-1);
    if (this.#unseen === 0 && !isInline(name) && name !== 'br') this.#endBlock();
    if (voids.has(name)) {
      if (this.#unseen === 0) this.#openVoid(tag, start, end);
      return;
    }
    const isFooter = name === 'footer' && !this.#elements.some((each) => each.tag.name === 'article' || each.tag.name === 'main');
    if (this.#unseen > 0 || isUnseen(tag) || isFooter) this.#unseen++;
    const isSeen = this.#unseen === 0;
    const box = isSeen ? boxOf(tag, start, this.#box, this.#source.issues.length) : undefined;
    if (box) this.#boxes.push(box);
    if (isSeen && isList(name)) this.#box.lists++;
    if (isSeen && isMain(tag) && this.#boxes.length === 0) this.#mains.push([this.#page.blocks.length, Infinity]);
    this.#box.table?.open(tag);
    this.#elements.push({
      tag,
      start,
      box,
      marks: marksOf(tag, around?.marks ?? {}, this.#sheet),
      heading: headingDepth(tag) ?? (box ? undefined : around?.heading),
      level: (name === 'p' ? listLevel(tag) : undefined) ?? (box ? undefined : around?.level),
      isSummary: name === 'summary' || (!box && around?.isSummary === true),
      isTerm: name === 'dt' || (!box && name !== 'dd' && around?.isTerm === true),
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
    if (this.#unseen === 0) this.#run.add(spaced(text), marks, start, end);
  }

  close(name: string, end: number): void {
    const element = this.#elements.at(-1);
    if (this.isTooDeep || element?.tag.name !== name) return;
    if (this.#unseen === 0 && !isInline(name)) this.#endBlock();
    this.#elements.pop();
    if (this.#unseen > 0) {
      this.#unseen--;
      if (this.#unseen === 0) this.#source.syntax.push(this.#source.between(element.start, end));
      return;
    }
    if (isList(name) && this.#box.lists > 0) this.#box.lists--;
    const main = this.#mains.at(-1);
    if (main && isMain(element.tag) && this.#boxes.length === 0) main[1] = this.#page.blocks.length;
    if (element.box) this.#closeBox(end);
  }

  finish(): Page {
    this.#endBlock();
    // What is open in the end holds what was read of it.
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
    // An emoji that a page draws is a word of its text; a picture without a text beside it is decoration.
    if (alt && !/[\p{L}\p{N}]/u.test(alt)) this.#run.add(alt, this.#elements.at(-1)?.marks ?? {}, start, end);
    // Pictures in cells are read with them.
    if (alt === '' || (alt && !/[\p{L}\p{N}]/u.test(alt)) || this.#boxes.some(({ table }) => table)) return;
    this.#endBlock();
    const what = alt === undefined ? 'picture' : `picture, “${alt.slice(0, 80)}”`;
    this.#box.blocks.push({ kind: 'other', what, place: this.#source.between(start, end) });
  }

  /** Makes blocks of the text that was read since the last of them. */
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

/** White space of a page is a space; so are no-break spaces that fill a place. Soft hyphens are no letters. */
const spaced = (text: string): string =>
  text.replace(/[ \t\n\f\r]*\u00a0[ \t\n\f\r\u00a0]+|[ \t\n\f\r]+\u00a0?|\u00ad/g, (found) => (found === '\u00ad' ? '' : ' '));
