import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import type { Level } from 'rungs';
import { expect } from 'vitest';
import { findBrowser } from '../browser.js';

export const launch = (): Promise<Browser> => chromium.launch(findBrowser());

/** The L4 definition as it is published. */
export async function publishedL4(unpacked: string): Promise<Level> {
  const file = pathToFileURL(join(unpacked, 'dist/data/octopus/data-engineering/index.js')).href;
  const { l4 } = (await import(/* @vite-ignore */ file)) as { l4: Level };
  return l4;
}

/** Every text of a level; prose with formatting comes in its pieces. */
export function textsOf(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (['id', 'href', 'source'].includes(key) ? [] : textsOf(value)));
}

/** Which texts are not in a part of a page and the shadow roots within, spaces aside. */
export async function missingIn(page: Page, texts: readonly string[], part = 'main'): Promise<readonly string[]> {
  const shown = squeeze(
    await page.locator(part).evaluate((shown) => {
      const roots = [...shown.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '');
      return (shown.textContent ?? '') + roots.join('');
    }),
  );
  return texts.filter((text) => !shown.includes(squeeze(text)));
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Opens a page, and keeps what it and the browser complain of, and which scripts it got. */
export async function open(browser: Browser, url: string, { script = true } = {}) {
  const page = await browser.newPage({ javaScriptEnabled: script });
  const faults: string[] = [];
  const scripts: Promise<string>[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  // What a policy forbids is told by the browser in three ways, each a fault.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`${event.effectiveDirective}: ${event.blockedURI}`));
    const tell = (reports: readonly unknown[]): void => console.error(JSON.stringify(reports));
    new ReportingObserver(tell, { types: ['csp-violation'], buffered: true }).observe();
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, faults, scripts: () => Promise.all(scripts) };
}

/** Opens the last competency of a level by a click, and tells whether its panel was closed before and is open after. */
export async function expectToOpen(page: Page, { competencies }: Level): Promise<void> {
  const trigger = page.getByRole('button', { name: competencies.at(-1)?.title ?? '', exact: true });
  const panel = page.locator(`[id="${await trigger.getAttribute('aria-controls')}"]`);
  const seen = (): Promise<boolean> =>
    panel
      .locator('li')
      .first()
      .evaluate((item) => item.checkVisibility());
  expect(await seen()).toBe(false);
  // A click before the script is at work does nothing.
  await expect
    .poll(async () => {
      if ((await trigger.getAttribute('aria-expanded')) === 'false') await trigger.click();
      return seen();
    })
    .toBe(true);
}
