import { escapeHtml, type Labels, levelWords, wordsOf } from '../../labels/index.js';
import {
  type Example,
  type Expectation,
  type Fact,
  foldProse,
  type Inline,
  isSafeUrl,
  type Level,
  type LevelWith,
  levelName,
  type Prose,
  paragraphsOf,
  proseText,
} from '../../ladder/index.js';

/** Clipboard content in the two media types that editors accept on paste. */
export interface ClipboardContent {
  /**
   * The `text/html` flavour. `data-rungs-definition` on its root holds the level as JSON, from which an editor with a rungs block
   * restores it.
   */
  readonly html: string;
  /** The `text/plain` flavour. */
  readonly text: string;
}

export interface ClipboardOptions {
  /**
   * Interface texts to override.
   * @default English
   */
  readonly labels?: Partial<Labels> | undefined;
  /**
   * Base URL that relative links resolve against. Without it a relative link is written as its text.
   * @default none
   */
  readonly base?: string | undefined;
}

/**
 * Converts a level to clipboard content that editors keep on paste: headings, a block quote and lists, but no table and no
 * `details`. The plain text has no Markdown syntax, because some editors then paste it in place of the HTML.
 *
 * @example
 * ```ts
 * const { html, text } = clipboardContent(level, { base: document.baseURI });
 * await navigator.clipboard.write([
 *   new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) }),
 * ]);
 * ```
 */
export function clipboardContent(level: Level, { labels, base }: ClipboardOptions = {}): ClipboardContent {
  const words = wordsOf(levelWords, labels);
  const statementsOf = (list: readonly CopiedStatement[]): ClipboardContent[] =>
    list.length > 0 ? [{ html: listOf(list, base), text: bulletsOf(list, '').join('\n') }] : [];
  const examplesOf = (list: readonly Example[], tag: string): ClipboardContent[] =>
    list.length > 0 ? [headingOf(tag, words.examples), ...statementsOf(list)] : [];
  const partsOf = (shown: LevelWith<Copied | 'id' | 'source'>): ClipboardContent[] => [
    headingOf('h2', levelName(shown)),
    ...quoteOf(shown.summary, base),
    ...factsOf(shown.facts, base),
    ...examplesOf(shown.examples ?? [], 'h3'),
    ...shown.competencies.flatMap(({ icon, title, summary, expectations, examples }) => [
      headingOf('h3', icon === undefined ? title : `${icon} ${title}`),
      ...quoteOf(summary, base),
      ...statementsOf(expectations),
      ...examplesOf(examples, 'h4'),
    ]),
  ];
  const parts = partsOf(level);
  const html = parts.map((part) => part.html).join('');
  return {
    html: `<div data-rungs-definition="${escapeHtml(JSON.stringify(level))}">${html}</div>`,
    text: `${parts.map(({ text }) => text).join('\n\n')}\n`,
  };
}

type Copied = 'code' | 'title' | 'summary' | 'facts' | 'examples' | 'competencies';

type CopiedStatement = Expectation | Example;

const headingOf = (tag: string, title: string): ClipboardContent => ({ html: `<${tag}>${escapeHtml(title)}</${tag}>`, text: title });

const quoteOf = (prose: Prose | undefined, base: string | undefined): ClipboardContent[] =>
  prose === undefined ? [] : [{ html: `<blockquote>${paragraphs(prose, base)}</blockquote>`, text: proseText(prose) }];

function factsOf(facts: readonly Fact[], base: string | undefined): ClipboardContent[] {
  if (facts.length === 0) return [];
  const items = facts.map(({ label, value }) => `<li>${paragraphs([{ strong: `${label}:` }, ' ', ...inlinesOf(value)], base)}</li>`);
  return [{ html: `<ul>${items.join('')}</ul>`, text: facts.map(({ label, value }) => `${label}: ${proseText(value)}`).join('\n') }];
}

/** Writes each item as paragraphs, as editors do, so that an item can have several paragraphs and a nested list. */
function listOf(list: readonly CopiedStatement[], base: string | undefined): string {
  const items = list.map(
    ({ text, children = [] }) => `<li>${paragraphs(text, base)}${children.length > 0 ? listOf(children, base) : ''}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

const bulletsOf = (list: readonly CopiedStatement[], indent: string): string[] =>
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
    mark: (tag, content) => `<${tag}>${content}</${tag}>`,
    link: (href, content) => {
      const url = absolute(href, base);
      return url === undefined ? content : `<a href="${escapeHtml(url)}">${content}</a>`;
    },
  });

function absolute(href: string, base: string | undefined): string | undefined {
  if (!isSafeUrl(href) || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base).href;
  return isSafeUrl(url) ? url : undefined;
}
