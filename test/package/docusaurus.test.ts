import type { Browser } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectSame } from './consistency.js';
import { type Host, install, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

describe('the Docusaurus example', () => {
  let browser: Browser;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await install('docusaurus', inject('registry'));
  });
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await host.remove();
  });

  it('is checked and built', async () => {
    await host.run('npm', ['run', 'build']);
    const script = '@docusaurus/core/bin/docusaurus.mjs';
    server = await host.serve(script, (port) => ['serve', '--host', '127.0.0.1', '--port', port, '--no-open']);
  });

  it('has every word of L4 in what the server sends', async () => {
    const { page } = await open(browser, server?.url ?? '', { script: false });
    expect(await missingIn(page, textsOf(l4))).toEqual([]);
  });

  it('shows every word of L4, and opens a competency by click', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    expect(await missingIn(page, textsOf(l4))).toEqual([]);
    await expectToOpen(page, l4);
    expect(faults).toEqual([]);
  });

  it('shows the same as the component alone', async () => {
    const { page } = await open(browser, server?.url ?? '');
    await expectSame(page, 'Docusaurus');
  });

  it('is as light or as dark as the site is switched to', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    const look = () =>
      page.locator('[data-rungs="level-card"]').evaluate((card) => {
        const { color, colorScheme } = getComputedStyle(card);
        return { color, colorScheme };
      });
    const looks = [];
    for (const theme of ['light', 'dark']) {
      await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme);
      looks.push(await look());
    }
    const [light, dark] = looks;
    expect([light?.colorScheme, dark?.colorScheme]).toEqual(['light', 'dark']);
    expect(dark?.color).not.toBe(light?.color);
    expect(faults).toEqual([]);
  });
});
