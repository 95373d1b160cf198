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

/** Common options of `renderLevel` and `renderLadder`. */
export interface RenderOptions {
  /**
   * Heading level of the title of a level. Titles of competencies are one level deeper.
   *
   * @default 2, or 1 for a page with one level
   */
  readonly headingLevel?: HeadingLevel | undefined;
  /**
   * Ids of the competencies that are open initially.
   *
   * @default []
   */
  readonly open?: readonly string[] | undefined;
  /**
   * Labels that replace the default ones.
   *
   * @default English labels
   */
  readonly labels?: Partial<Labels> | undefined;
  /**
   * Prefix of every id. Needed only if a page shows the same level more than once.
   *
   * @default ''
   */
  readonly idPrefix?: string | undefined;
  /** Renders a complete page instead of a fragment. */
  readonly page?: PageOptions | undefined;
}

/** Options of `renderLevel`. */
export interface RenderLevelOptions extends RenderOptions {
  /** The ladder of the level, to show its position. */
  readonly ladder?: Ladder | undefined;
}

/**
 * Renders a level as HTML without scripts, with the texts, headings, ids and `data-rungs` parts of `LevelView`. Each competency is
 * a `details` element. All text is escaped. A link for which `isSafeUrl` is false is rendered as its text.
 *
 * @example const html = renderLevel(level, { ladder, open: ['domain-expertise'] });
 */
export function renderLevel(level: Level, options: RenderLevelOptions = {}): string {
  const { page, ladder, headingLevel = page ? 1 : 2 } = options;
  const html = renderArticle(level, { ...options, headingLevel });
  return page ? renderPage(html, levelTerms(level, options.idPrefix, ladder), page, options.labels) : html;
}

/** Renders the `article` of a level, which is a fragment or a part of a page. */
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

/** Context for rendering a competency. `id` and `prefix` are already escaped. */
interface CompetencyContext {
  readonly id: string;
  readonly heading: string;
  readonly open: readonly string[];
  readonly words: LevelLabels;
  readonly prefix: string;
}

function renderCompetency(competency: Competency, { id, heading, open, words, prefix }: CompetencyContext): string {
  const { icon, summary, expectations, examples } = competency;
  const list = renderStatements(expectations, 'expectation', prefix);
  return (
    `<details id="${id}"${icon === undefined ? '' : ' data-icon=""'} data-rungs="competency"${open.includes(competency.id) ? ' open' : ''}>` +
    `<summary><${heading}><span data-rungs="competency-trigger">${renderTitle(competency)}</span></${heading}>` +
    `<span data-rungs="counts">${escapeHtml(countsOf(competency, words))}</span></summary>` +
    `<rungs-panel id="${id}--panel" data-rungs="panel">` +
    `${summary === undefined ? '' : renderParagraphs(summary, 'competency-summary')}` +
    `${list && `<ul data-rungs="expectation-list">${list}</ul>`}${renderExamples(examples, words, prefix)}</rungs-panel></details>`
  );
}

function renderExamples(examples: readonly Example[], words: LevelLabels, prefix: string): string {
  if (examples.length === 0) return '';
  const count = numberIn(words, countStatements(examples));
  return (
    `<details data-rungs="example-list"><summary data-rungs="example-list-trigger"><span>${escapeHtml(words.examples)}</span> <span>${escapeHtml(count)}</span>` +
    `</summary><ul>${renderStatements(examples, 'example', prefix)}</ul></details>`
  );
}

/** Renders statements as list items, with nested lists. `prefix` is already escaped. */
export function renderStatements(statements: readonly (Expectation | Example)[], part: 'expectation' | 'example', prefix: string): string {
  return statements
    .map(({ id, text, children = [] }) => {
      const list = children.length > 0 ? `<ul>${renderStatements(children, part, prefix)}</ul>` : '';
      return `<li id="${prefix}${escapeHtml(id)}" data-rungs="${part}">${renderProse(text)}${list}</li>`;
    })
    .join('');
}
