import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { type Inline, isSafeUrl, type Prose, paragraphsOf } from '../ladder/index.js';
import type { Components } from './parts.js';

/** Renders a run of plain text within prose. Called with each run in document order. */
export type RenderTextRun = (text: string) => ReactNode;

/**
 * Renders prose for an element that the caller creates: plain text as it is, one paragraph as a `span`, several as `p` elements.
 * With `renderText` plain text is in a `span` too: pass it for text beside elements.
 */
export function renderProse(prose: Prose, components?: Components, renderText?: RenderTextRun): ReactNode {
  if (typeof prose === 'string' && !prose.includes('\n') && !renderText) return prose;
  return paragraphsOf(prose).length > 1
    ? renderParagraphs(prose, undefined, components, renderText)
    : renderWhole('span', {}, prose, renderInlines(prose, components, renderText));
}

/**
 * Renders text beside elements in an element that is replaced when the text changes. React updates text nodes, which a browser that
 * translates the page has replaced (https://github.com/facebook/react/issues/11538).
 */
const renderWhole = (tag: string, props: object, prose: Prose, content: ReactNode, at = 0): ReactElement =>
  createElement(tag, { ...props, key: at + JSON.stringify(prose) }, content);

/** Renders each paragraph of prose as a `p` whose `data-rungs` is `part`. */
export function renderParagraphs(prose: Prose, part: string | undefined, components?: Components, renderText?: RenderTextRun): ReactNode {
  return inOrder(
    paragraphsOf(prose).map((each, at) => renderWhole('p', { 'data-rungs': part }, each, renderInlines(each, components, renderText), at)),
  );
}

// Not by `foldProse`, which is larger than this: every component has it.
const renderInlines = (prose: Prose, components?: Components, renderText: RenderTextRun = withBreaks): ReactNode =>
  typeof prose === 'string' ? renderText(prose) : inOrder(prose.map((inline) => renderInline(inline, components, renderText)));

function renderInline(inline: Inline, components: Components | undefined, renderText: RenderTextRun): ReactNode {
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

/** Renders each line break of a text as a `br`. */
export function withBreaks(text: string): ReactNode {
  return text.includes('\n') ? inOrder(text.split(/(\n)/).map((part) => (part === '\n' ? lineBreak : part))) : text;
}

/** Wraps nodes in a fragment as separate children, so that nodes whose order never changes need no keys. */
export const inOrder = (nodes: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...nodes);
