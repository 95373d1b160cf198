import type { Issue, Place } from '../ladder/index.js';
import type { Lines } from './blocks.js';
import { hasWords } from './has-words.js';
import { type Rule, textRules } from './text-rules.js';

/** All rules of the Markdown reader, with their messages: what happened, why it matters, and how to fix it. */
const rules = {
  ...textRules,
  'too-long': {
    severity: 'error',
    message: (limit) =>
      `The text is longer than ${limit} characters, far more than a ladder. It was not read, so that the page that asked stays responsive. Give each level a file of its own.`,
  },
  'no-level': {
    severity: 'error',
    message: () =>
      'The text has no first-level heading, so there is no level in it to show. Begin it with a heading such as `# L4: Lead Data Engineer`.',
  },
  'second-level': {
    severity: 'warning',
    message: () =>
      'A second first-level heading begins another level here; this reader reads one level a file, so what follows was left out. Move it to a file of its own, or make the heading a `##` if it is a competency.',
  },
  'empty-heading': {
    severity: 'warning',
    message: () =>
      'A heading has no words, so what stands under it cannot be named. It was called “Untitled”. Write the title behind the `#`.',
  },
  'unknown-shortcode': {
    severity: 'warning',
    message: (code) =>
      `${code} is the name of no emoji, so it stays in the title as it is. Use the emoji itself, or a shortcode that GitHub knows.`,
  },
  'unquoted-summary': {
    severity: 'warning',
    message: () => 'A paragraph stands where only a summary can; it was read as part of the summary. Put `> ` in front of it.',
  },
  'paragraph-as-statement': {
    severity: 'warning',
    message: () => 'A paragraph stands among the bullets; it was read as one of them. Put `- ` in front of it.',
  },
  'fact-without-label': {
    severity: 'warning',
    message: () => 'A bullet above the first competency has no label, so it is no fact and was left out. Write it as `- **Label**: value`.',
  },
  'examples-title': {
    severity: 'warning',
    message: (title) =>
      `The details titled “${title}” were read as examples; their title was left out. Title them \`<summary>Examples</summary>\`.`,
  },
  'unread-block': {
    severity: 'warning',
    message: (what) =>
      `A level has no place for this (${what}), so it was left out. Write it as a bullet, a fact or a quote, or keep it in another file.`,
  },
  'unread-line': {
    severity: 'warning',
    message: () =>
      'No part of a level was read from this, so it was left out. Write it as a bullet, a fact or a quote, or keep it in another file.',
  },
  'too-deep': {
    severity: 'warning',
    message: () => 'This is nested too deep to be shown, so it was left out. Move it up: lists may be 32 deep.',
  },
  'unused-definition': {
    severity: 'warning',
    message: (label) =>
      `The link definition [${label}] was left out, because no link that was read uses it. Use it, as in [text][${label}], or remove it.`,
  },
  'raw-html': {
    severity: 'warning',
    message: (tag) => `HTML is never passed on, so ${tag} is shown as text. Use Markdown for formatting, or remove the tag.`,
  },
  'unsafe-link': {
    severity: 'warning',
    message: (url) =>
      `The link target “${url}” is not shown, only the link's text: it could run code or leave the page unseen. Use https, http, mailto, a relative path or a #fragment.`,
  },
  'link-title': {
    severity: 'warning',
    message: (title) => `The link's title “${title}” was left out: it would be seen with a mouse only. Say it in the text.`,
  },
  image: {
    severity: 'warning',
    message: (source) =>
      `The image ${source} was replaced by its description: a definition is text, so that it can be read everywhere. Say it in words, or link to the image.`,
  },
  'table-of-contents': {
    severity: 'warning',
    message: () =>
      'A table of contents was left out: it only links to headings of this page, and a ladder is shown with links of its own. Nothing needs to be done.',
  },
  'unnamed-competency': {
    severity: 'warning',
    message: () =>
      'Statements stand straight beneath a level, without the name of a competency, so they could not be lined up with other levels. They are in one called “Expectations”. Put a heading above them.',
  },
  'no-ladder': {
    severity: 'error',
    message: (what) =>
      `This is no ladder: ${what}. Nothing of it is shown. Leave the file out, or name its levels in headings such as \`# L4: Lead Data Engineer\`, each with a \`##\` heading for every competency.`,
  },
  'several-ladders': {
    severity: 'warning',
    message: (titles) =>
      `The files are of more than one ladder (${titles}). All their levels are in one, so that none is lost, but they may not line up. Read each ladder's files by themselves.`,
  },
  'no-files': {
    severity: 'error',
    message: () =>
      'No files were given, so there is no ladder to show. Give the Markdown pages of its levels; look at the pattern or the folder that should have found them.',
  },
  'no-levels': {
    severity: 'error',
    message: (count) =>
      `There is no level in any of the files given (${count}), so there is no ladder to show. Begin each page with a heading such as \`# L4: Lead Data Engineer\`.`,
  },
  'untitled-ladder': {
    severity: 'warning',
    message: () =>
      'Neither a folder that all files are in nor the ends of the levels’ titles name this ladder. It was called “Untitled”. Give its `title`.',
  },
  'repeated-page': {
    severity: 'warning',
    message: (other) =>
      `This page says the same as ${other}, so it is in the ladder once; twice, it would be two rungs that differ in nothing. Remove one of the two.`,
  },
  'repeated-path': {
    severity: 'warning',
    message: () =>
      'Another text was given for the same path. Both were read, but nobody can tell which of them an issue or a link to the source means. Give each file once.',
  },
  'same-level': {
    severity: 'warning',
    message: (id) =>
      `Another page has the same code, or the same title, so links to this level go to #${id}, which changes with its title. Give each level of a ladder a code of its own.`,
  },
  'same-dimension': {
    severity: 'warning',
    message: (id) =>
      `This level has the same competency or fact twice, by its title or by an alias. Both are kept, but this one (${id}) is not lined up with the other levels. Make one of the two, or tell their titles apart.`,
  },
  'unused-alias': {
    severity: 'warning',
    message: (title) =>
      `The alias “${title}” names no competency and no fact of these files, so it lines up nothing. Write the title as it is in the files, or remove the alias.`,
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
  readonly issues: Issue[] = [];
  readonly #text: string;
  readonly #read: Lines[] = [];
  readonly #file: string | undefined;
  #split: readonly string[] | undefined;
  /** Where the last search ended. The next snippet in the same lines is after it. */
  #last: { readonly lines: Lines; readonly at: number; readonly column: number } | undefined;

  /** `text` is the text that places refer to, with `\n` as line break. */
  constructor(text: string, file?: string) {
    this.#text = text;
    this.#file = file;
  }

  /**
   * Reports an issue at the first occurrence of `snippet` in `lines`, or at all of the lines. `between` limits the occurrences by
   * the text around them.
   */
  add(rule: RuleName, lines: Lines, detail = '', snippet = '', between?: Between): void {
    this.#push(rule, detail, (snippet && this.#find(snippet, lines, between)) || this.#whole(lines));
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
