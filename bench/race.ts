import type { Browser, CDPSession, Page } from 'playwright';
import { painted, type Work, work } from './browser.js';
import { bundle } from './bundle.js';

/** One of those that show the same. */
export interface Racer {
  readonly name: string;
  /** The module of its component, and what it is called there. */
  readonly module: string;
  readonly component: string;
  readonly styles: string;
  /** What it is given: what JSON can say. */
  readonly props: object;
  /** What finds all that can be clicked, once it is there. */
  readonly click?: string;
}

export interface Result {
  readonly mounts: readonly Work[];
  /** Script and layout of each click, slowed down four times. */
  readonly clicks: readonly number[];
}

declare global {
  interface Window {
    props: object;
    /** When what is measured is in the page. */
    mounted: Promise<void>;
  }
}

/** Mounts each in a page of its own and clicks there, on the first, the second…, as `clicks` says; they take turns. */
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

/** As a mouse does, for some listen to the press and some to the click. */
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
