import { createElement, Fragment, type ReactNode } from 'react';
import { markedParts } from '../labels/index.js';
import { type Prose, proseText, type TextRange } from '../ladder/index.js';
import { inOrder, renderProse, withBreaks } from './inline.js';
import type { Components } from './parts.js';

/** Renders prose with ranges of its text in an element: matches (`mark`), added text (`ins`) or removed text (`del`). */
export function renderMarked(prose: Prose, ranges: readonly TextRange[], tag: 'mark' | 'ins' | 'del', components?: Components): ReactNode {
  const whole = proseText(prose);
  let at = 0;
  const content = renderProse(prose, components, (text) => {
    // The separator between paragraphs is part of the whole text but is not rendered.
    const start = whole.indexOf(text, at);
    at = start + text.length;
    return inOrder(
      markedParts(text, start, ranges).map(([part, isMarked]) =>
        isMarked ? createElement(tag, { 'data-rungs': tag }, withBreaks(part)) : withBreaks(part),
      ),
    );
  });
  return createElement(Fragment, { key: JSON.stringify(ranges) }, content);
}
