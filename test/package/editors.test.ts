import type { Browser } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectSame } from './consistency.js';
import { type Host, install, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

describe.each(['blocknote', 'tiptap', 'lexical'] as const)('the %s example', (example) => {
  let browser: Browser;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await install(example, inject('registry'));
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

  it('shows every word of L4 in its document, and opens a competency by click', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    expect(await missingIn(page, ['What we expect of a lead:', ...textsOf(l4)])).toEqual([]);
    await expectToOpen(page, l4);
    expect(faults).toEqual([]);
  });

  it('shows the same as the component alone', async () => {
    const { page } = await open(browser, server?.url ?? '');
    await expectSame(page, { blocknote: 'BlockNote', tiptap: 'Tiptap', lexical: 'Lexical' }[example], 'alone');
  });

  it('inserts another from the slash menu, and undoes that', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    await page.getByText('Type a slash for more.').click();
    // ProseMirror settles the cursor some milliseconds after the focus has come.
    await page.waitForTimeout(300);
    await page.keyboard.press('End');
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await page.keyboard.type('/Senior Data', { delay: 30 });
    await page.getByText('Senior Data Engineer').last().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-rungs="block"]').count()).toBe(2);
    expect(await page.locator('[data-rungs="level-title"]').allTextContents()).toEqual(['Lead Data Engineer', 'Senior Data Engineer']);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => page.locator('[data-rungs="block"]').count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
