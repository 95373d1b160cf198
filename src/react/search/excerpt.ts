import { type Inline, type Prose, proseText, type TextRange } from '../../ladder/index.js';

/** An excerpt of a text on one line. */
export interface Excerpt {
  readonly prose: Prose;
  readonly matches: readonly TextRange[];
  /** Whether text was cut before the excerpt, and after it. */
  readonly isCut: readonly [before: boolean, after: boolean];
}

/** Length of an excerpt, in characters. */
const maxLength = 200;
/** Length of the text before the first match, in characters. */
const lead = 60;
/** Longest word that a cut keeps whole, in characters. */
const maxWordLength = 30;

/** Returns the part of a text that has the most matches, or the whole text if it is short. */
export function excerptOf(prose: Prose, matches: readonly TextRange[]): Excerpt {
  const text = proseText(prose);
  let start = 0;
  let end = text.length;
  if (text.length > maxLength * 1.25) {
    const first = densest(matches);
    if (first > lead) start = wordStart(text, first - lead, first);
    end = Math.min(start + maxLength, text.length);
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

/** Start of the match that is followed by the most matches within one excerpt. */
function densest(matches: readonly TextRange[]): number {
  let best = 0;
  let most = 0;
  let last = 0;
  for (const [at, { start }] of matches.entries()) {
    while (last < matches.length && (matches[last]?.end ?? 0) <= start + maxLength - lead) last++;
    if (last - at <= most) continue;
    most = last - at;
    best = start;
  }
  return best;
}

function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, Math.min(from + maxWordLength, latest)).search(/\s/);
  return space >= 0 ? from + space + 1 : characterStart(text, from);
}

function wordEnd(text: string, to: number): number {
  const space = text.slice(to - maxWordLength, to).search(/\s\S*$/);
  return space >= 0 ? to - maxWordLength + space : characterStart(text, to);
}

/** Moves an offset out of the middle of a surrogate pair. */
const characterStart = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);

/** Slices prose by offsets in its plain text, and replaces line breaks with spaces. */
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
