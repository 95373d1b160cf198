import type { Inline, Prose } from '../types.js';

/** Joins prose with line breaks (`'\n'`) or as paragraphs (`'\n\n'`) between. Not in canonical form. */
export const joinProse = (parts: readonly Prose[], separator: '\n' | '\n\n'): readonly Inline[] =>
  parts.flatMap((part, at): readonly Inline[] => [...(at > 0 ? [separator] : []), ...(typeof part === 'string' ? [part] : part)]);
