import { escapeHtml, ladderWords, wordsOf } from '../labels/index.js';
import { type Ladder, ladderTerms } from '../ladder/index.js';
import { renderPage } from './page.js';
import { type RenderOptions, renderArticle } from './render-level.js';
import { renderNotes } from './render-notes.js';

/** Options of `renderLadder`. */
export type RenderLadderOptions = RenderOptions;

/**
 * Renders all levels of a ladder, lowest first, as HTML without scripts: a list of links, followed by each level as in
 * `renderLevel`. The outermost element is `data-rungs="ladder"`; the parts are those of `LadderView` with links. In print, each
 * level starts on a new page.
 *
 * A page (option `page`) also has the notes of the ladder after its levels. For a fragment, use `renderNotes`.
 *
 * @example renderLadder(ladder, { page: { styles: { css: pageStyles } } })
 */
export function renderLadder(ladder: Ladder, { page, ...options }: RenderLadderOptions = {}): string {
  const { labels, idPrefix = '' } = options;
  const links = ladder.levels.map(({ id, code, title }) => {
    const rung = code === undefined ? '' : `<span data-rungs="rung">${escapeHtml(code)}</span>`;
    const href = `#${encodeURIComponent(idPrefix + id)}`;
    return `<a href="${href}" data-rungs="ladder-rung" data-state="inactive">${rung} <span data-rungs="ladder-title">${escapeHtml(title)}</span></a>`;
  });
  const html =
    `<div data-rungs="ladder"><nav data-rungs="ladder-rungs" aria-label="${escapeHtml(wordsOf(ladderWords, labels).levels)}">` +
    `${links.join('')}</nav><div data-rungs="ladder-level">` +
    `${ladder.levels.map((level) => renderArticle(level, options)).join('')}</div></div>`;
  if (!page) return html;
  const whole = `<h1>${escapeHtml(page.title ?? ladder.title)}</h1>${html}${renderNotes(ladder.notes, { idPrefix })}`;
  return renderPage(whole, ladderTerms(ladder, idPrefix), page, labels);
}
