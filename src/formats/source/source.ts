import type { Issue, Place, Position } from '../../ladder/index.js';
import type { Shortcodes } from '../../markdown/dialects/index.js';
import { repairEncoding } from '../../markdown/index.js';
import { type RuleName, rules } from './read-issues.js';

/** A text prepared for reading, with its issues and functions for positions in it. */
export class Source {
  readonly issues: Issue[] = [];
  /** Places of words that are syntax, not content. */
  readonly syntax: Place[] = [];
  /** The text with repaired encoding, `\n` as line break, and U+FFFD for characters that cannot be saved. */
  readonly text: string;
  readonly path: string | undefined;
  /** Emoji by shortcode, such as `rocket`. Set for Markdown only. */
  shortcodes: Shortcodes | undefined;
  readonly isTooLong: boolean;
  /** The offset of the start of each line. */
  readonly #starts: number[] = [0];

  /** `longest` is the maximum length in UTF-16 code units. A longer text gets the issue `too-long`, and its encoding is not repaired. */
  constructor(given: string, path: string | undefined, longest: number) {
    this.path = path;
    this.isTooLong = given.length > longest;
    const { text: repaired, repaired: encoding } = this.isTooLong ? { text: given } : repairEncoding(given);
    const lined = repaired.replace(/\r\n?/g, '\n');
    this.text = withoutBad(lined);
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
    const outside = /[^\0-\x7f]+/.exec(this.text);
    if (encoding) this.add('encoding', this.between(outside?.index ?? 0, (outside?.index ?? 0) + (outside?.[0].length ?? 0)), encoding);
    const replaced = this.text === lined ? -1 : this.text.indexOf('\ufffd');
    if (replaced >= 0) this.add('bad-characters', this.between(replaced, replaced + 1));
    if (this.isTooLong) this.add('too-long', this.whole, longest.toLocaleString('en'));
  }

  /** `severity` is that of the rule, unless it depends on what the issue is about. */
  add(rule: RuleName, place: Place, detail = '', severity: Issue['severity'] = rules[rule].severity): Issue {
    const { message } = rules[rule];
    const file = this.path === undefined ? {} : { file: this.path };
    const issue = { rule, severity, message: message(detail), ...file, place };
    this.issues.push(issue);
    return issue;
  }

  /** Adds the issues of a text within this one. `place` converts a place in that text to a place in this one. */
  take(issues: readonly Issue[], place: (place: Place) => Place): void {
    for (const issue of issues)
      this.issues.push({
        ...issue,
        ...(this.path !== undefined && { file: this.path }),
        place: place(issue.place ?? this.whole),
      });
  }

  /**
   * Replaces lone surrogates and NUL by U+FFFD, and reports them. For texts that the file has as escapes, such as `"\\ud800"` in JSON; its
   * own characters are replaced before reading.
   */
  repair(text: string, place: Place): string {
    if (!bad.test(text)) return text;
    this.add('bad-characters', place);
    return withoutBad(text);
  }

  position(offset: number): Position {
    let low = 0;
    for (let high = this.#starts.length - 1; low < high; ) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(offset - (this.#starts[low] ?? 0), 0) + 1 };
  }

  /** The offset of the start of a line. Lines start at 1. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  between(start: number, end: number): Place {
    return { start: this.position(start), end: this.position(Math.max(start, Math.min(end, this.text.length))) };
  }

  get whole(): Place {
    return this.between(0, this.text.length);
  }

  /** Replaces all issues, except those about characters, with one error `no-ladder` that spans the text. `wanted` completes its message. */
  refuse(wanted: string): void {
    this.#dropIssues(() => true);
    this.add('no-ladder', this.whole, wanted);
  }

  /** Replaces the issues of a table, except those about characters, with one that the table was left out. */
  refuseTable({ start, end }: Place): void {
    this.#dropIssues(({ place }) => place !== undefined && place.start.line >= start.line && place.end.line <= end.line);
    this.add('unread-table', { start, end }, '', 'warning');
  }

  #dropIssues(isDropped: (issue: Issue) => boolean): void {
    const kept = this.issues.filter((issue) => issue.rule === 'encoding' || issue.rule === 'bad-characters' || !isDropped(issue));
    this.issues.splice(0, this.issues.length, ...kept);
  }
}

const bad = /\p{Surrogate}|\0/u;

const withoutBad = (text: string): string => (bad.test(text) ? text.replace(new RegExp(bad, 'gu'), '\ufffd') : text);
