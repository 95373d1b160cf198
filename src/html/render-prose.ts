import { escapeHtml, markedParts } from '../labels/index.js';
import { foldProse, isSafeUrl, type Prose, paragraphsOf, proseText, type TextRange } from '../ladder/index.js';

/** Renders a text without formatting; called with each in its order. */
type RenderText = (text: string) => string;

/** Renders prose within an element of the caller's: bare where it is one paragraph, else as `p`s. */
export function renderProse(prose: Prose, renderText: RenderText = withBreaks): string {
  return paragraphsOf(prose).length > 1 ? renderParagraphs(prose, undefined, renderText) : renderInlines(prose, renderText);
}

/** Renders prose as a `p` for each paragraph, each the named part. */
export function renderParagraphs(prose: Prose, part?: string, renderText: RenderText = withBreaks): string {
  const start = part === undefined ? '<p>' : `<p data-rungs="${part}">`;
  return paragraphsOf(prose)
    .map((each) => `${start}${renderInlines(each, renderText)}</p>`)
    .join('');
}

/** Renders prose with some of its words marked as added (`ins`) or taken away (`del`). */
export function renderMarked(prose: Prose, ranges: readonly TextRange[], tag: 'ins' | 'del'): string {
  const whole = proseText(prose);
  let at = 0;
  return renderProse(prose, (text) => {
    // Not always where the last one ended: what parts two paragraphs is not rendered.
    const start = whole.indexOf(text, at);
    at = start + text.length;
    return markedParts(text, start, ranges)
      .map(([part, isMarked]) => (isMarked ? `<${tag} data-rungs="${tag}">${withBreaks(part)}</${tag}>` : withBreaks(part)))
      .join('');
  });
}

const renderInlines = (prose: Prose, renderText: RenderText): string =>
  foldProse(prose, {
    text: renderText,
    strong: (content) => `<strong>${content}</strong>`,
    em: (content) => `<em>${content}</em>`,
    code: (text) => `<code data-rungs="code">${renderText(text)}</code>`,
    link: (href, content) => (isSafeUrl(href) ? `<a data-rungs="link" href="${escapeHtml(href)}">${content}</a>` : content),
    join: (parts) => parts.join(''),
  });

const withBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
