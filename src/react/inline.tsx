import { createElement, Fragment, type ReactNode } from 'react';
import { foldProse, isSafeUrl, type Prose, paragraphsOf } from '../ladder/index.js';
import type { Components } from './parts.js';

/** Renders a run of plain text within prose. Called with each run in document order. */
export type RenderTextRun = (text: string) => ReactNode;

/** Renders prose for an element that the caller creates: one paragraph without a wrapper, several as `p` elements. */
export function renderProse(prose: Prose, components?: Components, renderText?: RenderTextRun): ReactNode {
  if (typeof prose === 'string' && !prose.includes('\n') && !renderText) return prose;
  return paragraphsOf(prose).length > 1
    ? renderParagraphs(prose, undefined, components, renderText)
    : renderInlines(prose, components, renderText);
}

/** Renders each paragraph of prose as a `p` whose `data-rungs` is `part`. */
export function renderParagraphs(prose: Prose, part: string | undefined, components?: Components, renderText?: RenderTextRun): ReactNode {
  return inOrder(
    paragraphsOf(prose).map((each) => createElement('p', { 'data-rungs': part }, renderInlines(each, components, renderText))),
  );
}

const renderInlines = (prose: Prose, components?: Components, renderText: RenderTextRun = withBreaks): ReactNode =>
  foldProse<ReactNode>(prose, {
    text: renderText,
    strong: (content) => <strong>{content}</strong>,
    em: (content) => <em>{content}</em>,
    code: (text) => <code data-rungs="code">{renderText(text)}</code>,
    link: (href, content) => renderLink(href, content, components),
    join: inOrder,
  });

function renderLink(href: string, content: ReactNode, components?: Components): ReactNode {
  if (!isSafeUrl(href)) return content;
  if (components?.Link) return <components.Link href={href}>{content}</components.Link>;
  return (
    <a data-rungs="link" href={href}>
      {content}
    </a>
  );
}

const lineBreak = <br />;

/** Renders each line break of a text as a `br`. */
export function withBreaks(text: string): ReactNode {
  return text.includes('\n') ? inOrder(text.split(/(\n)/).map((part) => (part === '\n' ? lineBreak : part))) : text;
}

/** Wraps nodes in a fragment as separate children, so that nodes whose order never changes need no keys. */
export const inOrder = (nodes: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...nodes);
