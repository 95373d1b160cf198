import { type Inline, isSafeUrl, type Prose } from '../../ladder/index.js';
import type { NotionText } from './notion-types.js';

/** Limits of the Notion API: https://developers.notion.com/reference/request-limits */
const maxCharacters = 2000;
const maxUrl = 2000;

type Annotations = NonNullable<NotionText['annotations']>;

/** Converts prose to rich text objects within the limits of the API. Keeps line breaks. */
export function notionText(prose: Prose, annotations: Annotations = {}, url?: string): NotionText[] {
  if (typeof prose === 'string') return piecesOf(prose).map((content) => pieceOf(content, annotations, url));
  return prose.flatMap((inline) => inlineText(inline, annotations, url));
}

function inlineText(inline: Inline, annotations: Annotations, url: string | undefined): NotionText[] {
  if (typeof inline === 'string') return notionText(inline, annotations, url);
  if ('strong' in inline) return notionText(inline.strong, { ...annotations, bold: true }, url);
  if ('em' in inline) return notionText(inline.em, { ...annotations, italic: true }, url);
  if ('code' in inline) return notionText(inline.code, { ...annotations, code: true }, url);
  return notionText(inline.text, annotations, linkOf(inline.href));
}

const pieceOf = (content: string, annotations: Annotations, url: string | undefined): NotionText => ({
  type: 'text',
  text: url === undefined ? { content } : { content, link: { url } },
  ...(Object.keys(annotations).length > 0 && { annotations }),
});

/** The URL of a link. `undefined` for a relative or too long one, because Notion refuses the whole request. */
function linkOf(href: string): string | undefined {
  if (!isSafeUrl(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href).href;
  return url.length <= maxUrl ? url : undefined;
}

/** Splits a text at the limit of characters, but never within a surrogate pair. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + maxCharacters;
    if (end < text.length && (text.codePointAt(end - 1) ?? 0) > 0xffff) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
