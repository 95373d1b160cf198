import type { Browser } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectSame } from './consistency.js';
import { type Host, install, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

describe('the Backstage example', () => {
  let browser: Browser;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;
  const at = (path: string): string => new URL(`catalog/default/group/data-engineering${path}`, server?.url).href;

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await install('backstage', inject('registry'));
  });
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await host.remove();
  });

  it('is checked and built', async () => {
    await host.run('npm', ['run', 'build']);
    server = await host.serve('vite/bin/vite.js', (port) => ['preview', '--host', '127.0.0.1', '--strictPort', '--port', port]);
  });

  it('shows a level in a card of an entity', async () => {
    const { page, faults } = await open(browser, at(''));
    await page.locator('[data-rungs="level-card"]').waitFor();
    const { title, summary, facts } = l4;
    expect(await missingIn(page, textsOf({ title, summary, facts }))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('shows every word of L4 in a tab beside it, and opens a competency by click', async () => {
    const { page, faults } = await open(browser, at(''));
    await page.getByRole('link', { name: 'Career ladder' }).click();
    await page.locator('[data-rungs="level"]').waitFor();
    expect(await missingIn(page, textsOf(l4))).toEqual([]);
    await expectToOpen(page, l4);
    expect(faults).toEqual([]);
  });

  it('shows the same as the component alone', async () => {
    const { page } = await open(browser, at(''));
    await page.getByRole('link', { name: 'Career ladder' }).click();
    await page.locator('[data-rungs="level"]').waitFor();
    await expectSame(page, 'Backstage');
  });
});
