import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectSame } from './consistency.js';
import { type Host, install, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

describe('the React 17 example', () => {
  let browser: Browser;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await install('react-17', inject('registry'));
  });
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await host.remove();
  });

  it('is checked and built', async () => {
    await host.run('npm', ['run', 'build']);
    const { version } = JSON.parse(await readFile(join(host.folder, 'node_modules/react/package.json'), 'utf8')) as { version: string };
    expect(version).toMatch(/^17\./);
    server = await host.serve('sirv-cli/bin.js', (port) => ['dist', '--host', '127.0.0.1', '--port', port, '--quiet']);
  });

  it('shows every word of L4', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    expect(await missingIn(page, textsOf(l4))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('opens a competency by click, and React 17 hears of it', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    const count = page.getByText(/^Open: \d of \d+$/);
    expect(await count.textContent()).toBe(`Open: 0 of ${l4.competencies.length}`);
    await expectToOpen(page, l4);
    await expect.poll(() => count.textContent()).toBe(`Open: 1 of ${l4.competencies.length}`);
    expect(faults).toEqual([]);
  });

  it('shows the same as the component alone', async () => {
    const { page } = await open(browser, server?.url ?? '');
    await expectSame(page, 'React 17, the element', 'alone');
  });

  it('loads no reader of Markdown, as its definition is data', async () => {
    const { scripts } = await open(browser, server?.url ?? '');
    expect((await scripts()).join()).not.toMatch(/linkify/i);
  });
});
