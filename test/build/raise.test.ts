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
  expect(raised('[data-rungs]:where(:not([data-rungs] *)) {}')).toBe(':where([data-rungs]:where(:not([data-rungs] *))):not(_ _ _) {}');
  expect(raised("[data-rungs='level'][data-state] {}")).toBe(
    "[data-rungs='level']:not(._._._)[data-state]:where(:not([class]), [data-rungs] *)," +
      " :where([data-rungs='level'][data-state]):not(_ _ _ _) {}",
  );
});

it('knows which parts are in others', () => {
  const raisedOnly = [
    "[data-rungs='ladder'] > [data-rungs='level']",
    "[data-rungs='ladder'] :is(a, b) [data-rungs='level']:hover",
    "[data-rungs='level']::before",
    "[data-rungs='rung']",
  ];
  for (const selector of raisedOnly) expect(raised(`${selector} {}`)).not.toContain('[class]');
  expect(raised("[data-rungs='level-card'] + [data-rungs] {}")).toContain('[class]');
});
