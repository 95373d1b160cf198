import type { Inline, Prose } from '../types.js';

/** What each kind of prose becomes; marks and links are given what is within them. */
export interface ProseFold<Result> {
  readonly text: (text: string) => Result;
  readonly strong: (content: Result) => Result;
  readonly em: (content: Result) => Result;
  readonly code: (text: string) => Result;
  readonly link: (href: string, content: Result) => Result;
  /** Puts neighbours together, in their order. */
  readonly join: (parts: readonly Result[]) => Result;
}

/** Makes something else of prose, such as HTML: the one walk over its tree, from its leaves up, in the order of the text. */
export const foldProse = <Result>(prose: Prose, fold: ProseFold<Result>): Result =>
  typeof prose === 'string' ? fold.text(prose) : fold.join(prose.map((inline) => foldInline(inline, fold)));

function foldInline<Result>(inline: Inline, fold: ProseFold<Result>): Result {
  if (typeof inline === 'string') return fold.text(inline);
  if ('strong' in inline) return fold.strong(foldProse(inline.strong, fold));
  if ('em' in inline) return fold.em(foldProse(inline.em, fold));
  return 'code' in inline ? fold.code(inline.code) : fold.link(inline.href, foldProse(inline.text, fold));
}
