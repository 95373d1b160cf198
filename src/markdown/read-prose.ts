import type { Env, Token } from 'markdown-it';
import { canonicalProse, type Inline, type Prose, proseText } from '../ladder/index.js';
import { type Lines, labelOf, markdown } from './blocks.js';
import { linkProblem } from './link-problem.js';
import type { Report } from './report.js';

type MarkName = 'strong' | 'em' | 'link';

/** A mark whose end has not been read yet. */
interface OpenMark {
  readonly mark: MarkName;
  readonly href: string;
  readonly content: Inline[];
}

// HTML tags that are equivalent to Markdown delimiters. They are needed where delimiters cannot express emphasis.
const tags: Readonly<Record<string, MarkName>> = { em: 'em', i: 'em', strong: 'strong', b: 'strong' };

/** The state that the functions of a reader share for one text. */
export interface Page {
  readonly report: Report;
  /** The environment of markdown-it, with the link definitions of the text. */
  readonly env: Env;
  /** Labels of the link definitions that links use. */
  readonly labels: Set<string>;
}

/** Characters that can start inline Markdown, and line breaks, which can be part of it. */
const special = /[\n!&*<[\\\]_`]/;

/** Reads the inline Markdown of a block as prose. Reports what is left out, such as images and unsafe links. */
export function readProse(source: string, lines: Lines, { report, env, labels }: Page): Prose {
  report.noteRead(lines);
  // Performance: most statements are plain text, and parsing them as Markdown would take most of the time.
  if (!special.test(source)) return canonicalProse(source);
  const root: Inline[] = [];
  const open: OpenMark[] = [];
  // A mark nested in an equal mark has no effect. Count it, to recognise its end.
  const again: Record<MarkName, number> = { strong: 0, em: 0, link: 0 };
  const push = (inline: Inline): void => {
    (open.at(-1)?.content ?? root).push(inline);
  };
  const start = (mark: MarkName, href = ''): void => {
    if (open.some((each) => each.mark === mark)) again[mark]++;
    else open.push({ mark, href, content: [] });
  };
  const close = ({ mark, href, content }: OpenMark): void => {
    again[mark] = 0;
    if (mark === 'strong') push({ strong: content });
    else if (mark === 'em') push({ em: content });
    else if (linkProblem(href) === undefined) push({ href, text: proseText(content).trim() ? content : href });
    else for (const inline of content) push(inline);
  };
  // Delimiters and tags can overlap, as in `*a <b>b* c</b>`. Closing a mark also closes the marks opened inside it.
  const end = (mark: MarkName): boolean => {
    if (!open.some((each) => each.mark === mark)) return false;
    if (again[mark] > 0) again[mark]--;
    else for (let last = open.pop(); last; last = last.mark === mark ? undefined : open.pop()) close(last);
    return true;
  };

  const tokens: Token[] = [];
  markdown.inline.parse(source, markdown, env, tokens);
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
        push(' ');
        break;
      case 'hardbreak':
        push('\n');
        break;
      case 'code_inline':
        push({ code: token.content });
        break;
      case 'strong_open':
      case 'em_open':
        start(token.tag as MarkName);
        break;
      case 'strong_close':
      case 'em_close':
        end(token.tag as MarkName);
        break;
      case 'link_open': {
        const href = String(token.attrGet('href') ?? '');
        if (labelOf(token)) labels.add(labelOf(token));
        else reportLink(href, String(token.attrGet('title') ?? ''), lines, report);
        start('link', href);
        break;
      }
      case 'link_close':
        end('link');
        break;
      case 'image': {
        const target = String(token.attrGet('src') ?? '');
        report.add('image', lines, target, target, imageSigns);
        push(token.content || target);
        break;
      }
      case 'html_inline': {
        const [, close, name = ''] = /^<(\/?)([a-z]+)\s*\/?>$/i.exec(token.content) ?? [];
        const mark = tags[name.toLowerCase()];
        if (name.toLowerCase() === 'br') push('\n');
        else if (mark && !close) start(mark);
        else if (!mark || !end(mark)) {
          report.add('raw-html', lines, token.content, token.content);
          push(token.content);
        }
        break;
      }
      default:
        push(token.content);
    }
  }
  for (let last = open.pop(); last; last = open.pop()) close(last);
  return canonicalProse(root);
}

/** Reports a target that is not kept, or a title of a link, at its place in the lines. */
export function reportLink(href: string, title: string, lines: Lines, report: Report): void {
  const problem = linkProblem(href);
  if (problem) report.add(problem, lines, href, href, targetSigns);
  if (title) report.add('link-title', lines, title, title, titleSigns);
}

const targetSigns = [/[\s(<]$|^$/, /[\s)>]|^$/] as const;
const imageSigns = [/\]\($|\(<$/, /[\s)>]|^$/] as const;
const titleSigns = [/["'(]$/, /["')]/] as const;
