import { type Inline, type Prose, proseText, type TextRange } from '../../ladder/index.js';

/** A part of a text, in one line. */
export interface Excerpt {
  readonly prose: Prose;
  readonly matches: readonly TextRange[];
  /** Whether something stands before it, and after it. */
  readonly isCut: readonly [before: boolean, after: boolean];
}

/** How much is shown of a long text, in characters, and how much of that before the first match. */
const longest = 200;
const before = 60;
/** No word is longer than this to be kept whole. */
const word = 30;

/** The part of a text that has the most matches; all of a text that is not long. */
export function excerptOf(prose: Prose, matches: readonly TextRange[]): Excerpt {
  const text = proseText(prose);
  let start = 0;
  let end = text.length;
  if (text.length > longest * 1.25) {
    const first = densest(matches);
    if (first > before) start = wordStart(text, first - before, first);
    end = Math.min(start + longest, text.length);
    if (end < text.length) end = wordEnd(text, end);
  }
  return {
    prose: sliceOf(prose, start, end),
    matches: matches.flatMap((range) =>
      range.start < end && range.end > start ? [{ start: Math.max(range.start - start, 0), end: Math.min(range.end, end) - start }] : [],
    ),
    isCut: [start > 0, end < text.length],
  };
}

/** Where the match is that has the most others after it, near enough to be shown with it. */
function densest(matches: readonly TextRange[]): number {
  let best = 0;
  let most = 0;
  let last = 0;
  for (const [at, { start }] of matches.entries()) {
    while (last < matches.length && (matches[last]?.end ?? 0) <= start + longest - before) last++;
    if (last - at <= most) continue;
    most = last - at;
    best = start;
  }
  return best;
}

function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, Math.min(from + word, latest)).search(/\s/);
  return space >= 0 ? from + space + 1 : whole(text, from);
}

function wordEnd(text: string, to: number): number {
  const space = text.slice(to - word, to).search(/\s\S*$/);
  return space >= 0 ? to - word + space : whole(text, to);
}

/** Not between the halves of a surrogate pair. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);

/** A part of prose, with its line breaks as spaces. */
function sliceOf(prose: Prose, start: number, end: number): Prose {
  let at = 0;
  const cut = (text: string): string => {
    const part = text.slice(Math.max(start - at, 0), Math.max(end - at, 0)).replace(/\n/g, ' ');
    at += text.length;
    return part;
  };
  const slice = (prose: Prose): Prose =>
    typeof prose === 'string' ? cut(prose) : prose.map(sliceInline).filter((inline) => inline !== '');
  const sliceInline = (inline: Inline): Inline => {
    if (typeof inline === 'string') return cut(inline);
    if ('code' in inline) return withContent(cut(inline.code), (code) => ({ code: proseText(code) }));
    if ('strong' in inline) return withContent(slice(inline.strong), (strong) => ({ strong }));
    if ('em' in inline) return withContent(slice(inline.em), (em) => ({ em }));
    return withContent(slice(inline.text), (text) => ({ href: inline.href, text }));
  };
  return slice(prose);
}

const withContent = (content: Prose, make: (content: Prose) => Inline): Inline => (content.length === 0 ? '' : make(content));
