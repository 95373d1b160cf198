import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectSame } from './consistency.js';
import { type Host, install, type Server } from './host.js';
import { launch, open, publishedL4, textsOf } from './reader.js';

describe('the iframe example', () => {
  let browser: Browser;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await install('iframe', inject('registry'));
  });
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await host.remove();
  });

  const load = async (): Promise<{ page: Page; frame: Frame; faults: readonly string[] }> => {
    const { page, faults } = await open(browser, server?.url ?? '');
    const frame = page.frames().find((each) => each.url().includes('rungs-embed'));
    if (!frame) throw new Error('There is no frame.');
    await frame.locator('[data-rungs]').first().waitFor();
    return { page, frame, faults };
  };
  const heights = async (page: Page, frame: Frame): Promise<readonly unknown[]> => [
    await page.locator('iframe').evaluate((each) => each.clientHeight),
    await frame.evaluate(() => document.documentElement.scrollHeight),
  ];

  it('is built and served', async () => {
    await host.run('npm', ['run', 'build']);
    server = await host.serve('sirv-cli/bin.js', (port) => ['public', '--host', '127.0.0.1', '--port', port]);
  });

  it('shows every word of L4 in the frame, and nobody complains', async () => {
    const { page, frame, faults } = await load();
    const shown = ((await frame.locator('article').textContent()) ?? '').replace(/\s+/g, '');
    expect(textsOf(l4).filter((text) => !shown.includes(text.replace(/\s+/g, '')))).toEqual([]);
    expect(await frame.evaluate('origin')).toBe('null');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is as high as what it shows, before and after a competency is opened', async () => {
    const { page, frame } = await load();
    const isWhole = async (): Promise<boolean> => {
      const [outer, inner] = await heights(page, frame);
      return outer === inner && Number(outer) > 300;
    };
    await expect.poll(isWhole).toBe(true);
    const [before] = await heights(page, frame);
    await frame.getByRole('button', { name: l4.competencies[0]?.title ?? '' }).click();
    await expect.poll(async () => Number((await heights(page, frame))[0])).toBeGreaterThan(Number(before) + 100);
    await expect.poll(isWhole).toBe(true);
    await page.close();
  });

  it('shows the same as the component alone', async () => {
    const { page, frame } = await load();
    await page.locator('iframe').evaluate((each) => {
      each.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 800px';
    });
    await expectSame(frame, 'A frame, the embed page');
    await page.close();
  });

  it('follows the theme of the page, and keeps what is open', async () => {
    const { page, frame } = await load();
    await frame.getByRole('button', { name: l4.competencies[0]?.title ?? '' }).click();
    await page.getByRole('button', { name: 'Dark' }).click();
    await expect.poll(() => frame.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await frame.locator('[data-rungs="competency"][data-state="open"]').count()).toBe(1);
    await page.close();
  });

  it('says in the frame what is wrong with a definition', async () => {
    const file = join(host.folder, 'public/l4.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, '{"level": {"id": "l4"}}');
    await server?.stop();
    server = await host.serve('sirv-cli/bin.js', (port) => ['public', '--host', '127.0.0.1', '--port', port]);
    const { page, frame } = await load();
    expect(await frame.locator('[data-rungs="problem"]').textContent()).toContain('missing');
    await writeFile(file, text);
    await page.close();
  });
});
