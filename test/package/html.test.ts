import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import type { Level } from 'rungs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectSame } from './consistency.js';
import { type Host, install, type Server } from './host.js';
import { expectToOpen, launch, missingIn, open, publishedL4, textsOf } from './reader.js';

describe('the plain HTML example', () => {
  let browser: Browser;
  let host: Host;
  let server: Server | undefined;
  let l4: Level;

  beforeAll(async () => {
    l4 = await publishedL4(inject('unpacked'));
    browser = await launch();
    host = await install('html', inject('registry'));
    server = await host.serve('../serve.mjs', (port) => [port]);
  });
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await host.remove();
  });

  it('is served under a policy that allows nothing but its own files', async () => {
    const response = await fetch(server?.url ?? '');
    const policy = (response.headers.get('content-security-policy') ?? '').split('; ');
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]));
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
  });

  it('shows every word of L4, and violates nothing', async () => {
    const { page, faults } = await open(browser, server?.url ?? '');
    expect(await missingIn(page, textsOf(l4))).toEqual([]);
    await expectToOpen(page, l4);
    expect(faults).toEqual([]);
    // So that it would have been seen.
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => faults.join()).toMatch(/style-src-attr: inline/);
    expect(faults.join()).toContain('"disposition":"enforce"');
  });

  it('shows the same as the component alone', async () => {
    const { page } = await open(browser, server?.url ?? '');
    const { byteLength } = gzipSync(await readFile(join(inject('unpacked'), 'dist/rungs-element.js')), { level: 9 });
    await expectSame(page, 'Plain HTML, the element under a strict policy', 'alone', byteLength);
  });

  it('runs the script by the integrity that the notes of the release name, and no other', async () => {
    const notes = await readFile(join(inject('checkout'), 'release-notes.md'), 'utf8');
    const [tag = '', integrity = ''] = /<script src="\/rungs-element\.js" integrity="([^"]+)" defer><\/script>/.exec(notes) ?? [];
    const file = join(host.folder, 'index.html');
    const html = (await readFile(file, 'utf8')).replace('<script src="/rungs-element.js" defer></script>', tag);
    expect(html).toContain(tag);
    await writeFile(file, html);
    const right = await open(browser, server?.url ?? '');
    expect(await missingIn(right.page, textsOf(l4))).toEqual([]);
    expect(right.faults).toEqual([]);

    await writeFile(file, html.replace(integrity, `sha384-${'A'.repeat(64)}`));
    const wrong = await open(browser, server?.url ?? '');
    expect(await missingIn(wrong.page, textsOf(l4))).not.toEqual([]);
    expect(wrong.faults.join()).toContain('integrity');
  });
});
