import { createElement, Fragment, type ReactNode } from 'react';
import { foldProse, isSafeUrl, type Prose, paragraphsOf } from '../ladder/index.js';
import type { Components } from './parts.js';

/** Renders a text without formatting; called with each in its order. */
export type RenderText = (text: string) => ReactNode;

/** Renders prose within an element of the caller's: bare where it is one paragraph, else as `p`s. */
export function renderProse(prose: Prose, components?: Components, renderText?: RenderText): ReactNode {
  if (typeof prose === 'string' && !prose.includes('\n') && !renderText) return prose;
  return paragraphsOf(prose).length > 1
    ? renderParagraphs(prose, undefined, components, renderText)
    : renderInlines(prose, components, renderText);
}

/** Renders prose as a `p` for each paragraph, each the named part. */
export function renderParagraphs(prose: Prose, part: string | undefined, components?: Components, renderText?: RenderText): ReactNode {
  return inOrder(
    paragraphsOf(prose).map((each) => createElement('p', { 'data-rungs': part }, renderInlines(each, components, renderText))),
  );
}

const renderInlines = (prose: Prose, components?: Components, renderText: RenderText = withBreaks): ReactNode =>
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

export function withBreaks(text: string): ReactNode {
  return text.includes('\n') ? inOrder(text.split(/(\n)/).map((part) => (part === '\n' ? lineBreak : part))) : text;
}

/** Nodes that stay in their order need no keys where they are given one by one. */
export const inOrder = (nodes: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...nodes);
