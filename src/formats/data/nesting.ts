import type { Source } from '../source/source.js';

/** Maximum depth of data. Real ladders are less deep, and parsers overflow the stack only at a much greater depth. */
export const deepest = 64;

/**
 * Maximum number of line breaks and commas, an estimate of the number of values: each value has one or two. `validateLadder` allows
 * 200,000 values.
 */
const mostValues = 1_000_000;

/** Checks before parsing whether data is too deep or too large for a parser. If so, reports it and returns `true`. */
export function isTooMuch(text: string, source: Source, form: 'json' | 'yaml'): boolean {
  const depth = Math.max(bracketsIn(text, form), form === 'yaml' ? indentsIn(text) : 0);
  const values = text.length < mostValues ? 0 : (text.match(/[\n,]/g)?.length ?? 0);
  if (depth > deepest) source.add('too-deep', source.whole, String(deepest));
  else if (values > mostValues) source.add('too-many-values', source.whole, mostValues.toLocaleString('en'));
  return depth > deepest || values > mostValues;
}

/** Maximum depth of brackets outside of strings. */
function bracketsIn(text: string, form: 'json' | 'yaml'): number {
  let depth = 0;
  let most = 0;
  const token = form === 'json' ? /"(?:[^"\\]|\\.)*"?|[[{\]}]/gs : /"(?:[^"\\\n]|\\.)*"?|[[{\]}]|\n(?=[\p{L}_])/gsu;
  for (const [found] of text.matchAll(token)) {
    if (found === '[' || found === '{') most = Math.max(most, ++depth);
    else if (found === ']' || found === '}') depth = Math.max(depth - 1, 0);
    // A key without indentation ends all brackets.
    else if (found === '\n') depth = 0;
    if (most > deepest) return most;
  }
  return most;
}

/** Maximum depth of YAML, by indentation and by dashes on one line (`- - text`). */
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
