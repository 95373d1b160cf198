import { createElement, type ReactNode } from 'react';
import { type Prose, proseText, type TextRange } from '../ladder/index.js';
import type { Components } from './components.js';
import { inOrder, renderProse, withBreaks } from './inline.js';

/** Renders prose with some of its words marked: found (`mark`), added (`ins`) or taken away (`del`). */
export function renderMarked(prose: Prose, ranges: readonly TextRange[], tag: 'mark' | 'ins' | 'del', components?: Components): ReactNode {
  const whole = proseText(prose);
  let at = 0;
  return renderProse(prose, components, (text) => {
    // Not always where the last one ended: what parts two paragraphs is not rendered.
    const start = whole.indexOf(text, at);
    at = start + text.length;
    return inOrder(
      split(text, start, ranges).map(([part, isMarked]) =>
        isMarked ? createElement(tag, { 'data-rungs': tag }, withBreaks(part)) : withBreaks(part),
      ),
    );
  });
}

/** The parts of a text that begins at `start`, each with whether it is marked. */
function split(text: string, start: number, ranges: readonly TextRange[]): (readonly [part: string, isMarked: boolean])[] {
  const parts: (readonly [string, boolean])[] = [];
  let from = 0;
  for (const range of ranges) {
    const begin = Math.max(range.start - start, from);
    const end = Math.min(range.end - start, text.length);
    if (begin >= end) continue;
    if (begin > from) parts.push([text.slice(from, begin), false]);
    parts.push([text.slice(begin, end), true]);
    from = end;
  }
  if (from < text.length) parts.push([text.slice(from), false]);
  return parts;
}
