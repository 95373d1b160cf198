import { escapeHtml } from '../../html/index.js';
import { ladderWords, wordsOf } from '../../labels/index.js';
import type { Site } from './site.js';

/** Renders a link to another page of the site. */
export function linkTo(href: string, text: string, rel?: 'prev' | 'next'): string {
  return `<a href="${escapeHtml(href)}"${rel === undefined ? '' : ` rel="${rel}"`} data-rungs="site-link">${escapeHtml(text)}</a>`;
}

/** Renders the header of a page, with a link to the index. */
export const headerOf = ({ ladder }: Site): string => `<header data-rungs="site-header">${linkTo('index.html', ladder.title)}</header>\n`;

/** Renders the footer of a page, with links to related pages. */
export const navigation = ({ ladder }: Site, links: readonly (string | undefined)[]): string =>
  `<nav data-rungs="site-footer" aria-label="${escapeHtml(ladder.title)}">${links.filter((link) => link !== undefined).join('')}</nav>\n`;

/** Number of levels up to which all are linked. */
const maxLinks = 24;
/** Number of linked levels on either side of the current one, on a longer ladder. */
const reach = 6;

/** Renders links to the levels, with the parts of `LadderView`. On a long ladder only those near the current level. */
export function rungsOf({ ladder, labels, files }: Site, current: number): string {
  const { levels } = ladder;
  const start = levels.length > maxLinks ? Math.max(0, Math.min(current - reach, levels.length - 1 - 2 * reach)) : 0;
  const shown = levels.slice(start, levels.length > maxLinks ? start + 2 * reach + 1 : undefined);
  const links = shown.map((level, offset) => {
    const isCurrent = start + offset === current;
    const rung = level.code === undefined ? '' : `<span data-rungs="rung">${escapeHtml(level.code)}</span>`;
    return (
      `<a href="${escapeHtml(files.pageOf(level))}"${isCurrent ? ' aria-current="page"' : ''} data-rungs="ladder-rung" ` +
      `data-state="${isCurrent ? 'active' : 'inactive'}">${rung} <span data-rungs="ladder-title">${escapeHtml(level.title)}</span></a>`
    );
  });
  const name = escapeHtml(wordsOf(ladderWords, labels).levels);
  return `<nav data-rungs="ladder-rungs" aria-label="${name}">${links.join('')}</nav>`;
}
