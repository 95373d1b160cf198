import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import review from 'rungs/review.css?inline';
import styles from 'rungs/styles.css?inline';
import { afterEach, describe, expect, it } from 'vitest';
import { forTailwind, inLayer } from '../../build/layers.js';
import { roots } from '../../build/raise.js';
import { everyComponent } from '../react/every-component.js';

/** What a class of a host says, and what is then computed. */
const wanted = {
  'background-color': 'rgb(255, 0, 0)',
  'border-top-width': '3px',
  'border-top-left-radius': '1px',
  color: 'rgb(0, 0, 255)',
  'margin-left': '5px',
  'max-width': '4000px',
  'padding-top': '32px',
  'text-align': 'center',
};
const utilities = `.mine {
  background-color: red; border: 3px solid; border-radius: 1px; color: blue; margin: 5px; max-width: 4000px; padding: 32px; text-align: center;
}`;
/** What hosts say of elements: on the outermost part a rule of ours for the same property overrides it. */
const elements = `
  * { margin: 0; padding: 0; border: 0 solid }
  ul, ol { list-style: none }
  article, header, section, main article, div, ul, dl, details, fieldset, figure { background: yellow; padding: 7px; border: 7px solid }`;
const ours = `${styles}\n${review}`;
const tailwind = `@layer theme, base, components, utilities; @layer base { ${elements} } @layer utilities { ${utilities} }`;

const pages: Readonly<Record<string, readonly string[]>> = {
  'styles.css, before rules without layers': [ours, elements, utilities],
  'styles.css, after rules without layers': [elements, utilities, ours],
  'styles.layer.css, in an order of layers': ['@layer base, rungs, utilities;', tailwind, inLayer(ours)],
  'tailwind.css, before Tailwind': [forTailwind(ours), tailwind],
  'tailwind.css, after Tailwind': [tailwind, forTailwind(ours)],
};

const sheets: HTMLStyleElement[] = [];
const load = (texts: readonly string[]): void => {
  for (const textContent of texts) sheets.push(document.head.appendChild(Object.assign(document.createElement('style'), { textContent })));
};
afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove();
});

/** The parts of a component, the outermost first. */
const show = (element: (props?: object) => ReactElement, props?: object): readonly HTMLElement[] => {
  cleanup();
  return [...render(element(props)).container.querySelectorAll<HTMLElement>('[data-rungs]')];
};
const computed = (part: HTMLElement | undefined, properties: readonly string[] = Object.keys(wanted)): Readonly<Record<string, string>> =>
  part ? Object.fromEntries(properties.map((name) => [name, getComputedStyle(part).getPropertyValue(name)])) : {};

describe.each(Object.entries(pages))('with %s', (_, texts) => {
  it.each(Object.entries(everyComponent))('a class and a style of the host apply to the outermost part: %s', (_, element) => {
    load(texts);
    expect(computed(show(element, { className: 'mine' })[0])).toEqual(wanted);
    expect(computed(show(element, { className: 'mine', style: { padding: '1px' } })[0])).toEqual({ ...wanted, 'padding-top': '1px' });
  });

  it.each(Object.entries(everyComponent))('rules of the host for elements do not: %s', (_, element) => {
    const properties = ['background-color', 'border-top-width', 'padding-top', 'padding-left', 'list-style-type'];
    const shown = (props?: object) => show(element, props).map((part) => computed(part, properties));
    load([ours]);
    const alone = shown();
    for (const sheet of sheets.splice(0)) sheet.remove();
    load(texts);
    expect(shown()).toEqual(alone);
    expect(shown({ className: 'other' })).toEqual(alone);
  });
});

it('the build knows the outermost part of every component', () => {
  const names = Object.values(everyComponent).map((element) => show(element)[0]?.dataset['rungs']);
  expect(new Set(names)).toEqual(new Set(roots));
});
