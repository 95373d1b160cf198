import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import type { Level } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../browser.js';
import { expectedOutline, type Pasted } from './outline.js';
import type { Editors } from './page.js';
import { serve } from './serve.js';

type Editor = keyof Editors;

let server: ViteDevServer;
let browser: Browser;
let context: BrowserContext;
let base = '';

beforeAll(async () => {
  server = await serve();
  base = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch(findBrowser());
  context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page whose button of that name was pressed; what it says in its console is a fault. */
async function copied(path: string, button: string): Promise<Page> {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  await page.goto(base + path);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('status').getByText('Copied').waitFor();
  expect(said).toEqual([]);
  return page;
}

/** Presses Ctrl+V in an editor, and gives what is in it once that is something. */
async function pasteInto(page: Page, editor: Editor): Promise<Pasted> {
  await page.locator(`#${editor}[contenteditable="true"], #${editor} [contenteditable="true"]`).first().focus();
  await page.keyboard.press('Control+V');
  await page.waitForFunction((editor) => window.editors[editor]().outline.length > 1, editor);
  const { outline, json } = await page.evaluate((editor) => window.editors[editor](), editor);
  // BlockNote keeps an empty block at the end, to be typed into.
  return { outline: outline.at(-1) === 'paragraph ' ? outline.slice(0, -1) : outline, json };
}

describe.each([
  ['L4', '', l4],
  ['nested expectations and links', '?l5', l5],
] satisfies [string, string, Level][])('a copy of %s', (_, path, level) => {
  it.each(['blocknote', 'tiptap', 'lexical', 'adf'] as const)(
    'arrives in %s, every word, as headings, a quote and lists',
    async (editor) => {
      const page = await copied(path, 'Copy');
      const { outline, json } = await pasteInto(page, editor);
      expect(outline).toEqual(expectedOutline(level));
      const links = JSON.stringify(level).match(/(?<="href":)"https[^"]*"/g) ?? [];
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(json).toContain(link);
      await page.close();
    },
  );

  it.each(['blocknote', 'tiptap', 'lexical'] as const)('is seen in %s as headings and lists', async (editor) => {
    const page = await copied(path, 'Copy');
    await pasteInto(page, editor);
    const seen = await page.locator(`#${editor}`).evaluate((root) => ({
      headings: [...root.querySelectorAll('h2, h3, h4')].map((each) => `${each.localName} ${each.textContent}`),
      text: root.textContent,
    }));
    const outline = expectedOutline(level);
    expect(seen.headings).toEqual(outline.filter((each) => /^h\d/.test(each)));
    let from = 0;
    for (const each of outline.map((block) => block.replace(/^(?:h\d |quote |(?:li )+)/, ''))) {
      const at = seen.text.indexOf(each.replaceAll('\n', ''), from);
      expect([each, at]).not.toEqual([each, -1]);
      from = at;
    }
    await page.close();
  });
});

it('arrives in BlockNote as Markdown too, its examples in toggles', async () => {
  const page = await copied('', 'Copy as Markdown');
  const { outline } = await pasteInto(page, 'blocknote');
  let inToggle = false;
  const expected = expectedOutline(l4).map((block) => {
    inToggle = block === 'h4 Examples' || (inToggle && block.startsWith('li '));
    if (block === 'h4 Examples') return 'toggleListItem Examples';
    return inToggle ? `li ${block}` : block.replace(/^h3 /, 'h2 ').replace('h2 L4', 'h1 L4');
  });
  expect(outline).toEqual(expected);
  await page.close();
});
