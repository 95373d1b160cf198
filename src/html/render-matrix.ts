import {
  countOf,
  countStatements,
  escapeHtml,
  fill,
  firstFactsOf,
  hrefFunction,
  type MatrixLabels,
  type MatrixRow,
  matrixWords,
  partCell,
  rowsOf,
  wordsOf,
} from '../labels/index.js';
import { isSafeUrl, type Ladder, type Level, levelName } from '../ladder/index.js';
import { renderPage } from './page.js';
import { type RenderOptions, renderStatements } from './render-level.js';
import { renderParagraphs } from './render-prose.js';
import { renderTitle } from './render-title.js';

/** Options of `renderMatrix`. */
export interface RenderMatrixOptions extends Pick<RenderOptions, 'labels' | 'page'> {
  /** Id of the level to highlight. Its column gets `aria-current`. */
  readonly current?: string | undefined;
  /**
   * Returns the URL of the page of a level, which its title links to, or a template such as `/levels/{id}`. A URL for which `isSafeUrl`
   * is false is ignored.
   */
  readonly hrefFor?: string | ((level: Level) => string) | undefined;
  /**
   * Prefix of every id.
   *
   * @default 'matrix-'
   */
  readonly idPrefix?: string | undefined;
}

/**
 * Renders a ladder as a table of competencies by level, as HTML without scripts, with the texts and `data-rungs` parts of
 * `LadderMatrix`. A cell shows its first expectations; the others are in a `details` element. Narrow pages show all levels below
 * each other. Style a fragment with `rungs/styles.css`, and a page with `rungs/site.css`.
 *
 * @example renderMatrix(ladder, { hrefFor: '/levels/{id}' })
 */
export function renderMatrix(ladder: Ladder, options: RenderMatrixOptions = {}): string {
  const { labels, page, current, hrefFor, idPrefix = 'matrix-' } = options;
  const hrefOf = hrefFor === undefined ? undefined : hrefFunction(hrefFor, ({ id }: Level) => id);
  const words = wordsOf(matrixWords, labels);
  const caption = fill(words.matrix, { ladder: ladder.title });
  const prefix = escapeHtml(idPrefix);
  const captionId = `${prefix}${escapeHtml(ladder.id)}-caption`;
  const columns = ladder.levels.map((level) => renderColumn(level, prefix, level.id === current, hrefOf?.(level)));
  const rows = rowsOf(ladder.levels).map((row) => renderRow(row, ladder.levels, prefix, words));
  const html =
    `<div data-rungs="ladder-matrix"><div role="group" tabindex="0" aria-labelledby="${captionId}" data-rungs="matrix-scroll">` +
    `<table role="table" data-rungs="matrix"><caption id="${captionId}">${escapeHtml(caption)}</caption>` +
    `<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" data-rungs="matrix-corner">` +
    `<span>${escapeHtml(words.competency)}</span></th>${columns.join('')}</tr></thead>` +
    `<tbody role="rowgroup">${rows.join('')}</tbody></table></div></div>`;
  if (!page) return html;
  const description = ladder.levels.map(levelName).join(', ');
  return renderPage(`<h1>${escapeHtml(caption)}</h1>${html}`, { '@type': 'WebPage', name: caption, description }, page, labels);
}

function renderColumn(level: Level, prefix: string, isCurrent: boolean, href: string | undefined): string {
  const { id, code, title } = level;
  const columnId = `${prefix}${escapeHtml(id)}-column`;
  const current = isCurrent ? ' aria-current="true"' : '';
  const rung = code === undefined ? '' : `<span data-rungs="rung"${current}>${escapeHtml(code)}</span> `;
  const name =
    href === undefined || !isSafeUrl(href) ? escapeHtml(title) : `<a data-rungs="link" href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;
  const facts = firstFactsOf(level);
  return (
    `<th role="columnheader" scope="col" aria-labelledby="${columnId}"${current} data-rungs="matrix-column"><div>` +
    `<span id="${columnId}">${rung}<span>${name}</span></span>${facts === '' ? '' : `<small>${escapeHtml(facts)}</small>`}</div></th>`
  );
}

function renderRow(row: MatrixRow, levels: readonly Level[], prefix: string, words: MatrixLabels): string {
  const rowId = `${prefix}${escapeHtml(row.competency.id)}-row`;
  const cells = levels.map(
    (level) =>
      `<td role="cell" data-rungs="matrix-cell"><div><span data-rungs="matrix-level">${escapeHtml(level.code ?? level.title)}</span>` +
      `${renderCell(row, level, prefix, words)}</div></td>`,
  );
  return (
    `<tr role="row"><th role="rowheader" scope="row" aria-labelledby="${rowId}" data-rungs="matrix-row"><div>` +
    `<span id="${rowId}">${renderTitle(row.competency)}</span></div></th>${cells.join('')}</tr>`
  );
}

function renderCell({ atLevel }: MatrixRow, level: Level, prefix: string, words: MatrixLabels): string {
  const { id = '', expectations = [], summary } = atLevel.get(level.id) ?? {};
  if (expectations.length === 0)
    return summary === undefined
      ? `<span data-rungs="matrix-nothing">${escapeHtml(words.nothing)}</span>`
      : renderParagraphs(summary, 'competency-summary');
  const list = (some: typeof expectations): string =>
    `<ul data-rungs="expectation-list">${renderStatements(some, 'expectation', prefix)}</ul>`;
  const { first, beyond } = partCell(expectations);
  if (beyond.length === 0) return list(expectations);
  return (
    `${list(first)}<details><summary data-rungs="matrix-more">` +
    `${escapeHtml(countOf(words.moreCount, countStatements(beyond), words))}</summary>` +
    `<rungs-panel id="${prefix}${escapeHtml(`${level.id}-${id}`)}--more" data-rungs="panel">${list(beyond)}</rungs-panel></details>`
  );
}
