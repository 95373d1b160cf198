import { escapeHtml, type PageOptions, renderComparison, renderLevel, renderMatrix } from '../../html/index.js';
import css from '../../html/site-styles.css?inline';
import { fill, ladderWords, matrixWords, wordsOf } from '../../labels/index.js';
import { type Ladder, type Level, levelName } from '../../ladder/index.js';
import { headerOf, linkTo, navigation, rungsOf } from './navigation.js';
import { renderIndex } from './render-index.js';
import { searchScripts } from './search-scripts.js';
import { policy, type Site, type SiteFile, type SiteOptions } from './site.js';
import { siteFiles } from './site-files.js';

/**
 * Renders a ladder as a static site: an index, a page for each level, a comparison of each level with the one below, and a matrix.
 * Links are relative, and only the search needs script. Yields one file at a time, because a ladder can be long.
 */
export function* renderSite(ladder: Ladder, options: SiteOptions = {}): Generator<SiteFile> {
  const { labels, baseUrl } = options;
  const paths: string[] = [];
  const pageOf = (path: string, { head = policy(), ...page }: Partial<PageOptions> = {}): PageOptions => {
    paths.push(path);
    const url = baseUrl === undefined ? undefined : baseUrl + (path === 'index.html' ? '' : path);
    return { styles: { href: 'site.css' }, url, ...page, head };
  };
  const site: Site = { ...options, ladder, files: siteFiles(ladder), pageOf };

  yield { path: 'index.html', text: renderIndex(site) };
  for (const [at, level] of ladder.levels.entries()) {
    yield { path: site.files.pageOf(level), text: levelPage(site, level, at) };
    const below = ladder.levels[at - 1];
    if (below) yield { path: site.files.changesOf(level), text: changesPage(site, below, level) };
  }
  const hrefFor = (level: Level): string => `./${site.files.pageOf(level)}`;
  const body = (html: string): string => `${headerOf(site)}<main>${html}</main>`;
  yield { path: 'matrix.html', text: renderMatrix(ladder, { labels, hrefFor, page: pageOf('matrix.html', { body }) }) };
  yield { path: 'site.css', text: `${css}\n` };
  yield* searchScripts(site);
  if (baseUrl !== undefined)
    yield { path: 'sitemap.xml', text: sitemap(paths.map((path) => baseUrl + (path === 'index.html' ? '' : path))) };
}

function levelPage(site: Site, level: Level, at: number): string {
  const { ladder, labels, files } = site;
  const words = wordsOf(ladderWords, labels);
  const [below, above] = [ladder.levels[at - 1], ladder.levels[at + 1]];
  const footer = navigation(site, [
    below && linkTo(files.pageOf(below), levelName(below), 'prev'),
    below && linkTo(files.changesOf(level), fill(words.changesFrom, { level: below.code ?? below.title })),
    above && linkTo(files.pageOf(above), levelName(above), 'next'),
    linkTo('matrix.html', fill(wordsOf(matrixWords, labels).matrix, { ladder: ladder.title })),
  ]);
  const title = `${levelName(level)} · ${ladder.title}`;
  const body = (html: string): string =>
    `${headerOf(site)}<main><div data-rungs="ladder">${rungsOf(site, at)}<div data-rungs="ladder-level">${html}</div></div></main>${footer}`;
  const page = site.pageOf(files.pageOf(level), { title, body });
  return renderLevel(level, { ladder, labels, page });
}

function changesPage(site: Site, from: Level, to: Level): string {
  const { ladder, labels, files } = site;
  const footer = navigation(
    site,
    [from, to].map((level) => linkTo(files.pageOf(level), levelName(level))),
  );
  const page = site.pageOf(files.changesOf(to), { body: (html) => `${headerOf(site)}<main>${html}</main>${footer}` });
  return renderComparison(from, to, { ladder, labels, page });
}

/** https://www.sitemaps.org/protocol.html */
function sitemap(urls: readonly string[]): string {
  const entries = urls.map((url) => `  <url><loc>${escapeHtml(url)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}
