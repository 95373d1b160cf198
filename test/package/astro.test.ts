import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectSame } from './consistency.js';
import { type Host, installOn, nodeFrom, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

const versions = [
  { astro: '7', node: 22, script: 'astro/bin/astro.mjs', packages: [] },
  { astro: '6', node: 22, script: 'astro/bin/astro.mjs', packages: ['astro@6.4.8', '@astrojs/react@5.0.7'] },
  { astro: '5', node: 20, script: 'astro/astro.js', packages: ['astro@5.9.4', '@astrojs/react@4.4.2'] },
];

describe.each(versions)('the Astro example on Astro $astro', ({ astro, node, script, packages }) => {
  let browser: Browser;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;
  const at = (path: string): string => new URL(path, server?.url).href;

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await installOn(await nodeFrom(node), 'astro', inject('registry'), ...packages);
  });
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await host.remove();
  });

  it('is built', async () => {
    const manifest = await readFile(join(host.folder, 'node_modules/astro/package.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ version: expect.stringMatching(new RegExp(`^${astro}\\.`)) });
    await host.run('npm', ['run', 'build'], { ASTRO_TELEMETRY_DISABLED: '1' });
    server = await host.serve(script, (port) => ['preview', '--host', '127.0.0.1', '--port', port]);
  });

  it.each(['/', '/card/'])('has every word of L4 in what the server sends: %s', async (path) => {
    const { page } = await open(browser, at(path), { script: false });
    expect(textsOf(l4).length).toBeGreaterThan(50);
    expect(await missingIn(page, textsOf(l4))).toEqual([]);
  });

  it('ships no script where nothing asks for it, with a level that is read from Markdown', async () => {
    const html = await readFile(join(host.folder, 'dist/card/index.html'), 'utf8');
    expect(html).not.toMatch(/<script|astro-island/i);
    const { page, faults, scripts } = await open(browser, at('/card/'));
    expect(await missingIn(page, ['Senior Software Engineer', 'Peers (2-5)'])).toEqual([]);
    expect(await page.locator('[data-rungs="rung"]').count()).toBeGreaterThan(1);
    expect(await scripts()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('opens a competency by click, and loads no parser for that', async () => {
    const { page, faults, scripts } = await open(browser, at('/'));
    await expectToOpen(page, l4);
    const text = (await scripts()).join();
    expect(text).toContain('competency-accordion');
    expect(text).not.toMatch(/markdown-it|linkify/i);
    expect(faults).toEqual([]);
  });

  it('shows the same as the component alone', async () => {
    const { page } = await open(browser, at('/'));
    await expectSame(page, `Astro ${astro}`);
  });
});
