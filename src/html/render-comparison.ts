import { type ComparisonWords, comparisonWordsOf, escapeHtml, isShort } from '../labels/index.js';
import {
  type Change,
  type CompetencyDifference,
  compareLevels,
  type Difference,
  type Expectation,
  type ExpectationDifference,
  type Ladder,
  type Level,
  type Prose,
  type TextRange,
} from '../ladder/index.js';
import { renderPage } from './page.js';
import type { RenderOptions } from './render-level.js';
import { renderMarked, renderProse } from './render-prose.js';
import { renderTitle } from './render-title.js';

/** Options of `renderComparison`. */
export interface RenderComparisonOptions extends Pick<RenderOptions, 'headingLevel' | 'labels' | 'page'> {
  /**
   * The ladder of both levels. If it has `to` above `from`, differences are labelled as new, raised, kept and taken for granted.
   * Without it, they are labelled by the level that has them.
   */
  readonly ladder?: Ladder | undefined;
  /** Maps ids of competencies of `from` to the ids of the same competencies in `to`, if these differ. */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
}

/**
 * Renders a comparison of two levels as HTML without scripts, with the texts, headings and `data-rungs` parts of
 * `LevelComparison`. Style a fragment with `rungs/styles.css`, and a page with `rungs/site.css`.
 *
 * @example renderComparison(l3, l4, { ladder })
 */
export function renderComparison(from: Level, to: Level, options: RenderComparisonOptions = {}): string {
  const { ladder, aliases, labels, page, headingLevel = page ? 1 : 2 } = options;
  const { summary, facts, competencies } = compareLevels(from, to, aliases && { aliases });
  const words = comparisonWordsOf(from, to, ladder, labels);
  const heading = `h${Math.min(headingLevel + 1, 6)}`;
  const rows = facts.map((fact) => renderFact(fact, words)).join('');
  const html =
    `<article data-rungs="comparison"><h${headingLevel} data-rungs="comparison-title">${escapeHtml(words.title)}</h${headingLevel}>` +
    `<div data-rungs="comparison-levels">${renderName(from, 'from')}${renderName(to, 'to')}</div>${renderSummary(summary, words)}` +
    `${rows && `<dl data-rungs="comparison-facts" aria-label="${escapeHtml(words.facts)}">${rows}</dl>`}` +
    `${competencies.map((competency) => renderCompetency(competency, heading, words)).join('')}</article>`;
  const description = competencies.map((competency) => `${competency.title}: ${words.summarise(competency)}`).join('; ');
  return page ? renderPage(html, { '@type': 'WebPage', name: words.title, description }, page, labels) : html;
}

type Side = 'from' | 'to';

function renderName({ code, title }: Level, side: Side): string {
  const name = code === undefined ? '' : `<span data-rungs="side-name">${escapeHtml(code)}</span>`;
  return `<p data-rungs="comparison-level" data-side="${side}">${name} <span>${escapeHtml(title)}</span></p>`;
}

const renderSummary = (summary: Difference<Prose> | undefined, words: ComparisonWords): string =>
  summary === undefined ? '' : `<div ${state(summary.change)}>${renderSides(summary, (prose) => prose, words)}</div>`;

const state = (change: Change): string => `data-rungs="difference" data-state="${change}"`;

function renderFact(fact: Difference<Level['facts'][number]>, words: ComparisonWords): string {
  const size = fact.to && !isShort(fact.to) ? 'long' : 'short';
  const label = escapeHtml((fact.to ?? fact.from)?.label ?? '');
  return (
    `<div ${state(fact.change)} data-size="${size}"><dt data-rungs="comparison-label">${label}</dt>` +
    `${renderSides(fact, ({ value }) => value, words, 'dd')}</div>`
  );
}

function renderSides<Part>(
  { change, from, to, removed, added }: Difference<Part>,
  proseOf: (part: Part) => Prose,
  words: ComparisonWords,
  element: 'div' | 'dd' = 'div',
): string {
  const side = (name: Side, part: Part | undefined, ranges: readonly TextRange[]): string => {
    if (part === undefined && element === 'div') return '';
    const said =
      part === undefined
        ? `<span data-rungs="side-empty">${escapeHtml(words.notAt[name])}</span>`
        : renderMarked(proseOf(part), ranges, name === 'from' ? 'del' : 'ins');
    return `<${element} data-rungs="side" data-side="${name}"><span data-rungs="side-name">${escapeHtml(words[name])}</span>${said}</${element}>`;
  };
  if (change !== 'kept' || to === undefined) return side('from', from, removed) + side('to', to, added);
  return `<${element} data-rungs="side" data-side="both">${renderProse(proseOf(to))}</${element}>`;
}

function renderCompetency(competency: CompetencyDifference, heading: string, words: ComparisonWords): string {
  return (
    `<section data-rungs="comparison-competency" data-state="${stateOf(competency)}">` +
    `<${heading} data-rungs="comparison-heading">${renderTitle(competency)}</${heading}>` +
    `<p data-rungs="comparison-counts">${escapeHtml(words.summarise(competency))}</p>` +
    `${renderSummary(competency.summary, words)}${renderExpectations(competency, words)}</section>`
  );
}

function stateOf({ from, to, isMatched }: CompetencyDifference): 'matched' | 'separate' | 'new' | 'granted' {
  if (!from) return 'new';
  if (!to) return 'granted';
  return isMatched ? 'matched' : 'separate';
}

function renderExpectations({ expectations, isMatched, from, to }: CompetencyDifference, words: ComparisonWords): string {
  const list = (change: Change, title: string, side: string, item: (each: ExpectationDifference) => string): string => {
    const found = expectations.filter((each) => each.change === change);
    if (found.length === 0) return '';
    return (
      `<div data-rungs="changes" data-state="${change}"${side}>` +
      `${title && `<p data-rungs="changes-title">${escapeHtml(title)}</p>`}` +
      `<ul data-rungs="changes-list">${found.map(item).join('')}</ul></div>`
    );
  };
  const pairs = (change: 'raised' | 'kept'): string =>
    list(change, words.changes[change], '', (each) => {
      const text = ({ text }: Expectation): Prose => text;
      return `<li ${state(change)}>${renderSides(each, text, words)}</li>`;
    });
  const alone = (change: 'new' | 'granted', title: string): string =>
    list(change, title, ` data-side="${change === 'new' ? 'to' : 'from'}"`, (each) => {
      const text = (each.to ?? each.from)?.text ?? '';
      return `<li ${state(change)}${each.depth > 0 ? ` data-depth="${each.depth}"` : ''}>${renderProse(text)}</li>`;
    });
  const sides = (...lists: readonly string[]): string => `<div data-rungs="comparison-sides">${lists.join('')}</div>`;
  if (isMatched) return pairs('raised') + pairs('kept') + sides(alone('new', words.changes.new), alone('granted', words.changes.granted));
  const hasBoth = from !== undefined && to !== undefined;
  return sides(alone('granted', hasBoth ? words.asked.from : ''), alone('new', hasBoth ? words.asked.to : ''));
}
