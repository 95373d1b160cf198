import { escapeHtml, type Labels, levelWords, wordsOf } from '../../labels/index.js';
import {
  type Example,
  type Expectation,
  type Fact,
  foldProse,
  type Inline,
  isSafeUrl,
  type Level,
  type LevelFields,
  levelName,
  type Prose,
  paragraphsOf,
  proseText,
} from '../../ladder/index.js';

/** A text in the two forms that editors paste. */
export interface ClipboardContent {
  /** For `text/html`. Its `data-rungs-definition` is the level as JSON, by which an editor that has our block gets it whole. */
  readonly html: string;
  /** For `text/plain`. */
  readonly text: string;
}

export interface ClipboardOptions {
  /**
   * Words of the interface to replace.
   * @default English
   */
  readonly labels?: Partial<Labels> | undefined;
  /**
   * The address that relative links start from; without it they leave their words.
   * @default none
   */
  readonly base?: string | undefined;
}

/**
 * Writes a level as what editors keep when it is pasted: headings, a quote and lists, no table and no `details`.
 *
 * Its plain text has none of Markdown's signs of its own, as some editors then take it instead of the HTML.
 */
export function clipboardContent(level: Level, { labels, base }: ClipboardOptions = {}): ClipboardContent {
  const words = wordsOf(levelWords, labels);
  const statementsOf = (list: readonly Statement[]): Part[] =>
    list.length > 0 ? [{ html: listOf(list, base), text: bulletsOf(list, '').join('\n') }] : [];
  const examplesOf = (list: readonly Example[], tag: string): Part[] =>
    list.length > 0 ? [headingOf(tag, words.examples), ...statementsOf(list)] : [];
  const fields: LevelFields<readonly Part[]> = {
    id: [],
    code: [],
    title: [headingOf('h2', levelName(level))],
    summary: quoteOf(level.summary, base),
    facts: factsOf(level.facts, base),
    examples: examplesOf(level.examples ?? [], 'h3'),
    competencies: level.competencies.flatMap(({ icon, title, summary, expectations, examples }) => [
      headingOf('h3', icon === undefined ? title : `${icon} ${title}`),
      ...quoteOf(summary, base),
      ...statementsOf(expectations),
      ...examplesOf(examples, 'h4'),
    ]),
    source: [],
  };
  const parts = Object.values(fields).flat();
  const html = parts.map((part) => part.html).join('');
  return {
    html: `<div data-rungs-definition="${escapeHtml(JSON.stringify(level))}">${html}</div>`,
    text: `${parts.map(({ text }) => text).join('\n\n')}\n`,
  };
}

type Part = ClipboardContent;
type Statement = Expectation | Example;

const headingOf = (tag: string, title: string): Part => ({ html: `<${tag}>${escapeHtml(title)}</${tag}>`, text: title });

const quoteOf = (prose: Prose | undefined, base: string | undefined): Part[] =>
  prose === undefined ? [] : [{ html: `<blockquote>${paragraphs(prose, base)}</blockquote>`, text: proseText(prose) }];

function factsOf(facts: readonly Fact[], base: string | undefined): Part[] {
  if (facts.length === 0) return [];
  const items = facts.map(({ label, value }) => `<li>${paragraphs([{ strong: `${label}:` }, ' ', ...inlinesOf(value)], base)}</li>`);
  return [{ html: `<ul>${items.join('')}</ul>`, text: facts.map(({ label, value }) => `${label}: ${proseText(value)}`).join('\n') }];
}

/** Items are made of paragraphs, as editors' own are: one may have several, and a list beneath them. */
function listOf(list: readonly Statement[], base: string | undefined): string {
  const items = list.map(
    ({ text, children = [] }) => `<li>${paragraphs(text, base)}${children.length > 0 ? listOf(children, base) : ''}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

const bulletsOf = (list: readonly Statement[], indent: string): string[] =>
  list.flatMap(({ text, children = [] }) => [
    `${indent}• ${proseText(text).replace(/\n+/g, `\n${indent}  `)}`,
    ...bulletsOf(children, `${indent}  `),
  ]);

const inlinesOf = (prose: Prose): readonly Inline[] => (typeof prose === 'string' ? [prose] : prose);

const paragraphs = (prose: Prose, base: string | undefined): string =>
  paragraphsOf(prose)
    .map((each) => `<p>${proseHtml(each, base)}</p>`)
    .join('');

const proseHtml = (prose: Prose, base: string | undefined): string =>
  foldProse(prose, {
    text: (text) => escapeHtml(text).replaceAll('\n', '<br>'),
    strong: (content) => `<strong>${content}</strong>`,
    em: (content) => `<em>${content}</em>`,
    code: (text) => `<code>${escapeHtml(text)}</code>`,
    link: (href, content) => {
      const url = absolute(href, base);
      return url === undefined ? content : `<a href="${escapeHtml(url)}">${content}</a>`;
    },
    join: (parts) => parts.join(''),
  });

function absolute(href: string, base: string | undefined): string | undefined {
  if (!isSafeUrl(href) || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base).href;
  return isSafeUrl(url) ? url : undefined;
}
