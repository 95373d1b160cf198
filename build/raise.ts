import type { Plugin } from 'postcss';

/** Parts that a host can render on their own, with a `className`. A test compares them with the components. */
export const roots: readonly string[] = [
  'level',
  'level-card',
  'level-facts',
  'competency-accordion',
  'competency-tabs',
  'expectation-list',
  'example-list',
  'prose',
  'ladder',
  'ladder-matrix',
  'ladder-radar',
  'ladder-search',
  'comparison',
  'level-actions',
  'copy-link',
  'history',
  'rating-input',
  'assessment-form',
  'assessment-summary',
  'assessment-comparison',
  'evidence-log',
  'growth-plan',
  'save-status',
  'damaged-records',
];

/** Matches every element and adds the specificity of three classes. */
const weight = ':not(._._._)';

/** Of a selector: the outermost part only. */
const outermost = ':not([data-rungs] *)';

/**
 * PostCSS plugin that raises the specificity of rules above rules of hosts for bare elements, such as
 * `button:not(:hover):not(:active):not(.has-background)` in WordPress themes. The exception is an outermost part with a class: its rules
 * get a specificity below one class, so that the `className` of a host always applies.
 */
export const raise: Plugin = {
  postcssPlugin: 'raise',
  Rule(rule, { result }) {
    // Rules of a page do not apply inside a shadow root.
    if (result.opts.from?.includes('/element/')) return;
    rule.selectors = rule.selectors.flatMap((selector) => {
      const at = firstPart(selector);
      if (at < 0 || selector.includes(weight) || selector.includes('_)')) return selector;
      if (selector.includes(outermost)) return lowered(selector);
      const raised = selector.slice(0, at) + weight + selector.slice(at);
      if (!canBeOutermost(selector)) return raised;
      // The second applies wherever the first does too, and is overridden there.
      return [`${raised}:where(:not([class]), [data-rungs] *)`, lowered(selector)];
    });
  },
};

/**
 * A selector with the specificity of types instead of classes: two, and one for each class. Rules keep their order among themselves,
 * override `main article {}`, and are overridden by `.class {}`.
 */
function lowered(selector: string): string {
  const classes = withoutArguments(selector.replace(outermost, '')).match(/\[|\.|:(?!where)/g) ?? [];
  return `:where(${selector}):not(${Array(classes.length + 2)
    .fill('_')
    .join(' ')})`;
}

/** Whether the last compound of a selector can match a part that is in no other part. */
function canBeOutermost(selector: string): boolean {
  const flat = withoutArguments(selector);
  const [last = ''] = /[^\s>+~]+$/.exec(flat) ?? [];
  const [, name] = /\[data-rungs(?:='([a-z-]+)')?\]/.exec(last) ?? [undefined, ''];
  const inside = /\[data-rungs\S*(?:\s*>|\s+(?![\s>+~]))/.test(flat) || /:where\(\[data-rungs[^)]* [*:]/.test(selector);
  return !inside && !last.includes('::') && (name === undefined || roots.includes(name));
}

/** A selector without what is in its parentheses. */
function withoutArguments(selector: string): string {
  const shorter = selector.replace(/\([^()]*\)/g, '');
  return shorter === selector ? selector : withoutArguments(shorter);
}

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
