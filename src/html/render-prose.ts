import { escapeHtml, markedParts } from '../labels/index.js';
import { foldProse, isSafeUrl, type Prose, paragraphsOf, proseText, type TextRange } from '../ladder/index.js';

/** Renders one text of prose. Called for all texts in document order. */
type TextRenderer = (text: string) => string;

/** Renders prose for an element that the caller provides. Prose with several paragraphs is rendered as `p` elements. */
export function renderProse(prose: Prose, renderText: TextRenderer = withBreaks): string {
  return paragraphsOf(prose).length > 1 ? renderParagraphs(prose, undefined, renderText) : renderInlines(prose, renderText);
}

/** Renders each paragraph as a `p` element, with `data-rungs` if `part` is given. */
export function renderParagraphs(prose: Prose, part?: string, renderText: TextRenderer = withBreaks): string {
  const start = part === undefined ? '<p>' : `<p data-rungs="${part}">`;
  return paragraphsOf(prose)
    .map((each) => `${start}${renderInlines(each, renderText)}</p>`)
    .join('');
}

/** Renders prose with ranges marked as added (`ins`) or removed (`del`). */
export function renderMarked(prose: Prose, ranges: readonly TextRange[], tag: 'ins' | 'del'): string {
  const whole = proseText(prose);
  let at = 0;
  return renderProse(prose, (text) => {
    // Search, because the paragraph breaks between texts are not rendered.
    const start = whole.indexOf(text, at);
    at = start + text.length;
    return markedParts(text, start, ranges)
      .map(([part, isMarked]) => (isMarked ? `<${tag} data-rungs="${tag}">${withBreaks(part)}</${tag}>` : withBreaks(part)))
      .join('');
  });
}

const renderInlines = (prose: Prose, renderText: TextRenderer): string =>
  foldProse(prose, {
    text: renderText,
    mark: (tag, content) => `<${tag}${tag === 'code' ? ' data-rungs="code"' : ''}>${content}</${tag}>`,
    link: (href, content) => (isSafeUrl(href) ? `<a data-rungs="link" href="${escapeHtml(href)}">${content}</a>` : content),
  });

const withBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
