import { createElement, type ReactNode } from 'react';
import { markedParts } from '../labels/index.js';
import { type Prose, proseText, type TextRange } from '../ladder/index.js';
import { inOrder, renderProse, withBreaks } from './inline.js';
import type { Components } from './parts.js';

/** Renders prose with some of its words marked: found (`mark`), added (`ins`) or taken away (`del`). */
export function renderMarked(prose: Prose, ranges: readonly TextRange[], tag: 'mark' | 'ins' | 'del', components?: Components): ReactNode {
  const whole = proseText(prose);
  let at = 0;
  return renderProse(prose, components, (text) => {
    // Not always where the last one ended: what parts two paragraphs is not rendered.
    const start = whole.indexOf(text, at);
    at = start + text.length;
    return inOrder(
      markedParts(text, start, ranges).map(([part, isMarked]) =>
        isMarked ? createElement(tag, { 'data-rungs': tag }, withBreaks(part)) : withBreaks(part),
      ),
    );
  });
}
