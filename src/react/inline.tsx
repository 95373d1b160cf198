import { createElement, Fragment, type ReactNode } from 'react';
import { type Inline, isSafeUrl, type Prose, paragraphsOf } from '../ladder/index.js';
import type { Components } from './components.js';

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

function renderInlines(prose: Prose, components?: Components, renderText: RenderText = withBreaks): ReactNode {
  return typeof prose === 'string' ? renderText(prose) : inOrder(prose.map((inline) => renderInline(inline, components, renderText)));
}

function renderInline(inline: Inline, components: Components | undefined, renderText: RenderText): ReactNode {
  if (typeof inline === 'string') return renderText(inline);
  if ('strong' in inline) return <strong>{renderInlines(inline.strong, components, renderText)}</strong>;
  if ('em' in inline) return <em>{renderInlines(inline.em, components, renderText)}</em>;
  if ('code' in inline) return <code data-rungs="code">{renderText(inline.code)}</code>;
  const text = renderInlines(inline.text, components, renderText);
  if (!isSafeUrl(inline.href)) return text;
  if (components?.Link) return <components.Link href={inline.href}>{text}</components.Link>;
  return (
    <a data-rungs="link" href={inline.href}>
      {text}
    </a>
  );
}

const lineBreak = <br />;

export function withBreaks(text: string): ReactNode {
  return text.includes('\n') ? inOrder(text.split(/(\n)/).map((part) => (part === '\n' ? lineBreak : part))) : text;
}

/** Nodes that stay in their order need no keys where they are given one by one. */
export const inOrder = (nodes: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...nodes);
