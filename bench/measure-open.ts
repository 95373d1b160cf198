import type { CDPSession, Page } from 'playwright';
import { launch, mount, open, painted, scriptOf, work } from './browser.js';
import { contestants, type Key } from './contestants/index.js';
import { digits, median, quantile, type Report } from './report.js';

const who: readonly Key[] = ['limit', 'details', 'rungs', 'radix', 'radixWhole', 'baseUi', 'mui', 'reactMarkdown'];
const levels = 100;
const clicks = 50;
/** Contestants take turns: each opens a fifth of its sections per round. */
const rounds = 5;
const frame = 16;
/** Wait after scrolling, in milliseconds, because levels near the viewport are laid out in the following frames. */
const settleDelay = 100;

interface OpenTimes {
  /** Time from the event to the frame that shows the result, in milliseconds. */
  readonly paint: number;
  /** CPU time of script, style and layout, in milliseconds. */
  readonly work: number;
}

export async function measureOpen(): Promise<Report> {
  const browser = await launch();
  const found = new Map<string, OpenTimes[]>();
  try {
    for (let round = 0; round < rounds; round++)
      for (const key of who) {
        const { page, cdp, context } = await open(browser, key, levels);
        await mount(page, await scriptOf(key));
        await painted(page);
        for (const slower of [1, 4]) {
          const opened = found.get(`${key} ${slower}`) ?? [];
          // Levels spread over the page, other ones in each round.
          for (let level = round; level < levels; level += levels / (clicks / rounds))
            opened.push(await openOne(page, cdp, contestants[key].trigger, level, slower));
          found.set(`${key} ${slower}`, opened);
        }
        await context.close();
      }
  } finally {
    await browser.close();
  }
  const of = (key: Key, slower: number, what: keyof OpenTimes, at?: number): number => {
    const values = (found.get(`${key} ${slower}`) ?? []).map((each) => each[what]);
    return at === undefined ? median(values) : quantile(values, at);
  };
  const both = (key: Key, slower: number, what: keyof OpenTimes): string =>
    `${digits(of(key, slower, what))} · ${digits(of(key, slower, what, 0.95))}`;
  const worst = of('rungs', 4, 'work', 0.95);
  return {
    tables: [
      {
        title: 'Opening one section',
        note: `${levels} levels on the page; ms, median · 95th of ${clicks}. "Paint" is from the event to the frame that shows it; "work" is script, style and layout on the main thread. Paint is by the clock. 4 × is with the CPU slowed down as much.`,
        head: ['what', 'paint', 'work', 'paint, 4 ×', 'work, 4 ×'],
        rows: who.map((key) => [
          contestants[key].name,
          both(key, 1, 'paint'),
          both(key, 1, 'work'),
          both(key, 4, 'paint'),
          both(key, 4, 'work'),
        ]),
      },
    ],
    goals: [
      {
        what: `Opening a section, ${levels} levels on the page, 4 × slow-down: script and layout, 95th`,
        goal: `≤ ${frame} ms`,
        figure: `${digits(worst)} ms (limit: ${digits(of('limit', 4, 'work', 0.95))} ms)`,
        met: worst <= frame,
      },
    ],
  };
}

/** Opens the first section of a level or, with CPU throttling, the second, so that each is opened once. */
async function openOne(page: Page, cdp: CDPSession, trigger: string, level: number, slower: number): Promise<OpenTimes> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const at = await page.evaluate(
    ([trigger, level, second, settleDelay]) => {
      const own = document.querySelectorAll('article')[level]?.querySelectorAll(trigger)[second];
      if (!own) throw new Error(`Nothing to open: no ${trigger} in level ${level}. Mend the trigger in bench/contestants/index.ts.`);
      own.scrollIntoView({ block: 'center' });
      return new Promise<{ x: number; y: number }>((done) =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            own.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = own.getBoundingClientRect();
            Object.assign(window, {
              opened: new Promise((done) =>
                window.addEventListener(
                  'click',
                  (event) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - event.timeStamp))),
                  { capture: true, once: true },
                ),
              ),
            });
            done({ x: x + Math.min(width, 200) / 2, y: y + height / 2 });
          }, settleDelay),
        ),
      );
    },
    [trigger, level, slower === 1 ? 0 : 1, settleDelay] as const,
  );
  await page.mouse.move(at.x, at.y);
  await painted(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  let paint = 0;
  const { script, layout } = await work(page, cdp, async () => {
    await page.mouse.down();
    await page.mouse.up();
    paint = await page.evaluate(() => window.opened);
  });
  return { paint, work: script + layout };
}
