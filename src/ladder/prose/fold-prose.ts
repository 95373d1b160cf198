import type { Inline, Prose } from '../types.js';
import { contentOf } from './canonical-prose.js';

/** How prose becomes markup, such as HTML. */
export interface ProseFold {
  /** Converts a run of plain text. */
  readonly text: (text: string) => string;
  /** Wraps the markup of a mark's content in the HTML element of that name. */
  readonly mark: (mark: 'strong' | 'em' | 'code', content: string) => string;
  /** Wraps the markup of a link's text. `href` is not checked yet: see `isSafeUrl`. */
  readonly link: (href: string, content: string) => string;
}

/** Converts prose to markup from its leaves up, in document order. */
export const foldProse = (prose: Prose, fold: ProseFold): string =>
  typeof prose === 'string' ? fold.text(prose) : prose.map((inline) => foldInline(inline, fold)).join('');

function foldInline(inline: Inline, fold: ProseFold): string {
  if (typeof inline === 'string') return fold.text(inline);
  if ('code' in inline) return fold.mark('code', fold.text(inline.code));
  const content = foldProse(contentOf(inline), fold);
  if ('href' in inline) return fold.link(inline.href, content);
  return fold.mark('strong' in inline ? 'strong' : 'em', content);
}
