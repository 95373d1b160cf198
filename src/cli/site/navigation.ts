import { escapeHtml } from '../../html/index.js';
import { ladderWords, wordsOf } from '../../labels/index.js';
import type { Site } from './site.js';

/** A link to another page of the site. */
export function linkTo(href: string, text: string, rel?: 'prev' | 'next'): string {
  return `<a href="${escapeHtml(href)}"${rel === undefined ? '' : ` rel="${rel}"`} data-rungs="site-link">${escapeHtml(text)}</a>`;
}

/** The way back to the index, above a page. */
export const headerOf = ({ ladder }: Site): string => `<header data-rungs="site-header">${linkTo('index.html', ladder.title)}</header>\n`;

/** Where to go on, below a page. */
export const navigation = ({ ladder }: Site, links: readonly (string | undefined)[]): string =>
  `<nav data-rungs="site-footer" aria-label="${escapeHtml(ladder.title)}">${links.filter((link) => link !== undefined).join('')}</nav>\n`;

/** How many levels a row of links has, before it shows only those around. */
const most = 24;
const reach = 6;

/** The rungs of the ladder as links, the parts of `LadderView`; of a long ladder those around the level. */
export function rungsOf({ ladder, labels, files }: Site, current: number): string {
  const { levels } = ladder;
  const start = levels.length > most ? Math.max(0, Math.min(current - reach, levels.length - 1 - 2 * reach)) : 0;
  const shown = levels.slice(start, levels.length > most ? start + 2 * reach + 1 : undefined);
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
