import { escapeHtml, renderNotes, renderPage } from '../../html/index.js';
import { fill, levelWords, matrixWords, wordsOf } from '../../labels/index.js';
import { type Level, ladderTerms, levelName, paragraphsOf, proseText } from '../../ladder/index.js';
import { linkTo } from './navigation.js';
import { policy, type Site } from './site.js';

/** Renders the index: the search, each level with its competencies, a link to the matrix, and the notes of the ladder. */
export function renderIndex(site: Site): string {
  const { ladder, labels, pageOf } = site;
  const matrix = fill(wordsOf(matrixWords, labels).matrix, { ladder: ladder.title });
  const html =
    `<div data-rungs="site"><h1>${escapeHtml(ladder.title)}</h1>` +
    // The script fills and shows it.
    `<div role="search" data-rungs="ladder-search" hidden></div>` +
    `<ol data-rungs="site-levels">${ladder.levels.map((level) => levelItem(site, level)).join('')}</ol>` +
    `<p>${linkTo('matrix.html', matrix)}</p>${renderNotes(ladder.notes)}</div>`;
  const head = `${policy("'self'")}\n<script src="ladder.js" defer></script>\n<script src="search.js" defer></script>`;
  return renderPage(html, ladderTerms(ladder), pageOf('index.html', { head }), labels);
}

function levelItem({ labels, files }: Site, level: Level): string {
  const { id, code, title, competencies } = level;
  const page = files.pageOf(level);
  const rung = code === undefined ? '' : `<span data-rungs="rung" aria-hidden="true">${escapeHtml(code)}</span>`;
  const links = competencies.map(
    (competency) => `<li>${linkTo(`${page}#${encodeURIComponent(`${id}-${competency.id}`)}`, competency.title)}</li>`,
  );
  const [first = ''] = paragraphsOf(level.summary ?? '');
  const summary = proseText(first).replaceAll('\n', ' ');
  const name = escapeHtml(`${wordsOf(levelWords, labels).competencies}: ${levelName(level)}`);
  return (
    `<li data-rungs="site-level">${rung}<div><h2><a href="${escapeHtml(page)}" data-rungs="site-link"` +
    `${code === undefined ? '' : ` aria-label="${escapeHtml(levelName(level))}"`}>${escapeHtml(title)}</a></h2>` +
    `${summary === '' ? '' : `<p data-rungs="site-summary">${escapeHtml(summary)}</p>`}` +
    `${links.length > 0 ? `<ul data-rungs="site-competencies" aria-label="${name}">${links.join('')}</ul>` : ''}</div></li>`
  );
}
