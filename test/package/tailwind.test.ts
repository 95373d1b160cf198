import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Host, install, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

/** The order in which the page loads the stylesheets; each is right. */
const orders: Readonly<Record<string, (css: string) => string>> = {
  'as in the guide': (css) => css,
  'with rungs before Tailwind': (css) =>
    css.replace(/@import 'rungs.*\n/g, '').replace(/^/, "@import 'rungs/theme/shadcn.css';\n@import 'rungs/tailwind.css';\n"),
};

describe('the example with Tailwind and shadcn/ui', () => {
  let browser: Browser;
  let host: Host;
  let l4: Level;

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await install('tailwind', inject('registry'));
  });
  afterAll(async () => {
    await browser.close();
    await host.remove();
  });

  describe.each(Object.entries(orders))('%s', (_, order) => {
    let server: Server | undefined;
    let page: Page;
    let faults: readonly string[];

    beforeAll(async () => {
      const file = join(host.folder, 'src/index.css');
      const css = await readFile(file, 'utf8');
      await writeFile(file, order(css));
      await host.run('npm', ['run', 'build']);
      await writeFile(file, css);
      server = await host.serve('vite/bin/vite.js', (port) => ['preview', '--host', '127.0.0.1', '--strictPort', '--port', port]);
      ({ page, faults } = await open(browser, server.url));
    });
    afterAll(() => server?.stop());

    it('shows every word of L4, and opens a competency', async () => {
      expect(await missingIn(page, textsOf(l4))).toEqual([]);
      await expectToOpen(page, l4);
      expect(faults).toEqual([]);
    });

    it('has the utilities of its `className`', async () => {
      expect(await styleOf(page, '[data-rungs="level"]', 'max-width', 'padding-top', 'border-top-width', 'border-top-left-radius')).toEqual(
        ['1024px', '32px', '1px', '14px'],
      );
    });

    it('keeps bullets and gaps, which the base of Tailwind removes', async () => {
      expect(await styleOf(page, '[data-rungs="fact"]', 'padding-top', 'border-top-width')).toEqual(['14px', '1px']);
      expect(await styleOf(page, '[data-rungs="expectation"]', 'list-style-type')).toEqual(['"–  "']);
    });

    it.each([
      ['light', 'oklch(1 0 0)', 'oklch(0.205 0 0)', 'oklch(0.985 0 0)'],
      ['dark', 'oklch(0.205 0 0)', 'oklch(0.922 0 0)', 'oklch(0.205 0 0)'],
    ])('has the colours of its theme: %s', async (theme, card, primary, onPrimary) => {
      if (theme === 'dark') await page.getByRole('button', { name: 'Toggle theme' }).click();
      expect(await styleOf(page, '[data-rungs="level"]', 'background-color')).toEqual([card]);
      expect(await styleOf(page, '[data-rungs="rung"][aria-current]', 'background-color', 'color')).toEqual([primary, onPrimary]);
    });
  });
});

const styleOf = (page: Page, selector: string, ...properties: readonly string[]): Promise<readonly string[]> =>
  page
    .locator(selector)
    .first()
    .evaluate((part, properties) => properties.map((name) => getComputedStyle(part).getPropertyValue(name)), properties);
