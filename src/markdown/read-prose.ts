import type { Env, Token } from 'markdown-it';
import { canonicalProse, type Inline, isSafeUrl, type Prose, proseText } from '../ladder/index.js';
import { type Lines, labelOf, markdown } from './blocks.js';
import type { Report } from './issues.js';

type Mark = 'strong' | 'em' | 'link';

/** A mark that is open while its text is read. */
interface Open {
  readonly mark: Mark;
  readonly href: string;
  readonly content: Inline[];
}

// Formatting tags that Markdown has a sign for: read, because some emphasis cannot be written with the sign.
const tags: Readonly<Record<string, Mark>> = { em: 'em', i: 'em', strong: 'strong', b: 'strong' };

/** What the parts of a reader share about the text they read. */
export interface Page {
  readonly report: Report;
  /** Markdown-it's memory of the text's link definitions. */
  readonly env: Env;
  /** The labels of all link definitions that links use. */
  readonly labels: Set<string>;
}

/** What inline Markdown begins with, and white space that may be part of it. */
const special = /[\n!&*<[\\\]_`]/;

/** Reads the inline Markdown of a block into `Prose`. */
export function readProse(source: string, lines: Lines, { report, env, labels }: Page): Prose {
  report.noteRead(lines);
  // Most statements are plain text, and reading that as Markdown would take most of the time.
  if (!special.test(source)) return canonicalProse(source);
  const root: Inline[] = [];
  const open: Open[] = [];
  // A mark within the same mark says nothing more: it is counted, so that its end is known.
  const again: Record<Mark, number> = { strong: 0, em: 0, link: 0 };
  const push = (inline: Inline): void => {
    (open.at(-1)?.content ?? root).push(inline);
  };
  const start = (mark: Mark, href = ''): void => {
    if (open.some((each) => each.mark === mark)) again[mark]++;
    else open.push({ mark, href, content: [] });
  };
  const close = ({ mark, href, content }: Open): void => {
    again[mark] = 0;
    if (mark === 'strong') push({ strong: content });
    else if (mark === 'em') push({ em: content });
    else if (isSafeUrl(href)) push({ href, text: proseText(content).trim() ? content : href });
    else for (const inline of content) push(inline);
  };
  // Signs and tags may cross, as in `*a <b>b* c</b>`: what was opened later ends too.
  const end = (mark: Mark): boolean => {
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
        start(token.tag as Mark);
        break;
      case 'strong_close':
      case 'em_close':
        end(token.tag as Mark);
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

/** Reports what is not shown of a link, where its target is written. */
export function reportLink(href: string, title: string, lines: Lines, report: Report): void {
  if (!isSafeUrl(href)) report.add('unsafe-link', lines, href, href, targetSigns);
  if (title) report.add('link-title', lines, title, title, titleSigns);
}

const targetSigns = [/[\s(<]$|^$/, /[\s)>]|^$/] as const;
const imageSigns = [/\]\($|\(<$/, /[\s)>]|^$/] as const;
const titleSigns = [/["'(]$/, /["')]/] as const;
