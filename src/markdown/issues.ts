import type { Issue, Place } from '../ladder/index.js';
import type { Lines } from './blocks.js';
import { hasWords } from './has-words.js';
import { exportLink } from './link-problem.js';
import { type Rule, textRules } from './text-rules.js';

/** All rules of the Markdown reader, with their messages: what happened, why it matters, and how to fix it. */
const rules = {
  ...textRules,
  'too-long': {
    severity: 'error',
    message: (limit) =>
      `The text is longer than ${limit} characters, far more than a ladder. It was not read, to keep the page responsive. Put each level in a file of its own.`,
  },
  'no-level': {
    severity: 'error',
    message: () =>
      'The text has no first-level heading, so it contains no level. Start it with a heading such as `# L4: Lead Data Engineer`.',
  },
  'second-level': {
    severity: 'warning',
    message: () =>
      'A second first-level heading starts another level. This reader reads one level per file, so the text from here was left out. Move it to a file of its own, or use `##` if the heading is a competency.',
  },
  'empty-heading': {
    severity: 'warning',
    message: () => 'A heading is empty, so its section has no name. It was named “Untitled”. Write a title after the `#`.',
  },
  'unknown-shortcode': {
    severity: 'warning',
    message: (code) =>
      `${code} is not a known emoji shortcode, so it stays in the title as text. Use the emoji itself, or a shortcode of GitHub.`,
  },
  'unquoted-summary': {
    severity: 'warning',
    message: () => 'A paragraph is in the place of the summary and was read as part of it. Start the paragraph with `> `.',
  },
  'paragraph-as-statement': {
    severity: 'warning',
    message: () => 'A paragraph is among the bullets and was read as one. Start the paragraph with `- `.',
  },
  'fact-without-label': {
    severity: 'warning',
    message: () =>
      'A bullet before the first competency has no label, so it is not a fact and was left out. Write it as `- **Label**: value`.',
  },
  'examples-title': {
    severity: 'warning',
    message: (title) =>
      `The details with the title “${title}” were read as examples; the title was left out. Use the title \`<summary>Examples</summary>\`.`,
  },
  'unread-block': {
    severity: 'warning',
    message: (what) =>
      `A level cannot contain this (${what}), so it was left out. Write it as a bullet, a fact or a quote, or move it to another file.`,
  },
  'unread-line': {
    severity: 'warning',
    message: () =>
      'This text is not part of a level, so it was left out. Write it as a bullet, a fact or a quote, or move it to another file.',
  },
  'too-deep': {
    severity: 'warning',
    message: () => 'This is nested too deep to be displayed, so it was left out. Move it up: lists can be nested 32 levels deep.',
  },
  'unused-definition': {
    severity: 'warning',
    message: (label) =>
      `The link definition [${label}] is not used by any link, so it was left out. Use it, as in [text][${label}], or remove it.`,
  },
  'raw-html': {
    severity: 'warning',
    message: (tag) => `HTML is not supported, so ${tag} is displayed as text. Use Markdown for formatting, or remove the tag.`,
  },
  'unsafe-link': {
    severity: 'warning',
    message: (url) =>
      `The link target “${url}” could run code or hide where it goes, so only the text of the link is kept. Use https, http, mailto, a relative path or a #fragment.`,
  },
  'export-link': exportLink,
  'link-title': {
    severity: 'warning',
    message: (title) => `The title “${title}” of a link was left out, because it is visible to mouse users only. Write it in the text.`,
  },
  image: {
    severity: 'warning',
    message: (source) =>
      `The image ${source} was replaced by its description, because a definition contains text only. Describe it in the text, or link to the image.`,
  },
  'table-of-contents': {
    severity: 'warning',
    message: () => 'A table of contents was left out, because hosts generate their own. No action is needed.',
  },
  'unnamed-competency': {
    severity: 'warning',
    message: () =>
      'Statements are directly below a level, without a competency, so they cannot be matched with other levels. They were added to a competency “Expectations”. Add a heading above them.',
  },
  'no-ladder': {
    severity: 'error',
    message: (what) =>
      `This is not a ladder: ${what}. Nothing of it is shown. Leave the file out, or give each level a heading such as \`# L4: Lead Data Engineer\`, and each competency a \`##\` heading.`,
  },
  'several-ladders': {
    severity: 'warning',
    message: (titles) =>
      `The files belong to more than one ladder (${titles}). All levels were put into one ladder, so that none is lost, but they may not match. Read the files of each ladder separately.`,
  },
  'no-files': {
    severity: 'error',
    message: () =>
      'There are no files, so there is no ladder. Pass the Markdown pages of its levels, and check the pattern or folder that should match them.',
  },
  'no-levels': {
    severity: 'error',
    message: (count) =>
      `None of the files (${count}) contains a level, so there is no ladder. Start each page with a heading such as \`# L4: Lead Data Engineer\`.`,
  },
  'untitled-ladder': {
    severity: 'warning',
    message: () =>
      'The ladder has no name: the files have no common folder, and the titles of the levels have no common ending. It was named “Untitled”. Set its `title`.',
  },
  'repeated-page': {
    severity: 'warning',
    message: (other) => `This page is identical to ${other}, so it is in the ladder once. Remove one of them.`,
  },
  'repeated-path': {
    severity: 'warning',
    message: () => 'Two texts have the same path. Both were read, but issues and links to the source are ambiguous. Pass each file once.',
  },
  'same-level': {
    severity: 'warning',
    message: (id) =>
      `Another page has the same code or title, so links to this level use #${id}, which changes with its title. Give each level a unique code.`,
  },
  'same-dimension': {
    severity: 'warning',
    message: (id) =>
      `This level has the same competency or fact twice, by title or by alias. Both are kept, but this one (${id}) is not matched with other levels. Combine them, or give them different titles.`,
  },
  'unused-alias': {
    severity: 'warning',
    message: (title) =>
      `The alias “${title}” matches no competency or fact in these files, so it has no effect. Write the title as in the files, or remove the alias.`,
  },
} as const satisfies Record<string, Rule>;

/** Names of the rules of the Markdown reader. */
export type RuleName = keyof typeof rules;

/** Creates an issue without a place, such as one about a list of files. `detail` is inserted in the message. */
export function issueOf(rule: RuleName, detail = ''): Issue {
  const { severity, message } = rules[rule];
  return { rule, severity, message: message(detail) };
}

/** Patterns for the text before and after a snippet, which is empty at the ends of a line. */
type Between = readonly [before: RegExp, after: RegExp];

/** Collects the issues of one text, with line and column. */
export class Report {
  readonly issues: Issue[];
  /** Words of the form, not of the content. */
  readonly syntax: Place[];
  readonly #text: string;
  readonly #read: Lines[] = [];
  readonly #file: string | undefined;
  #split: readonly string[] | undefined;
  /** Where the last search ended. The next snippet in the same lines is after it. */
  #last: { readonly lines: Lines; readonly at: number; readonly column: number } | undefined;

  /** `text` is what the places are in; its line breaks are `\n`. */
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

  /** Where these lines stand, without the white space around them. */
  placeOf(lines: Lines): Place {
    return this.#whole(lines);
  }

  linesOf([start, end]: Lines): string {
    return this.#lines.slice(start, end).join('\n');
  }

  /** Takes note of words that are form, such as the box of a task. */
  noteSyntax(snippet: string, lines: Lines): void {
    const place = this.#find(snippet, [...lines]);
    if (place) this.syntax.push(place);
  }

  /** Takes note of lines from which something was read. */
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
      const isUnread = hasWords(line) && hasWords(line.replace(sayingNothing, ''));
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
const sayingNothing = /<[^<>]*>|^[\s>*+-]*\d+[.)](?=\s|$)/g;
