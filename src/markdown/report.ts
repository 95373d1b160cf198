import type { Issue, Place } from '../ladder/index.js';
import type { Lines } from './blocks.js';
import { hasWords } from './has-words.js';
import { issueOf, type RuleName } from './rules.js';
import { textRules } from './text-rules.js';

/** Patterns for the text before and after a snippet, which is empty at the ends of a line. */
type Between = readonly [before: RegExp, after: RegExp];

/** Collects the issues of one text, with line and column. */
export class Report {
  readonly issues: Issue[];
  /** Places of words that are syntax, not content. */
  readonly syntax: Place[];
  readonly #text: string;
  readonly #read: Lines[] = [];
  readonly #file: string | undefined;
  #split: readonly string[] | undefined;
  /** Where the last search ended. The next snippet in the same lines is after it. */
  #last: { readonly lines: Lines; readonly at: number; readonly column: number } | undefined;

  /** `text` is the text that places refer to, with `\n` as line break. */
  constructor(text: string, file?: string, { issues, syntax }: { issues: Issue[]; syntax: Place[] } = { issues: [], syntax: [] }) {
    this.#text = text;
    this.#file = file;
    this.issues = issues;
    this.syntax = syntax;
  }

  /**
   * Reports an issue at the first occurrence of `snippet` in `lines`, or at all of the lines. `between` limits the occurrences by
   * the text around them.
   */
  add(rule: RuleName, lines: Lines, detail = '', snippet = '', between?: Between): void {
    this.#push(rule, detail, (snippet && this.#find(snippet, lines, between)) || this.#whole(lines));
  }

  /** The place of lines, without indentation and empty lines at the end. */
  placeOf(lines: Lines): Place {
    return this.#whole(lines);
  }

  linesOf([start, end]: Lines): string {
    return this.#lines.slice(start, end).join('\n');
  }

  /** Marks a snippet as syntax, such as the checkbox of a task list item. */
  noteSyntax(snippet: string, lines: Lines): void {
    const place = this.#find(snippet, [...lines]);
    if (place) this.syntax.push(place);
  }

  /** Marks lines as read. */
  noteRead(lines: Lines): void {
    this.#read.push(lines);
  }

  /** Reports all lines with words that were neither read nor are in an issue, so that no content is lost silently. */
  addUnread(): void {
    const around = new Int32Array(this.length + 1);
    const count = (line: number, by: number): void => {
      around[line] = (around[line] ?? 0) + by;
    };
    for (const [start, end] of this.#read) {
      count(start, 1);
      count(end, -1);
    }
    for (const { rule, place } of this.issues)
      if (place && !(rule in textRules)) {
        count(place.start.line - 1, 1);
        count(place.end.line, -1);
      }
    let depth = 0;
    let from: number | undefined;
    for (let at = 0; at <= this.length; at++) {
      depth += around[at] ?? 0;
      const line = depth === 0 ? this.#line(at) : '';
      const isUnread = hasWords(line) && hasWords(line.replace(notContent, ''));
      if (isUnread) from ??= at;
      else if (from !== undefined) {
        this.add('unread-line', [from, at]);
        from = undefined;
      }
    }
  }

  /** Reports an issue without a place in the text. */
  addNowhere(rule: RuleName, detail = ''): void {
    this.issues.push({ ...issueOf(rule, detail), ...(this.#file !== undefined && { file: this.#file }) });
  }

  /** Reports an issue at the whole text, without splitting it into lines, because it can be very long. */
  addAll(rule: RuleName, detail = ''): void {
    const end = { line: 1, column: 1 };
    let from = 0;
    for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', from)) {
      end.line++;
      from = at + 1;
    }
    end.column += this.#text.length - from;
    this.#push(rule, detail, { start: { line: 1, column: 1 }, end });
  }

  #push(rule: RuleName, detail: string, place: Place): void {
    this.issues.push({ ...issueOf(rule, detail), ...(this.#file !== undefined && { file: this.#file }), place });
  }

  /** The number of lines of the text. */
  get length(): number {
    return this.#lines.length;
  }

  /** The line that contains the offset, in UTF-16 code units. */
  lineOf(offset: number): Lines {
    const line = this.#text.slice(0, Math.max(offset, 0)).split('\n').length - 1;
    return [line, line + 1];
  }

  get #lines(): readonly string[] {
    this.#split ??= this.#text.split('\n');
    return this.#split;
  }

  #line(at: number): string {
    return this.#lines[at] ?? '';
  }

  #find(snippet: string, lines: Lines, [before, after]: Between = [/(?:)/, /(?:)/]): Place | undefined {
    let { at, column } = this.#last?.lines === lines ? this.#last : { at: lines[0], column: 0 };
    for (; at < lines[1]; at++, column = 0) {
      const line = this.#line(at);
      let start = line.indexOf(snippet, column);
      while (start >= 0 && !(before.test(line.slice(Math.max(0, start - 2), start)) && after.test(line.charAt(start + snippet.length))))
        start = line.indexOf(snippet, start + 1);
      if (start < 0) continue;
      const end = start + snippet.length;
      this.#last = { lines, at, column: end };
      return { start: { line: at + 1, column: start + 1 }, end: { line: at + 1, column: end + 1 } };
    }
    // Performance: never search from the start again. Otherwise a text with many snippets that are not found takes quadratic time.
    this.#last = { lines, at, column };
    return undefined;
  }

  #whole([start, end]: Lines): Place {
    let last = Math.min(end, this.#lines.length) - 1;
    while (last > start && !this.#line(last).trim()) last--;
    const indent = this.#line(start).search(/\S/);
    return { start: { line: start + 1, column: Math.max(indent, 0) + 1 }, end: { line: last + 1, column: this.#line(last).length + 1 } };
  }
}

/** Parts of a line that are not content: tags, and the number of a list item. */
const notContent = /<[^<>]*>|^[\s>*+-]*\d+[.)](?=\s|$)/g;
