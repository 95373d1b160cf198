import { Fragment, type ReactNode } from 'react';
import { type Inline, isSafeUrl, paragraphsOf, type Prose } from '../ladder/index.js';
import type { Components } from './components.js';

/** Renders prose within an element of the caller's: bare where it is one paragraph, else as `p`s. */
export function renderProse(prose: Prose, components?: Components): ReactNode {
  if (typeof prose === 'string' && !prose.includes('\n')) return prose;
  return paragraphsOf(prose).length > 1 ? renderParagraphs(prose, { className: 'rungs-paragraph' }, components) : renderInlines(prose, components);
}

/** Renders prose as a `p` for each paragraph. */
export function renderParagraphs(
  prose: Prose,
  attributes: { readonly className: string; readonly 'data-rungs'?: string },
  components?: Components,
): ReactNode {
  return paragraphsOf(prose).map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other key, and no state
    <p key={at} {...attributes}>
      {renderInlines(paragraph, components)}
    </p>
  ));
}

function renderInlines(prose: Prose, components?: Components): ReactNode {
  if (typeof prose === 'string') return withBreaks(prose);
  // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other key, and no state
  return prose.map((inline, at) => <Fragment key={at}>{renderInline(inline, components)}</Fragment>);
}

function renderInline(inline: Inline, components?: Components): ReactNode {
  if (typeof inline === 'string') return withBreaks(inline);
  if ('strong' in inline) return <strong>{renderInlines(inline.strong, components)}</strong>;
  if ('em' in inline) return <em>{renderInlines(inline.em, components)}</em>;
  if ('code' in inline) return <code className="rungs-code">{inline.code}</code>;
  const text = renderInlines(inline.text, components);
  if (!isSafeUrl(inline.href)) return text;
  if (components?.Link) return <components.Link href={inline.href}>{text}</components.Link>;
  return (
    <a className="rungs-link" data-rungs="link" href={inline.href}>
      {text}
    </a>
  );
}

function withBreaks(text: string): ReactNode {
  if (!text.includes('\n')) return text;
  // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other key, and no state
  return text.split('\n').map((line, at) => <Fragment key={at}>{at > 0 ? <><br />{line}</> : line}</Fragment>);
}
