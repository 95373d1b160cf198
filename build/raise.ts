import type { Plugin } from 'postcss';

/** As specific as three classes, and true of every element. */
const weight = ':not(._._._)';

/** Where a selector first names a part, outside of parentheses. */
function firstPart(selector: string): number {
  let depth = 0;
  for (let at = 0; at < selector.length; at++) {
    if (selector[at] === '(') depth++;
    else if (selector[at] === ')') depth--;
    else if (depth === 0 && selector.startsWith('[data-rungs', at)) return selector.indexOf(']', at) + 1;
  }
  return -1;
}

/**
 * Raises every rule of our stylesheets above what hosts say of bare elements, which goes up to
 * `button:not(:hover):not(:active):not(.has-background)` in WordPress' themes. Rules of the outermost part are left: what a
 * host gives it by a class wins.
 */
export const raise: Plugin = {
  postcssPlugin: 'raise',
  Rule(rule, { result }) {
    // No rule of a page's reaches into a shadow root.
    if (result.opts.from?.includes('/element/')) return;
    rule.selectors = rule.selectors.map((selector) => {
      const at = firstPart(selector);
      if (at < 0 || selector.includes(weight) || selector.includes(':not([data-rungs] *)')) return selector;
      return selector.slice(0, at) + weight + selector.slice(at);
    });
  },
};
