import { type Page, Report } from '../../markdown/dialects/index.js';
import { type DataNode, fieldOf } from '../data/data-node.js';
import type { FileOutline } from '../forms.js';
import { OutlineText } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { findTables } from './find-tables.js';
import { withMarkdownLists } from './html-lists.js';
import { outlineMarkdown } from './outline-markdown.js';

/** Parses data and reports errors to `source`. */
export type DataParser = (text: string, source: Source) => DataNode | undefined;

/** Converts a Markdown page to an outline: front matter, tables, and blocks below their headings. */
export function markdownOutline(source: Source, parse?: DataParser): FileOutline {
  const head = frontMatter(source, parse);
  const tables = findTables(source, head?.end ?? 0);
  const text = blank(source.text, [...(head ? [{ start: 0, end: head.end }] : []), ...tables]);
  const from = source.syntax.length;
  const body = withMarkdownLists(withoutAttributeLists(text, source))
    .replace(wrapper, (found) => ' '.repeat(found.length))
    .replace(htmlHeading, (found, depth: string, words: string) => `${'#'.repeat(Number(depth))} ${words}`.padEnd(found.length));
  const lists = source.syntax.length;
  const page: Page = { report: new Report(source.text, source.path, source), env: {}, labels: new Set() };
  const nodes = outlineMarkdown(body, page, tables);
  for (const { place } of tables) page.report.noteRead([place.start.line - 1, place.end.line]);
  for (const { start, end } of source.syntax.slice(from, lists)) page.report.noteRead([start.line - 1, end.line]);
  if (head) page.report.noteRead([0, source.position(head.end).line]);
  page.report.addUnread();
  return { dialect: 'outline', nodes, ...namesIn(head?.data), ...(head && { head: { ...head, place: source.between(0, head.end) } }) };
}

/** Lines with only tags such as `<div>`. Without them, the content is parsed as Markdown instead of HTML. */
const wrapper = /^[ \t]*(?:<\/?(?:div|section|article|main|center|figure|aside|header|footer|nav|font)\b[^<>]*>[ \t]*)+$/gim;

/** A heading in HTML on a line of its own: `<h2 align="center">Senior</h2>`. */
const htmlHeading = /^[ \t]*<h([1-6])(?:\s[^<>]*)?>(.+)<\/h\1>[ \t]*$/gim;

/** The front matter of a page, and the offset of its end. */
function frontMatter(source: Source, parse?: DataParser): { readonly data: DataNode | undefined; readonly end: number } | undefined {
  const [found = ''] = /^---[^\S\n]*\n(?:[\s\S]*?\n)?(?:---|\.\.\.)[^\S\n]*(?=\n|$)/.exec(source.text) ?? [];
  if (found === '' || !/^[\w"'-][^\n]*:/m.test(found)) return undefined;
  return { data: parse?.(found.replace(/(?:---|\.\.\.)[^\S\n]*$/, ''), source), end: found.length };
}

/** The title, the code and the id in front matter. With a role, a title that is only a code, such as `T3`, is the code. */
function namesIn(data: DataNode | undefined): Pick<FileOutline, 'title' | 'code' | 'id'> {
  const text = (...keys: readonly string[]): OutlineText | undefined => {
    const [value] = keys.flatMap((key) => (data && fieldOf(data, key)?.value) ?? []);
    return value?.kind === 'scalar' && value.text.trim() !== '' ? new OutlineText(value.text.trim(), value.place) : undefined;
  };
  const title = text('title');
  const role = text('role', 'job_title', 'position');
  if (title && role && isCode.test(title.words)) return { title: role, code: title.words };
  const code = text('code', 'level', 'grade', 'band');
  const id = text('id', 'slug');
  return title
    ? { title, ...(code && isCode.test(code.words) && { code: code.words }), ...(id && /\p{L}/u.test(id.words) && { id: id.words }) }
    : {};
}

const isCode = /^(?:\p{L}{1,4}-?)?\d{1,2}$/u;

/** Replaces the characters of ranges, sorted by `start`, with spaces, so that the places of other characters do not change. */
function blank(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end } of ranges) {
    pieces.push(text.slice(last, start), text.slice(start, end).replace(/[^\n]/g, ' '));
    last = end;
  }
  return [...pieces, text.slice(last)].join('');
}

/** Replaces attribute lists of Kramdown, such as `{: .class }` on a line of its own, and marks them as syntax. */
const withoutAttributeLists = (text: string, source: Source): string =>
  text.includes('{:')
    ? text.replace(/^[ \t]*\{:[^{}\n]*\}[ \t]*$/gm, (found, at: number) => {
        source.syntax.push(source.between(at, at + found.length));
        return ' '.repeat(found.length);
      })
    : text;
