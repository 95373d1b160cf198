import { render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { everyComponent } from './every-component.js';
import 'rungs/styles.css';
import 'rungs/review.css';

/**
 * Pages by what they say of their colours. Many dark ones set no `color-scheme`, as with `<html class="dark">`. Of grey text, 72 %
 * would be too little.
 */
const hosts: Readonly<Record<string, string>> = {
  'a light page': 'html { background: #fff; color: #1f2937 }',
  'a page dark by color-scheme': 'html { color-scheme: dark; background: Canvas; color: CanvasText }',
  'a page dark by class, with grey text': 'html { background: #111827; color: #9ca3af; --rungs-muted: currentcolor }',
  'a light page whose scheme is dark': 'html { color-scheme: dark; background: #fff; color: #111 }',
};

const styles = document.head.appendChild(document.createElement('style'));
afterEach(() => {
  styles.textContent = '';
});

describe.each(Object.entries(hosts))('in %s', (_, css) => {
  it.each(Object.entries(everyComponent))('has text with a contrast of 4.5:1: %s', async (_, element) => {
    styles.textContent = css;
    const { container } = render(element());
    for (const panel of container.querySelectorAll('[hidden="until-found"]')) panel.removeAttribute('hidden');
    const { violations } = await axe.run(container, { runOnly: ['color-contrast'] });
    expect(violations.flatMap(({ nodes }) => nodes.map((node) => `${node.target.join()}: ${node.any[0]?.message}`))).toEqual([]);
  });
});
