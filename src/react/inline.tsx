import { createElement, Fragment, type ReactNode } from 'react';
import { type Inline, isSafeUrl, type Prose, paragraphsOf } from '../ladder/index.js';
import type { Components } from './components.js';

/** Renders prose within an element of the caller's: bare where it is one paragraph, else as `p`s. */
export function renderProse(prose: Prose, components?: Components): ReactNode {
  if (typeof prose === 'string' && !prose.includes('\n')) return prose;
  return paragraphsOf(prose).length > 1 ? renderParagraphs(prose, undefined, components) : renderInlines(prose, components);
}

/** Renders prose as a `p` for each paragraph, each the named part. */
export function renderParagraphs(prose: Prose, part: string | undefined, components?: Components): ReactNode {
  return inOrder(paragraphsOf(prose).map((each) => createElement('p', { 'data-rungs': part }, renderInlines(each, components))));
}

function renderInlines(prose: Prose, components?: Components): ReactNode {
  return typeof prose === 'string' ? withBreaks(prose) : inOrder(prose.map((inline) => renderInline(inline, components)));
}

function renderInline(inline: Inline, components?: Components): ReactNode {
  if (typeof inline === 'string') return withBreaks(inline);
  if ('strong' in inline) return <strong>{renderInlines(inline.strong, components)}</strong>;
  if ('em' in inline) return <em>{renderInlines(inline.em, components)}</em>;
  if ('code' in inline) return <code data-rungs="code">{inline.code}</code>;
  const text = renderInlines(inline.text, components);
  if (!isSafeUrl(inline.href)) return text;
  if (components?.Link) return <components.Link href={inline.href}>{text}</components.Link>;
  return (
    <a data-rungs="link" href={inline.href}>
      {text}
    </a>
  );
}

const lineBreak = <br />;

function withBreaks(text: string): ReactNode {
  return text.includes('\n') ? inOrder(text.split(/(\n)/).map((part) => (part === '\n' ? lineBreak : part))) : text;
}

/** Nodes that stay in their order need no keys where they are given one by one. */
const inOrder = (nodes: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...nodes);
