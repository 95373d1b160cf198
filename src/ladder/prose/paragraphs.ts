import type { Inline, Prose } from '../types.js';

/** Splits prose at its paragraph breaks: each `\n\n` at the top of the tree. Prose without a break is one paragraph. */
export function paragraphsOf(prose: Prose): readonly Prose[] {
  if (typeof prose === 'string') return prose.includes('\n\n') ? prose.split(/\n{2,}/) : [prose];
  const paragraphs: Inline[][] = [[]];
  for (const inline of prose) {
    const [rest, ...starts] = typeof inline === 'string' ? inline.split(/\n{2,}/) : [inline];
    if (rest) paragraphs.at(-1)?.push(rest);
    for (const start of starts) paragraphs.push(start ? [start] : []);
  }
  return paragraphs.map((inlines) => (inlines.length === 1 && typeof inlines[0] === 'string' ? inlines[0] : inlines));
}
