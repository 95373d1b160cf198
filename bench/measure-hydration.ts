import { launch, mount, open, painted, scriptOf, work } from './browser.js';
import { l4 } from './bundle.js';
import { another } from './content.js';
import { contestants, type Key } from './contestants/index.js';
import { servers } from './measure-server.js';
import { digits, median, type Report, times } from './report.js';

const who = ['bare', 'details', 'rungs', 'radix', 'radixWhole', 'baseUi', 'mui', 'reactMarkdown'] as const satisfies readonly (
  | Key
  | 'bare'
)[];
const rounds = 9;
/** Numbers of levels for which forced layouts and layout shifts are counted. */
const levels = [1, 10, 100];

export async function measureHydration(): Promise<Report> {
  const browser = await launch();
  const content = await l4();
  const server = await servers();
  const htmlOf = (key: (typeof who)[number], count: number): string =>
    Array.from({ length: count }, (_, n) => (key === 'bare' ? '<article></article>' : server[key].toString(another(content, n)))).join('');
  const scripts = new Map(await Promise.all(who.map(async (key) => [key, await scriptOf(key)] as const)));
  const cost = new Map<string, number[]>();
  const forced = new Map<string, number>();
  const shift = new Map<string, number>();
  try {
    for (let round = 0; round < rounds; round++)
      for (const key of who)
        for (const how of ['mount', 'hydrate'] as const) {
          const { page, cdp, context } = await open(browser, key, 1, how === 'hydrate' ? htmlOf(key, 1) : '');
          const { all } = await work(page, cdp, () => mount(page, scripts.get(key) ?? '', how));
          await context.close();
          cost.set(`${key} ${how}`, [...(cost.get(`${key} ${how}`) ?? []), all]);
        }
    for (const key of who)
      for (const count of levels)
        for (const how of ['mount', 'hydrate'] as const) {
          const { page, context } = await open(browser, key, count, how === 'hydrate' ? htmlOf(key, count) : '');
          const complaints: string[] = [];
          page.on('console', (message) => complaints.push(message.text()));
          page.on('pageerror', (error) => complaints.push(error.message));
          await browser.startTracing(page, { categories: ['devtools.timeline'] });
          await mount(page, scripts.get(key) ?? '', how);
          await painted(page);
          forced.set(`${key} ${how} ${count}`, forcedLayouts(JSON.parse((await browser.stopTracing()).toString())));
          if (how === 'hydrate') shift.set(`${key} ${count}`, await shiftOf(page));
          if (complaints.length) console.warn(`${key}, ${how}: ${complaints.join('; ')}`);
          await context.close();
        }
  } finally {
    await browser.close();
  }
  const of = (key: string, how: string): number => median(cost.get(`${key} ${how}`) ?? []);
  const over = (key: string, how: string): number => (of(key, how) - of('bare', how)) / (of('reactMarkdown', how) - of('bare', how));
  const counts = (of: (count: number) => number | undefined): string => levels.map((count) => digits(of(count) ?? Number.NaN)).join(' · ');
  const sum = (map: ReadonlyMap<string, number>): number =>
    [...map].filter(([name]) => name.startsWith('rungs ')).reduce((all, [, value]) => all + value, 0);
  return {
    tables: [
      {
        title: 'Mount and hydration of one level',
        note: `CPU of the main thread, ms, with React's own; then what is over bare React, of what react-markdown is over it. Forced layouts are those within a script, and layout shift is that of a page from a server and its hydration, for ${levels.join(' · ')} levels.`,
        head: [
          'what',
          'mount',
          'hydrate',
          'mount, over bare',
          'hydrate, over bare',
          'forced layouts, mount',
          'forced layouts, hydrate',
          'layout shift',
        ],
        rows: who.map((key) => [
          key === 'bare' ? 'bare React' : contestants[key].name,
          digits(of(key, 'mount')),
          digits(of(key, 'hydrate')),
          times(over(key, 'mount')),
          times(over(key, 'hydrate')),
          counts((count) => forced.get(`${key} mount ${count}`)),
          counts((count) => forced.get(`${key} hydrate ${count}`)),
          counts((count) => shift.get(`${key} ${count}`)),
        ]),
      },
    ],
    goals: [
      {
        what: 'Mount, over bare React, of that of react-markdown',
        goal: '≤ 0.30 ×',
        figure: times(over('rungs', 'mount')),
        met: over('rungs', 'mount') <= 0.3,
      },
      {
        what: 'Hydration, over bare React, of that of react-markdown',
        goal: '≤ 0.18 ×',
        figure: times(over('rungs', 'hydrate')),
        met: over('rungs', 'hydrate') <= 0.18,
      },
      {
        what: `Forced layouts, mount and hydration of ${levels.join(', ')} levels`,
        goal: '0',
        figure: `${sum(forced)}`,
        met: sum(forced) === 0,
      },
      { what: 'Layout shift on load, hydration included', goal: '0', figure: digits(sum(shift)), met: sum(shift) === 0 },
    ],
  };
}

interface Event {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
}

/** Counts layouts that were forced during script execution. */
function forcedLayouts({ traceEvents }: { traceEvents: readonly Event[] }): number {
  const scripts = traceEvents.filter(
    ({ name, dur }) => dur !== undefined && ['FunctionCall', 'EvaluateScript', 'RunMicrotasks'].includes(name),
  );
  return traceEvents.filter(
    ({ name, ts, pid, tid }) =>
      name === 'Layout' &&
      scripts.some((script) => script.pid === pid && script.tid === tid && script.ts <= ts && ts < script.ts + (script.dur ?? 0)),
  ).length;
}

/** Returns the cumulative layout shift of a page. */
const shiftOf = (page: import('playwright').Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
