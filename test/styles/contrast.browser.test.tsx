import mantine from '@mantine/core/styles/default-css-variables.css?inline';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import themeMantine from 'rungs/theme/mantine.css?inline';
import themeMui from 'rungs/theme/mui.css?inline';
import themeShadcn from 'rungs/theme/shadcn.css?inline';
import { afterEach, expect, it } from 'vitest';
import { everyComponent } from '../react/every-component.js';
import 'rungs/styles.css';
import 'rungs/review.css';

/**
 * Pages by what they say of their colours. Many dark ones set no `color-scheme`, as with `<html class="dark">`. Of grey text, 72 %
 * would be too little.
 */
const pages: Readonly<Record<string, string>> = {
  'a light page': 'html { background: #fff; color: #1f2937 }',
  'a page dark by color-scheme': 'html { color-scheme: dark; background: Canvas; color: CanvasText }',
  'a page dark by class': 'html { background: #0a0a0a; color: #fafafa }',
  'a page dark by class, with grey text': 'html { background: #111827; color: #9ca3af; --rungs-muted: currentcolor }',
  'a light page whose scheme is dark': 'html { color-scheme: dark; background: #fff; color: #111 }',
  // The variables of the starter of shadcn/ui, in Tailwind's layers.
  'shadcn/ui': `${themeShadcn} @layer base {
    :root { --background: oklch(1 0 0); --foreground: oklch(0.145 0 0); --primary: oklch(0.205 0 0); --primary-foreground: oklch(0.985 0 0);
      --border: oklch(0.922 0 0); --radius: 0.625rem }
    body { background: var(--background); color: var(--foreground) } }`,
  'shadcn/ui, dark': `${themeShadcn} @layer base {
    :root { --background: oklch(0.145 0 0); --foreground: oklch(0.985 0 0); --primary: oklch(0.922 0 0); --primary-foreground: oklch(0.205 0 0);
      --border: oklch(1 0 0 / 10%); --radius: 0.625rem }
    body { background: var(--background); color: var(--foreground) } }`,
  'Mantine, light': `${mantine} ${themeMantine} body { background: var(--mantine-color-body); color: var(--mantine-color-text) }`,
  'Mantine, dark': `${mantine} ${themeMantine} body { background: var(--mantine-color-body); color: var(--mantine-color-text) }`,
  // The variables of MUI 7 with `cssVariables`.
  'MUI, light': `${themeMui}
    :root { --mui-palette-primary-main: #1976d2; --mui-palette-text-primary: rgba(0, 0, 0, 0.87); --mui-palette-background-default: #fff;
      --mui-palette-divider: rgba(0, 0, 0, 0.12); --mui-shape-borderRadius: 4px }
    body { background: var(--mui-palette-background-default); color: var(--mui-palette-text-primary) }`,
  'MUI, dark': `${themeMui}
    :root { --mui-palette-primary-main: #90caf9; --mui-palette-text-primary: #fff; --mui-palette-background-default: #121212;
      --mui-palette-divider: rgba(255, 255, 255, 0.12); --mui-shape-borderRadius: 4px }
    body { background: var(--mui-palette-background-default); color: var(--mui-palette-text-primary) }`,
};

const styles = document.head.appendChild(document.createElement('style'));
afterEach(() => {
  styles.textContent = '';
  delete document.documentElement.dataset['mantineColorScheme'];
});

it.each(Object.entries(pages))('the text of every component has a contrast of 4.5:1 on %s', async (name, css) => {
  styles.textContent = css;
  document.documentElement.dataset['mantineColorScheme'] = name.endsWith('dark') ? 'dark' : 'light';
  const { container } = render(Object.entries(everyComponent).map(([key, element]) => <section key={key}>{element()}</section>));
  for (const part of container.querySelectorAll('[hidden]')) part.removeAttribute('hidden');
  const { violations, passes } = await axe.run(container, { runOnly: ['color-contrast'] });
  expect(violations.flatMap(({ nodes }) => nodes.map((node) => `${node.target.join()}: ${node.any[0]?.message}`))).toEqual([]);
  expect(passes[0]?.nodes.length).toBeGreaterThan(100);
});
