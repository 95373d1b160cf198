import {
  countStatements,
  countsOf,
  escapeHtml,
  fill,
  isShort,
  type Labels,
  type LevelLabels,
  levelWords,
  numberIn,
  railOf,
  wordsOf,
} from '../labels/index.js';
import { type Competency, type Example, type Expectation, fingerprint, type Ladder, type Level, levelTerms } from '../ladder/index.js';
import type { HeadingLevel } from '../react/parts.js';
import { type PageOptions, renderPage } from './page.js';
import { renderParagraphs, renderProse } from './render-prose.js';
import { renderTitle } from './render-title.js';

/** What `renderLevel` and `renderLadder` take. */
export interface RenderOptions {
  /**
   * Depth of a level's heading; competencies are one deeper.
   * @default 2, and 1 for the page of one level
   */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Ids of the competencies that are open at first. */
  readonly open?: readonly string[] | undefined;
  /**
   * Words of the interface to replace.
   * @default English
   */
  readonly labels?: Partial<Labels> | undefined;
  /**
   * Put in front of every id. Needed only where a page shows the same level twice.
   * @default ''
   */
  readonly idPrefix?: string | undefined;
  /** Makes it a complete page, instead of a fragment to put into one. */
  readonly page?: PageOptions | undefined;
}

export interface RenderLevelOptions extends RenderOptions {
  /** The ladder that the level stands on, to mark its rung. */
  readonly ladder?: Ladder | undefined;
}

/**
 * Renders a level as HTML that needs no script: the words, headings, ids and `data-rungs` parts of `LevelView`, with a
 * `details` for each competency. Everything is escaped; a link that is not on the allow-list of `isSafeUrl` is its text.
 */
export function renderLevel(level: Level, options: RenderLevelOptions = {}): string {
  const { page, ladder, headingLevel = page ? 1 : 2 } = options;
  const html = renderArticle(level, { ...options, headingLevel });
  return page ? renderPage(html, levelTerms(level, options.idPrefix, ladder), page, options.labels) : html;
}

/** Renders a level as the `article` that it is in a page or a fragment. */
export function renderArticle(level: Level, { headingLevel = 2, open = [], labels, idPrefix = '', ladder }: RenderLevelOptions): string {
  const words = wordsOf(levelWords, labels);
  const mark = `data-rungs-fingerprint="${fingerprint(level)}"`;
  const id = escapeHtml(idPrefix + level.id);
  const prefix = escapeHtml(idPrefix);
  const competencies = level.competencies.map((each) =>
    renderCompetency(each, { id: `${id}-${escapeHtml(each.id)}`, heading: `h${Math.min(headingLevel + 1, 6)}`, open, words, prefix }),
  );
  const version = `${fill(words.definition, { level: level.code ?? level.title })} · ${fingerprint(level).slice(0, 7)}`;
  return (
    `<article id="${id}" data-rungs="level" ${mark}><header data-rungs="level-card" ${mark} data-variant="full"><div>` +
    `${renderRail(level, ladder, words)}<div><h${headingLevel} data-rungs="level-title">${escapeHtml(level.title)}</h${headingLevel}>` +
    `${level.summary === undefined ? '' : renderParagraphs(level.summary, 'level-summary')}</div></div>${renderFacts(level)}</header>` +
    `${level.examples ? renderExamples(level.examples, words, prefix) : ''}` +
    `<div data-rungs="competency-accordion">${competencies.join('')}</div>` +
    `<footer data-rungs="level-footer">${escapeHtml(version)}</footer></article>`
  );
}

function renderRail(level: Level, ladder: Ladder | undefined, words: LevelLabels): string {
  const rail = railOf(level, ladder, words);
  if (!rail) return '';
  const rungs = rail.rungs.map(
    ({ name, current }) => `<li data-rungs="rung"${current ? ' aria-current="true"' : ''}>${escapeHtml(name)}</li>`,
  );
  return `<ol data-rungs="rail"${rail.label === undefined ? '' : ` aria-label="${escapeHtml(rail.label)}"`}>${rungs.join('')}</ol>`;
}

function renderFacts({ facts }: Level): string {
  if (facts.length === 0) return '';
  const rows = facts.map(
    (fact) =>
      `<div data-rungs="fact" data-size="${isShort(fact) ? 'short' : 'long'}">` +
      `<dt>${escapeHtml(fact.label)}</dt><dd>${renderProse(fact.value)}</dd></div>`,
  );
  return `<dl data-rungs="level-facts">${rows.join('')}</dl>`;
}

/** What the parts of a competency need; `id` and `prefix` are escaped. */
interface Within {
  readonly id: string;
  readonly heading: string;
  readonly open: readonly string[];
  readonly words: LevelLabels;
  readonly prefix: string;
}

function renderCompetency(competency: Competency, { id, heading, open, words, prefix }: Within): string {
  const { icon, summary, expectations, examples } = competency;
  const list = renderStatements(expectations, 'expectation', prefix);
  return (
    `<details id="${id}"${icon === undefined ? '' : ' data-icon=""'} data-rungs="competency"${open.includes(competency.id) ? ' open' : ''}>` +
    `<summary><${heading}><span data-rungs="competency-trigger">${renderTitle(competency)}</span></${heading}>` +
    `<span data-rungs="counts">${escapeHtml(countsOf(competency, words))}</span></summary>` +
    `<rungs-panel id="${id}-panel" data-rungs="panel">` +
    `${summary === undefined ? '' : renderParagraphs(summary, 'competency-summary')}` +
    `${list && `<ul data-rungs="expectation-list">${list}</ul>`}${renderExamples(examples, words, prefix)}</rungs-panel></details>`
  );
}

function renderExamples(examples: readonly Example[], words: LevelLabels, prefix: string): string {
  if (examples.length === 0) return '';
  const count = numberIn(words, countStatements(examples));
  return (
    `<details data-rungs="example-list"><summary data-rungs="example-list-trigger">${escapeHtml(words.examples)} <span>${escapeHtml(count)}</span>` +
    `</summary><ul>${renderStatements(examples, 'example', prefix)}</ul></details>`
  );
}

export function renderStatements(statements: readonly (Expectation | Example)[], part: 'expectation' | 'example', prefix: string): string {
  return statements
    .map(({ id, text, children = [] }) => {
      const list = children.length > 0 ? `<ul>${renderStatements(children, part, prefix)}</ul>` : '';
      return `<li id="${prefix}${escapeHtml(id)}" data-rungs="${part}">${renderProse(text)}${list}</li>`;
    })
    .join('');
}
