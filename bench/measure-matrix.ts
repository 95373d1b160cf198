import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright';
import type { Ladder, Level } from 'rungs';
import { launch, painted, type Work, work } from './browser.js';
import { bundle, load, ourStyles } from './bundle.js';
import { digits, median, quantile, type Report, times } from './report.js';

const byHand = fileURLToPath(new URL('contestants/matrix-by-hand.css', import.meta.url));
const contestants = {
  byHand: { name: 'by hand, in React', file: 'matrix-by-hand.tsx', styles: () => readFileSync(byHand, 'utf8'), trigger: '.more' },
  rungs: { name: '**LadderMatrix**', file: 'matrix.tsx', styles: ourStyles, trigger: '[data-rungs="matrix-more"]' },
} as const;
type Key = keyof typeof contestants;
const keys = Object.keys(contestants) as Key[];

const levels = 8;
const competencies = 6;
const rounds = 15;
const clicks = 4;
const goal = 2;

export async function measureMatrix(): Promise<Report> {
  const ladder = await ladderOf();
  const scripts = new Map(await Promise.all(keys.map(async (key) => [key, await scriptOf(key)] as const)));
  const mounts = new Map<Key, Work[]>(keys.map((key) => [key, []]));
  const opens = new Map<Key, number[]>(keys.map((key) => [key, []]));
  const browser = await launch();
  try {
    for (let round = 0; round < rounds; round++)
      for (const key of keys) {
        const { page, cdp } = await openPage(browser, key, ladder);
        mounts.get(key)?.push(
          await work(page, cdp, async () => {
            await page.addScriptTag({ content: scripts.get(key) ?? '' });
            await page.evaluate(() => window.mounted);
          }),
        );
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        for (let click = 0; click < clicks; click++) {
          const { script, layout } = await work(page, cdp, () =>
            page.evaluate(([trigger, at]) => document.querySelectorAll<HTMLElement>(trigger)[at]?.click(), [
              contestants[key].trigger,
              click,
            ] as const),
          );
          opens.get(key)?.push(script + layout);
        }
        await page.close();
      }
  } finally {
    await browser.close();
  }
  const of = (key: Key, what: keyof Work): number => median((mounts.get(key) ?? []).map((each) => each[what]));
  const opened = (key: Key, at: number): number => quantile(opens.get(key) ?? [], at);
  const ratio = of('rungs', 'all') / of('byHand', 'all');
  return {
    tables: [
      {
        title: 'A whole ladder as a table',
        note: `${levels} levels × ${competencies} competencies, ms of CPU on the main thread: to evaluate the script, mount, lay out and paint, medians of ${rounds}; and to open one cell, slowed down four times, script and layout, median · 95th of ${rounds * clicks}, the first of which in each page is also the first that React has to do.`,
        head: ['what', 'mount', 'of it script', 'of it style and layout', 'over by hand', 'open a cell, 4 ×'],
        rows: keys.map((key) => [
          contestants[key].name,
          digits(of(key, 'all')),
          digits(of(key, 'script')),
          digits(of(key, 'layout')),
          times(of(key, 'all') / of('byHand', 'all')),
          `${digits(opened(key, 0.5))} · ${digits(opened(key, 0.95))}`,
        ]),
      },
    ],
    goals: [
      {
        what: `Mount of LadderMatrix, ${levels} levels × ${competencies} competencies, over the same table by hand`,
        goal: `≤ ${goal} ×`,
        figure: times(ratio),
        met: ratio <= goal,
      },
    ],
  };
}

declare global {
  interface Window {
    ladder: Ladder;
    /** When the table is in the page. */
    mounted: Promise<void>;
  }
}

async function scriptOf(key: Key): Promise<string> {
  const source = `import { useEffect } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Matrix } from './contestants/${contestants[key].file}';
    function All({ done }) {
      useEffect(done, []);
      return <Matrix ladder={window.ladder} />;
    }
    window.mounted = new Promise((done) => createRoot(document.querySelector('main')).render(<All done={done} />));`;
  return (await bundle(source, { format: 'iife' })).code;
}

async function openPage(browser: Browser, key: Key, ladder: Ladder): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Ladder</title><link rel="icon" href="data:,"><style>${contestants[key].styles()}</style><main></main></html>`,
    }),
  );
  await page.goto('http://bench.test/');
  await page.evaluate((ladder) => {
    window.ladder = ladder;
  }, ladder);
  await painted(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
}

/** The Software Engineering ladder, made as long and as broad as is measured: levels and competencies come again under other ids. */
async function ladderOf(): Promise<Ladder> {
  const { ladder } = await load<{ ladder: Ladder }>(`export { ladder } from 'rungs/data/octopus-software-engineering'`);
  const renamed = <Data>(data: Data, suffix: string): Data =>
    JSON.parse(JSON.stringify(data).replaceAll(/"id":"([^"]*)"/g, `"id":"$1${suffix}"`));
  const broad = (level: Level): Level => ({
    ...level,
    competencies: [...level.competencies, ...renamed(level.competencies, '-b')].slice(0, competencies),
  });
  const again = ladder.levels.map((level) => ({
    ...level,
    id: `${level.id}-c`,
    competencies: level.competencies.map(({ expectations, ...each }) => ({ ...each, expectations: renamed(expectations, '-c') })),
  }));
  return { ...ladder, levels: [...ladder.levels, ...again].slice(0, levels).map(broad) };
}
