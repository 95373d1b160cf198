import { type Inline, isSafeUrl, type Prose, paragraphsOf } from '../ladder/index.js';
import { escapeHtml } from './escape-html.js';

/** Renders prose within an element of the caller's: bare where it is one paragraph, else as `p`s. */
export function renderProse(prose: Prose): string {
  if (typeof prose === 'string' && !prose.includes('\n')) return escapeHtml(prose);
  return paragraphsOf(prose).length > 1 ? renderParagraphs(prose) : renderInlines(prose);
}

/** Renders prose as a `p` for each paragraph, each the named part. */
export function renderParagraphs(prose: Prose, part?: string): string {
  const start = part === undefined ? '<p>' : `<p data-rungs="${part}">`;
  return paragraphsOf(prose)
    .map((each) => `${start}${renderInlines(each)}</p>`)
    .join('');
}

const renderInlines = (prose: Prose): string => (typeof prose === 'string' ? renderText(prose) : prose.map(renderInline).join(''));

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return renderText(inline);
  if ('strong' in inline) return `<strong>${renderInlines(inline.strong)}</strong>`;
  if ('em' in inline) return `<em>${renderInlines(inline.em)}</em>`;
  if ('code' in inline) return `<code data-rungs="code">${renderText(inline.code)}</code>`;
  const text = renderInlines(inline.text);
  return isSafeUrl(inline.href) ? `<a data-rungs="link" href="${escapeHtml(inline.href)}">${text}</a>` : text;
}

const renderText = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
