import { once } from 'node:events';
import { appendFile, cp } from 'node:fs/promises';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../browser.js';
import { newFolder, rungs, startPreview } from './run.js';

async function preview(): Promise<{ readonly cwd: string; readonly url: URL; readonly stop: () => Promise<unknown> }> {
  const cwd = await newFolder();
  await cp('data/octopus/data-engineering', join(cwd, 'data'), { recursive: true });
  return { cwd, ...(await startPreview(['data'], { cwd })) };
}

const get = async (url: URL, options: { host?: string; hostname?: string; method?: string; path?: string } = {}): Promise<number> => {
  const { host = url.host, ...rest } = options;
  const asked = request({ hostname: url.hostname, port: url.port, path: '/', ...rest, headers: { host } }).end();
  const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }];
  response.resume();
  return response.statusCode;
};

it('shows the ladder and follows as it is saved, what is open staying open', async () => {
  const { cwd, url, stop } = await preview();
  const browser = await chromium.launch(findBrowser());
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  await page.goto(url.href);
  await page.getByRole('heading', { name: 'Domain expertise' }).first().click();
  await appendFile(join(cwd, 'data/L2-Data-Engineer.md'), '\n- One more thing\n\n```\nToo deep\n```\n');
  const note = page.locator('[data-rungs="preview-note"]');
  await note.waitFor();
  expect(await note.textContent()).toMatch(/data\/L2-Data-Engineer\.md|unread-block/);
  expect(await note.evaluate((node) => node.previousElementSibling?.textContent)).toContain('```');
  expect(await page.getByText('One more thing').count()).toBe(2);
  expect(await page.locator('details[open]').count()).toBe(1);
  expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
  expect(await stop()).toEqual([0, null]);
});

it('answers this machine alone, under its own name, and takes nothing', async () => {
  const { url, stop } = await preview();
  expect(url.hostname).toBe('127.0.0.1');
  expect(await get(url)).toBe(200);
  expect(await get(url, { host: `localhost:${url.port}` })).toBe(200);
  for (const host of [
    'example.org',
    `example.org:${url.port}`,
    '127.0.0.1',
    `127.0.0.1.example.org:${url.port}`,
    `127.0.0.1:${Number(url.port) + 1}`,
  ])
    expect([host, await get(url, { host })]).toEqual([host, 421]);
  expect(await get(url, { method: 'POST' })).toBe(405);
  for (const path of ['/../package.json', '//', '/%', '/etc/passwd']) expect(await get(url, { path })).toBe(404);
  const others = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4'),
  );
  for (const { address } of others) await expect(get(url, { hostname: address })).rejects.toThrow();
  const taken = await rungs(['preview', 'data/octopus/data-engineering', '--port', url.port]);
  expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('is in use')]);
  expect(await stop()).toEqual([0, null]);
});
