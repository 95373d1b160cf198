import type { TextRange } from '../../ladder/index.js';

/**
 * Splits a text at the borders of marked ranges. `start` is the offset of the text in the string that the ranges refer to.
 * Ranges must be sorted.
 *
 * @example markedParts('Leads teams', 0, [{ start: 6, end: 11 }]) // [['Leads ', false], ['teams', true]]
 */
export function markedParts(text: string, start: number, ranges: readonly TextRange[]): (readonly [part: string, isMarked: boolean])[] {
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
