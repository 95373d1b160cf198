import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { findBrowser } from '../test/browser.js';
import { bundle, handWrittenStyles, l4, ourStyles } from './bundle.js';
import { another } from './content.js';
import { contestants, type Key } from './contestants/index.js';

const site = 'http://bench.test/';

/** API of the script in a contestant's page: mounts the contestant, or hydrates server-rendered HTML. */
export interface Script {
  mount(count: number): Promise<void>;
  hydrate(count: number): Promise<void>;
}

declare global {
  interface Window {
    bench: Script;
    contents: unknown[];
    another: typeof another;
    /** Resolves when the clicked section is painted, to the time since the event in milliseconds. */
    opened: Promise<number>;
  }
}

/**
 * Launches a browser without a frame rate limit, so that the time from an event to its frame does not include waiting for the next
 * frame.
 */
export const launch = (): Promise<Browser> => {
  const { args = [], ...options } = findBrowser();
  return chromium.launch({
    ...options,
    args: [...args, '--disable-frame-rate-limit', '--disable-gpu-vsync', '--force-color-profile=srgb'],
  });
};

export async function scriptOf(key: Key | 'bare'): Promise<string> {
  const file = `'./contestants/${key === 'bare' ? 'bare.tsx' : contestants[key].file}'`;
  const source =
    key === 'limit'
      ? `import { html } from ${file};
         const mount = async () => { document.querySelector('main').innerHTML = window.contents.map(html).join(''); };
         window.bench = { mount, hydrate: mount };`
      : `import { useEffect } from 'react';
         import { createRoot, hydrateRoot } from 'react-dom/client';
         import { Page } from ${file};
         function All({ done }) {
           useEffect(done, []);
           return window.contents.map((content) => <Page key={content.level.id} {...content} />);
         }
         const root = () => document.querySelector('main');
         window.bench = {
           mount: () => new Promise((done) => createRoot(root()).render(<All done={done} />)),
           hydrate: () => new Promise((done) => hydrateRoot(root(), <All done={done} />)),
         };`;
  return (await bundle(source, { format: 'iife' })).code;
}

/** Opens a page with a contestant's styles and, if given, its server-rendered HTML. `window.contents` holds the contents. */
export async function open(
  browser: Browser,
  key: Key | 'bare',
  count: number,
  html = '',
): Promise<{ page: Page; cdp: CDPSession; context: BrowserContext }> {
  const content = await l4();
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  const styles = key === 'rungs' ? ourStyles() : handWrittenStyles();
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>L4</title><link rel="icon" href="data:,"><style>${styles}</style><main>${html}</main></html>`,
    }),
  );
  const cdp = await context.newCDPSession(page);
  await page.goto(site);
  await page.evaluate(`window.another = ${another.toString()}`);
  await page.evaluate(
    ([content, count]) => {
      const make = window.another;
      window.contents = Array.from({ length: count }, (_, n) => make(content, n));
    },
    [content, count] as const,
  );
  // CPU time of the main thread, which is independent of other load on the machine.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp, context };
}

export interface Work {
  /** CPU time of the main thread, in milliseconds. */
  readonly all: number;
  readonly script: number;
  /** CPU time of style and layout, in milliseconds. */
  readonly layout: number;
}

/** Measures the work of the main thread until `job` is done and painted. */
export async function work(page: Page, cdp: CDPSession, job: () => Promise<unknown>): Promise<Work> {
  const metrics = async (): Promise<Record<string, number>> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const before = await metrics();
  await job();
  await painted(page);
  const after = await metrics();
  const delta = (name: string): number => ((after[name] ?? 0) - (before[name] ?? 0)) * 1000;
  return { all: delta('TaskDuration'), script: delta('ScriptDuration'), layout: delta('LayoutDuration') + delta('RecalcStyleDuration') };
}

export const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

export const mount = async (page: Page, script: string, how: 'mount' | 'hydrate' = 'mount'): Promise<void> => {
  await page.addScriptTag({ content: script });
  await page.evaluate((how) => window.bench[how](window.contents.length), how);
};
