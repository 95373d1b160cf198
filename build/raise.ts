import type { Plugin } from 'postcss';

/** Matches every element and adds the specificity of three classes. */
const weight = ':not(._._._)';

/** The offset after the first `[data-rungs…]` of a selector that is not inside parentheses, or -1. */
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
 * PostCSS plugin that raises the specificity of rules above rules of hosts for bare elements, such as
 * `button:not(:hover):not(:active):not(.has-background)` in WordPress themes. Rules for the outermost part are not raised, so
 * that hosts can override them with a class.
 */
export const raise: Plugin = {
  postcssPlugin: 'raise',
  Rule(rule, { result }) {
    // Rules of a page do not apply inside a shadow root.
    if (result.opts.from?.includes('/element/')) return;
    rule.selectors = rule.selectors.map((selector) => {
      const at = firstPart(selector);
      if (at < 0 || selector.includes(weight) || selector.includes(':not([data-rungs] *)')) return selector;
      return selector.slice(0, at) + weight + selector.slice(at);
    });
  },
};
