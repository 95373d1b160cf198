import { deepestStatement } from '../source/limits.js';
import { PiecedText } from './pieced-text.js';

/** Converts the HTML of a cell to lines of text for `readCell`: `- ` for list items, and Markdown for marks and links. */
export class LineWriter {
  /** Whether Markdown characters have no meaning, so they are escaped. */
  readonly #isPlain: boolean;
  #lines = new PiecedText();
  #hasWords = false;
  #lists = 0;
  /** Whether a list item has just ended. Text after it starts a new line. */
  #isAfterItem = false;
  readonly #links: { readonly href: string | undefined; readonly from: number; hasWords: boolean }[] = [];

  constructor(isPlain = false) {
    this.#isPlain = isPlain;
  }

  take(): PiecedText {
    const lines = this.#lines;
    this.#lines = new PiecedText();
    this.#hasWords = false;
    this.#lists = 0;
    this.#isAfterItem = false;
    this.#links.length = 0;
    return lines;
  }

  /** Adds text. `from` is its offset in the file. */
  text(piece: string, from: number): void {
    if (/\S/.test(piece)) {
      this.#endItem(from);
      this.#beginLinks(from);
    }
    this.#hasWords ||= /\S/.test(piece);
    // An empty line starts a paragraph, because a cell can contain Markdown. Other line breaks are spaces.
    let isGap = false;
    let start = from;
    for (const [at, line] of piece.split('\n').entries()) {
      const words = line.trim();
      const first = start + line.length - line.trimStart().length;
      start += line.length + 1;
      if (words === '') {
        isGap = at > 0;
        if (at === 0 && line !== '') this.#lines.put(' ', first);
        continue;
      }
      if (at > 0) this.#lines.put(isGap ? '\n\n' : bullet.test(words) ? '\n' : ' ', first);
      else if (line.trimStart() !== line) this.#lines.put(' ', first);
      this.#copy(words, first);
      this.#lines.put(line.trimEnd() === line ? '' : ' ', first + words.length);
      isGap = false;
    }
    if (isGap) this.#lines.put(' ', start - 1);
  }

  #copy(words: string, from: number): void {
    if (!this.#isPlain) {
      this.#lines.copy(words, from);
      return;
    }
    let last = 0;
    for (const { 0: sign, index } of words.matchAll(markdownSign)) {
      this.#lines.copy(words.slice(last, index), from + last);
      this.#lines.put(`&#${sign.charCodeAt(0)};`, from + index);
      last = index + 1;
    }
    this.#lines.copy(words.slice(last), from + last);
  }

  open(name: string, attributes: Readonly<Record<string, string>>, from: number): void {
    const { href, alt = '', src = '' } = attributes;
    const put = (piece: string): void => this.#lines.put(piece, from);
    if (name === 'li' || name === 'br' || isBlock.test(name)) this.#isAfterItem = false;
    else if (name !== 'ul' && name !== 'ol') this.#endItem(from);
    if (name === 'br') put('\n');
    else if (name === 'ul' || name === 'ol') this.#lists++;
    else if (name === 'li') put(`\n${'  '.repeat(Math.min(Math.max(this.#lists - 1, 0), deepestStatement))}- `);
    else if (isMark.test(name)) put(`<${name}>`);
    else if (name === 'code') put('`');
    else if (name === 'a') {
      this.#links.push({ href, from, hasWords: false });
    } else if (name === 'img') put(`![${alt}](<${src}>)`);
    else if (isBlock.test(name) && this.#hasWords && !this.#lines.text.endsWith('- ')) put('\n\n');
  }

  /** Starts open links at the first text in them. A link without text, such as a heading anchor, is left out. */
  #beginLinks(from: number): void {
    for (const link of this.#links) {
      if (link.href !== undefined && !link.hasWords) this.#lines.put('[', from);
      link.hasWords = true;
    }
  }

  #endItem(from: number): void {
    if (this.#isAfterItem) this.#lines.put('\n', from);
    this.#isAfterItem = false;
  }

  close(name: string, from: number): void {
    this.#isAfterItem = name === 'li' || name === 'ul' || name === 'ol';
    if (name === 'ul' || name === 'ol') {
      this.#lists = Math.max(this.#lists - 1, 0);
      if (this.#lists === 0) this.#lines.put('\n\n', from);
    } else if (isMark.test(name)) this.#lines.put(`</${name}>`, from);
    else if (name === 'code') this.#lines.put('`', from);
    else if (name === 'a') {
      const { href, from: opened = from, hasWords = false } = this.#links.pop() ?? {};
      if (href !== undefined && hasWords) this.#lines.put(`](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`, opened);
    } else if (isBlock.test(name)) this.#lines.put('\n\n', from);
  }
}

const bullet = /^[-*+] /;
/** Markdown characters, except `*` at the start of a line, which can be a typed bullet. */
const markdownSign = /[_`~\\[\]]|(?<=\S.*)\*|\*(?!\s)/g;
const isMark = /^(?:b|strong|i|em)$/;
const isBlock = /^(?:p|div|section|h[1-6]|blockquote|details|summary|table|tr|pre|dl|dt|dd|td|th)$/;

/** Converts block tags in a cell of a GFM table, such as `<br>` and `<li>`, to lines. Keeps other tags for the inline reader. */
export function htmlToLines(source: string, from: number): PiecedText {
  const lines = new PiecedText();
  let depth = 0;
  let last = 0;
  for (const { 0: found, 1: close, 2: tag = '', index } of source.matchAll(/<(\/?)(br|ul|ol|li|p|div)(?=[\s/>])[^<>]*>/gi)) {
    lines.copy(source.slice(last, index), from + last);
    last = index + found.length;
    const put = (piece: string): void => lines.put(piece, from + index);
    const name = tag.toLowerCase();
    if (name === 'ul' || name === 'ol') {
      depth = Math.max(depth + (close ? -1 : 1), 0);
      if (close && depth === 0) put('\n\n');
    } else if (name === 'li') {
      if (!close) put(`\n${'  '.repeat(Math.min(Math.max(depth - 1, 0), deepestStatement))}- `);
    } else put(name === 'br' ? '\n' : '\n\n');
  }
  lines.copy(source.slice(last), from + last);
  return lines;
}
