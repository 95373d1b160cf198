import { launch, mount, open, scriptOf, work } from './browser.js';
import { contestants, type Key } from './contestants/index.js';
import { digits, median, type Report, times } from './report.js';

const who: readonly Key[] = ['limit', 'details', 'rungs', 'radix', 'baseUi', 'mui', 'reactMarkdown'];

/** Levels per page, number of rounds, and the highest ratio to the cost of hand-written `<details>`. */
const sizes = [
  { levels: 1, rounds: 9, goal: 1.3 },
  { levels: 10, rounds: 7, goal: 1 },
  { levels: 100, rounds: 3, goal: 0.6 },
  { levels: 1000, rounds: 2, goal: 0.5 },
];

/** Contestants that take longer than this, in milliseconds, are measured only once. */
const maxDuration = 20_000;

export async function measureMount(): Promise<Report> {
  const browser = await launch();
  const scripts = new Map(await Promise.all(who.map(async (key) => [key, await scriptOf(key)] as const)));
  const cost = new Map<string, number[]>();
  const layout = new Map<string, number[]>();
  const skipped = new Set<Key>();
  try {
    for (const { levels, rounds } of sizes)
      for (let round = 0; round < rounds; round++)
        for (const key of who) {
          if (skipped.has(key)) continue;
          const start = performance.now();
          const { page, cdp, context } = await open(browser, key, levels);
          const done = await work(page, cdp, () => mount(page, scripts.get(key) ?? ''));
          await context.close();
          const name = `${key} ${levels}`;
          cost.set(name, [...(cost.get(name) ?? []), done.all]);
          layout.set(name, [...(layout.get(name) ?? []), done.layout]);
          if (performance.now() - start > maxDuration) skipped.add(key);
        }
  } finally {
    await browser.close();
  }
  const of = (key: Key, levels: number): number => median(cost.get(`${key} ${levels}`) ?? []);
  const over = (key: Key, levels: number): number => of(key, levels) / of('details', levels);
  return {
    tables: [
      {
        title: 'Mount',
        note: `CPU of the main thread to evaluate the script, mount, lay out and paint: ms, and over hand-written \`<details>\`. In brackets how much of it is style and layout.${
          skipped.size ? ` Too slow to be measured more than once: ${[...skipped].map((key) => contestants[key].name).join(', ')}.` : ''
        }`,
        head: ['levels on one page', ...who.map((key) => contestants[key].name)],
        rows: sizes.flatMap(({ levels }) => [
          [
            levels.toLocaleString('en'),
            ...who.map((key) => `${digits(of(key, levels))} (${digits(median(layout.get(`${key} ${levels}`) ?? []))})`),
          ],
          ['', ...who.map((key) => times(over(key, levels)))],
        ]),
      },
    ],
    goals: sizes.map(({ levels, goal }) => ({
      what: `Mount of ${levels.toLocaleString('en')} ${levels === 1 ? 'level' : 'levels'}, over hand-written \`<details>\``,
      goal: `≤ ${goal} ×`,
      figure: times(over('rungs', levels)),
      met: over('rungs', levels) <= goal,
    })),
  };
}
