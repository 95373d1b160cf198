import type { Inline, Prose } from '../types.js';

/** What a piece of prose is, by the HTML element for it. */
export type ProseElement = 'strong' | 'em' | 'code' | 'a';

/** How prose becomes something else, such as HTML. */
export interface ProseFold<Result> {
  /** Converts a run of plain text. */
  readonly text: (text: string) => Result;
  /** Wraps the result of what is within a mark. `href` is the target of an `a`, which is not checked yet: see `isSafeUrl`. */
  readonly mark: (mark: ProseElement, content: Result, href: string) => Result;
  /** Joins neighbours in document order. */
  readonly join: (parts: readonly Result[]) => Result;
}

/** Converts prose from its leaves up, in document order. */
export function foldProse<Result>(prose: Prose, { text, mark, join }: ProseFold<Result>): Result {
  const all = (content: Prose): Result => (typeof content === 'string' ? text(content) : join(content.map(one)));
  const one = (inline: Inline): Result => {
    if (typeof inline === 'string') return text(inline);
    if ('code' in inline) return mark('code', text(inline.code), '');
    if ('strong' in inline) return mark('strong', all(inline.strong), '');
    return 'em' in inline ? mark('em', all(inline.em), '') : mark('a', all(inline.text), inline.href);
  };
  return all(prose);
}
