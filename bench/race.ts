import type { Browser, CDPSession, Page } from 'playwright';
import { painted, type Work, work } from './browser.js';
import { bundle } from './bundle.js';

/** One of several components that render the same content. */
export interface Racer {
  readonly name: string;
  /** Module and export name of the component. */
  readonly module: string;
  readonly component: string;
  readonly styles: string;
  /** Props of the component, as JSON. */
  readonly props: object;
  /** Selector of the clickable elements, after mounting. */
  readonly click?: string;
}

export interface Result {
  readonly mounts: readonly Work[];
  /** Script and layout time of each click with fourfold CPU throttling, in milliseconds. */
  readonly clicks: readonly number[];
}

declare global {
  interface Window {
    props: object;
    /** Resolves when the component is in the page. */
    mounted: Promise<void>;
  }
}

/** Mounts each racer in its own page and clicks the elements with the indices in `clicks`. Racers take turns. */
export async function race(
  browser: Browser,
  racers: readonly Racer[],
  rounds: number,
  clicks: readonly number[] = [],
): Promise<readonly Result[]> {
  const scripts = await Promise.all(racers.map(scriptOf));
  const results = racers.map(() => ({ mounts: [] as Work[], clicks: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const [at, racer] of racers.entries()) {
      const { page, cdp } = await openPage(browser, racer);
      const mount = await work(page, cdp, async () => {
        await page.addScriptTag({ content: scripts[at] ?? '' });
        await page.evaluate(() => window.mounted);
      });
      results[at]?.mounts.push(mount);
      for (const click of clicks) results[at]?.clicks.push(await clickOn(page, cdp, racer.click ?? '', click));
      await page.close();
    }
  return results;
}

/** Clicks like a mouse, because some components listen for `mousedown` and others for `click`. */
async function clickOn(page: Page, cdp: CDPSession, selector: string, at: number): Promise<number> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const target = page.locator(selector).nth(at);
  await target.scrollIntoViewIfNeeded();
  await target.hover();
  await painted(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const { script, layout } = await work(page, cdp, async () => {
    await page.mouse.down();
    await page.mouse.up();
  });
  return script + layout;
}

async function scriptOf({ module, component }: Racer): Promise<string> {
  const source = `import { useEffect } from 'react';
    import { createRoot } from 'react-dom/client';
    import { ${component} as Racer } from '${module}';
    function All({ done }) {
      useEffect(done, []);
      return <Racer {...window.props} />;
    }
    window.mounted = new Promise((done) => createRoot(document.querySelector('main')).render(<All done={done} />));`;
  return (await bundle(source, { format: 'iife' })).code;
}

async function openPage(browser: Browser, { styles, props }: Racer): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Ladder</title><link rel="icon" href="data:,"><style>${styles}</style><main></main></html>`,
    }),
  );
  await page.goto('http://bench.test/');
  await page.evaluate((props) => {
    window.props = props;
  }, props);
  await painted(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
}
