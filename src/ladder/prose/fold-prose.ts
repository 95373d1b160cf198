import type { Inline, Prose } from '../types.js';

/** One callback for each kind of inline. Callbacks for marks and links get the result of their content. */
export interface ProseFold<Result> {
  readonly text: (text: string) => Result;
  readonly strong: (content: Result) => Result;
  readonly em: (content: Result) => Result;
  readonly code: (text: string) => Result;
  readonly link: (href: string, content: Result) => Result;
  /** Combines the results of adjacent inlines, in document order. */
  readonly join: (parts: readonly Result[]) => Result;
}

/**
 * Converts prose to another format, such as HTML, by visiting its tree bottom-up in document order.
 *
 * @example foldProse(prose, { text: escapeHtml, strong: (html) => `<strong>${html}</strong>`, ...others })
 */
export const foldProse = <Result>(prose: Prose, fold: ProseFold<Result>): Result =>
  typeof prose === 'string' ? fold.text(prose) : fold.join(prose.map((inline) => foldInline(inline, fold)));

function foldInline<Result>(inline: Inline, fold: ProseFold<Result>): Result {
  if (typeof inline === 'string') return fold.text(inline);
  if ('strong' in inline) return fold.strong(foldProse(inline.strong, fold));
  if ('em' in inline) return fold.em(foldProse(inline.em, fold));
  return 'code' in inline ? fold.code(inline.code) : fold.link(inline.href, foldProse(inline.text, fold));
}
