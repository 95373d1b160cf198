import type { Source } from '../source/source.js';

/** How deep data may be nested: far more than any ladder, and far less than what ends a parser. */
export const deepest = 64;

/**
 * How many line breaks and commas data may have: each value has one or two, and so do some texts. `validateLadder` takes 200,000 values.
 */
const mostValues = 1_000_000;

/** Says of data that a parser would not come back from that it is not read; counted before parsing. */
export function isTooMuch(text: string, source: Source, form: 'json' | 'yaml'): boolean {
  const depth = Math.max(bracketsIn(text, form), form === 'yaml' ? indentsIn(text) : 0);
  const values = text.length < mostValues ? 0 : (text.match(/[\n,]/g)?.length ?? 0);
  if (depth > deepest) source.add('too-deep', source.whole, String(deepest));
  else if (values > mostValues) source.add('too-many-values', source.whole, mostValues.toLocaleString('en'));
  return depth > deepest || values > mostValues;
}

/** How deep brackets are within one another; those in quotes are words. */
function bracketsIn(text: string, form: 'json' | 'yaml'): number {
  let depth = 0;
  let most = 0;
  const token = form === 'json' ? /"(?:[^"\\]|\\.)*"?|[[{\]}]/gs : /"(?:[^"\\\n]|\\.)*"?|[[{\]}]|\n(?=[\p{L}_])/gsu;
  for (const [found] of text.matchAll(token)) {
    if (found === '[' || found === '{') most = Math.max(most, ++depth);
    else if (found === ']' || found === '}') depth = Math.max(depth - 1, 0);
    // A key at the margin is beneath nothing.
    else if (found === '\n') depth = 0;
    if (most > deepest) return most;
  }
  return most;
}

/** How deep lines stand beneath one another, by their indents and by dashes on one line. */
function indentsIn(text: string): number {
  const open: number[] = [];
  let most = 0;
  for (const [, indent = '', dashes = ''] of text.matchAll(/^([ \t]*)((?:[-?] +)*)\S/gm)) {
    while ((open.at(-1) ?? -1) >= indent.length) open.pop();
    open.push(indent.length);
    most = Math.max(most, open.length + dashes.replace(/ /g, '').length);
    if (most > deepest) return most;
  }
  return most;
}
