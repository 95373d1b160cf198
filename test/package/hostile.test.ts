import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bareElements } from './bare-elements.js';
import { expectConsistent, referenceOf, type Shown, show } from './consistency.js';
import { launch } from './reader.js';
import { themeOfWordPress } from './wordpress-theme.js';

const { resolve } = createRequire(import.meta.url);
const read = (file: string): Promise<string> => readFile(resolve(file), 'utf8');

/** What hosts bring to style every element of a page. */
const sheets: Readonly<Record<string, () => Promise<string>>> = {
  'Bootstrap 5': () => read('bootstrap/dist/css/bootstrap.css'),
  'Tailwind’s preflight': () => read('tailwindcss/preflight.css'),
  Pico: () => read('@picocss/pico/css/pico.css'),
  'GOV.UK Frontend': () => read('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
  'The new CSS reset': () => read('the-new-css-reset/css/reset.css'),
  'WordPress, Twenty Twenty-One': themeOfWordPress,
};
/** Which only an element can bear, as no page keeps its looks under it. */
const unset = '* { all: unset }';

let browser: Browser;
let reference: Shown;
let alone: Shown;
let index: string;

beforeAll(async () => {
  browser = await launch();
  const folder = inject('reference');
  index = pathToFileURL(join(folder, 'index.html')).href;
  reference = await referenceOf(folder, 'ladder');
  alone = await referenceOf(folder, 'alone');
});
afterAll(() => browser.close());

const keep = (host: string, shown: Shown, same: Shown) => expectConsistent(inject('consistency'), host, shown, same);

describe.each(Object.entries(sheets))('under %s', (name, sheet) => {
  it.each(['before', 'after'])('the component shows the same, the host’s sheet %s ours', async (order) => {
    const page = await browser.newPage();
    await page.goto(index);
    await add(page, await sheet(), order === 'before');
    await keep(
      `The component under ${name}${order === 'before' ? ', before ours' : ''}`,
      await show(page.locator('[data-rungs="level"]')),
      reference,
    );
    await page.close();
  });

  it('the element shows the same', async () => {
    const page = await elementPage();
    await add(page, await sheet());
    await keep(`The element under ${name}`, await show(page.locator('[data-rungs="level"]')), alone);
    await page.close();
  });

  it('the host’s own elements keep their looks when our sheet is there', async () => {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><style>${await sheet()}</style>${bareElements}`);
    const before = await looks(page);
    await add(page, await readFile(join(inject('reference'), 'styles.css'), 'utf8'));
    expect(await looks(page)).toEqual(before);
    expect(before.length).toBeGreaterThan(50);
    await page.close();
  });
});

describe('under `* { all: unset }`', () => {
  it('the element shows the same', async () => {
    const page = await elementPage();
    await add(page, unset);
    await keep('The element under `* { all: unset }`', await show(page.locator('[data-rungs="level"]')), alone);
    await page.close();
  });
});

/** A page of the script for pages, which gets its definition as data. */
async function elementPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${index}?none`);
  await page.setContent('<!doctype html><html lang="en"><main><rungs-level></rungs-level></main></html>');
  await page.addScriptTag({ path: join(inject('unpacked'), 'dist/rungs-element.js') });
  const file = pathToFileURL(join(inject('unpacked'), 'dist/data/octopus/data-engineering/index.js')).href;
  const { l4 } = (await import(/* @vite-ignore */ file)) as { l4: object };
  await page.locator('rungs-level').evaluate((element, level) => Object.assign(element, { level }), l4);
  await page.locator('[data-rungs="level"]').waitFor();
  return page;
}

/** Adds a stylesheet, after what is there or before it. */
const add = (page: Page, css: string, first = false): Promise<void> =>
  page.evaluate(
    ({ css, first }) => {
      const style = Object.assign(document.createElement('style'), { textContent: css });
      if (first) document.head.prepend(style);
      else document.head.append(style);
    },
    { css, first },
  );

/** Every computed property of every element. */
const looks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => !['style', 'head', 'html'].includes(localName))
      .map(
        (element) =>
          `${element.localName}: ${[...getComputedStyle(element)].map((name) => `${name}: ${getComputedStyle(element).getPropertyValue(name)}`).join('; ')}`,
      ),
  );
