import type { Browser } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectSame } from './consistency.js';
import { type Host, install, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

describe('the Next example', () => {
  let browser: Browser;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;
  const at = (path: string): string => new URL(path, server?.url).href;

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await install('next', inject('registry'));
  });
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await host.remove();
  });

  it('is checked and built', async () => {
    await host.run('npm', ['run', 'build']);
    await host.run('npx', ['tsc']);
    server = await host.serve('next/dist/bin/next', (port) => ['start', '--hostname', '127.0.0.1', '--port', port]);
  });

  it.each(['/', '/card'])('has every word of L4 in what the server sends: %s', async (path) => {
    const { page } = await open(browser, at(path), { script: false });
    expect(await missingIn(page, textsOf(l4))).toEqual([]);
  });

  it.each(['/', '/card'])('shows every word of L4: %s', async (path) => {
    const { page, faults } = await open(browser, at(path));
    expect(await missingIn(page, textsOf(l4))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('opens a competency by click', async () => {
    const { page, faults } = await open(browser, at('/'));
    await expectToOpen(page, l4);
    expect(faults).toEqual([]);
  });

  it('sends the script of the accordion to the page that shows it, and to no other', async () => {
    const ofRungs = /competency-accordion|beforematch|data-rungs/;
    const whole = await open(browser, at('/'));
    expect((await whole.scripts()).join()).toMatch(ofRungs);
    const card = await open(browser, at('/card'));
    const scripts = await card.scripts();
    expect(scripts).not.toEqual([]);
    expect(scripts.join()).not.toMatch(ofRungs);
  });

  it('has a page for each level, whose links lead to the others', async () => {
    const { page, faults } = await open(browser, at('/levels/l3'));
    expect(await page.title()).toBe('Senior Data Engineer');
    await page.getByRole('navigation', { name: 'Levels' }).getByRole('link', { name: l4.title }).click();
    await page.waitForURL(at('/levels/l4'));
    await expectToOpen(page, l4);
    await page.getByRole('searchbox').fill('review document');
    const [first] = await page.locator('[data-rungs="search-result"]').all();
    expect(await first?.getAttribute('href')).toMatch(/^\/levels\/l4#l4-/);
    const { page: matrix, faults: faultsOfMatrix } = await open(browser, at('/matrix'));
    expect(await matrix.getByRole('link', { name: l4.title }).getAttribute('href')).toBe('/levels/l4');
    expect([...faults, ...faultsOfMatrix]).toEqual([]);
  });

  it('shows the same as the component alone', async () => {
    const { page } = await open(browser, server?.url ?? '');
    await expectSame(page, 'Next, App Router');
  });
});
