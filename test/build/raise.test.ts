import postcss from 'postcss';
import { expect, it } from 'vitest';
import { raise } from '../../build/raise.js';

const raised = (css: string): string => postcss([raise]).process(css, { from: undefined }).css;

it('makes a rule of a part as specific as four classes', () => {
  expect(raised("[data-rungs='tab']::before {}")).toBe("[data-rungs='tab']:not(._._._)::before {}");
  expect(raised("[data-rungs='a'] > p, li[data-rungs='b'] {}")).toBe("[data-rungs='a']:not(._._._) > p, li[data-rungs='b']:not(._._._) {}");
});

it('raises a rule once, at the part that stands outside of parentheses', () => {
  expect(raised(":where([data-rungs='a']) [data-rungs='b'] [data-rungs='c'] {}")).toBe(
    ":where([data-rungs='a']) [data-rungs='b']:not(._._._) [data-rungs='c'] {}",
  );
  expect(raised(raised("@media print { [data-rungs='a'] {} }"))).toBe("@media print { [data-rungs='a']:not(._._._) {} }");
});

it('leaves the outermost part to a class of the host’s', () => {
  const rule = '[data-rungs]:where(:not([data-rungs] *)) {}';
  expect(raised(rule)).toBe(rule);
});
