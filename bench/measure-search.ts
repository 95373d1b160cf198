import type { Browser } from 'playwright';
import type { Ladder, SearchResults } from 'rungs';
import { launch, open, painted } from './browser.js';
import { bundle, load } from './bundle.js';
import { cpuSince, runsIn, timeOf } from './cpu.js';
import { digits, median, quantile, type Report, times } from './report.js';
import { type TraceEvent, tasksOf } from './tasks.js';

const levels = 1000;
const rounds = 3;
const frame = 16;
/** Queries to type. Each prefix is a query too. */
const typed = ['technical strategy', 'team', 'data engineer', 'l999'];
const queries = typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1))).filter((query) => !query.endsWith(' '));
/** Time between two keys, in milliseconds: about 100 words per minute. */
const pause = 120;

/** Creates a ladder of a thousand levels by repeating the real ones with new codes and ids. */
const making = `
  import { ladder as data } from 'rungs/data/octopus-data-engineering';
  import { ladder as software } from 'rungs/data/octopus-software-engineering';
  const real = [...data.levels, ...software.levels];
  export const makeLadder = () => ({ ...software, levels: Array.from({ length: ${levels} }, (_, n) => ({
    ...JSON.parse(JSON.stringify(real[n % real.length]).replaceAll('"id":"', '"id":"n' + n + '-')),
    code: 'L' + n,
  })) });
`;

interface Subjects {
  readonly makeLadder: () => Ladder;
  readonly prepareSearch: (ladder: Ladder) => boolean;
  readonly searchLadder: (ladder: Ladder, query: string) => SearchResults;
  readonly lowerCased: (ladder: Ladder) => readonly string[];
  readonly scan: (texts: readonly string[], query: string) => readonly number[];
}

export async function measureSearch(): Promise<Report> {
  const { prepare, lower, query, naive, texts } = await measureQueries();
  const browser = await launch();
  const found = new Map<string, Typed[]>();
  try {
    for (let round = 0; round < rounds; round++)
      for (const [who, script] of Object.entries(await scripts()))
        for (const slower of [1, 4]) {
          const name = `${who} ${slower}`;
          found.set(name, [...(found.get(name) ?? []), await typeInto(browser, script, slower)]);
        }
  } finally {
    await browser.close();
  }
  const of = (who: string, slower: number, what: keyof Typed): number =>
    median((found.get(`${who} ${slower}`) ?? []).map((each) => each[what]));
  const row = (name: string, who: string): string[] => [
    name,
    ...[1, 4].flatMap((slower) => [of(who, slower, 'longest'), of(who, slower, 'perKey')].map(digits)),
  ];
  const ratio = (at: number): number => quantile(query, at) / quantile(naive, at);
  return {
    tables: [
      {
        title: 'Searching',
        note: `A ladder of ${levels.toLocaleString('en')} levels, ${texts.toLocaleString('en')} texts; CPU, ms. Queries are what is in the field while one types ${typed.map((text) => `“${text}”`).join(', ')}. The scan looks for each word in every text in lower case, and neither ranks nor marks.`,
        head: ['what', 'prepare', 'query, median', 'query, 95th', 'query, slowest'],
        rows: [
          ['**searchLadder**', digits(prepare), digits(median(query)), digits(quantile(query, 0.95)), digits(Math.max(...query))],
          ['scan', digits(lower), digits(median(naive)), digits(quantile(naive, 0.95)), digits(Math.max(...naive))],
          ['', times(prepare / lower), times(ratio(0.5)), times(ratio(0.95)), times(Math.max(...query) / Math.max(...naive))],
        ],
      },
      {
        title: 'Typing into a search',
        note: `The same ladder and texts, typed with ${pause} ms between keys into a page that has just been loaded, so that the ladder is prepared meanwhile; CPU of the main thread, ms. 4 × is with the CPU slowed down as much.`,
        head: ['what', 'longest task', 'work for a key', 'longest task, 4 ×', 'work for a key, 4 ×'],
        rows: [row('**LadderSearch**', 'rungs'), row('scan, 20 results', 'naive')],
      },
    ],
    goals: [
      {
        what: `Typing into \`LadderSearch\`, ${levels.toLocaleString('en')} levels: longest task`,
        goal: `≤ ${frame} ms`,
        figure: `${digits(of('rungs', 1, 'longest'))} ms`,
        met: of('rungs', 1, 'longest') <= frame,
      },
      {
        what: `\`searchLadder\`, ${levels.toLocaleString('en')} levels: median, over a scan of all texts`,
        goal: '≤ 0.5 ×',
        figure: times(ratio(0.5)),
        met: ratio(0.5) <= 0.5,
      },
      {
        what: `\`searchLadder\`, ${levels.toLocaleString('en')} levels: slowest query, which nearly all texts match`,
        goal: '≤ 5 ms',
        figure: `${digits(Math.max(...query))} ms`,
        met: Math.max(...query) <= 5,
      },
    ],
  };
}

/** Measures each query, and the index that is built before the first. */
async function measureQueries() {
  const { makeLadder, prepareSearch, searchLadder, lowerCased, scan } = await load<Subjects>(
    `${making} export { prepareSearch, searchLadder } from 'rungs'; export { lowerCased, scan } from './contestants/naive-search.tsx';`,
  );
  const prepare: number[] = [];
  const lower: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const fresh = makeLadder();
    let start = process.cpuUsage();
    prepareSearch(fresh);
    prepare.push(cpuSince(start));
    start = process.cpuUsage();
    lowerCased(fresh);
    lower.push(cpuSince(start));
  }
  const ladder = makeLadder();
  const texts = lowerCased(ladder);
  const timed = (run: (query: string) => unknown): number[] =>
    queries.map((query) => {
      const runs = runsIn(10, () => run(query));
      return median(Array.from({ length: rounds }, () => timeOf(() => run(query), runs)));
    });
  return {
    prepare: median(prepare),
    lower: median(lower),
    query: timed((query) => searchLadder(ladder, query)),
    naive: timed((query) => scan(texts, query)),
    texts: texts.length,
  };
}

/** Scripts of the pages, which render a search into `main`. */
async function scripts(): Promise<Readonly<Record<'rungs' | 'naive', string>>> {
  const scriptOf = async (Search: string, from: string): Promise<string> => {
    const source = `${making}
      import { createRoot } from 'react-dom/client';
      import { ${Search} as Search } from '${from}';
      createRoot(document.querySelector('main')).render(<Search ladder={makeLadder()} />);`;
    return (await bundle(source, { format: 'iife' })).code;
  };
  return { rungs: await scriptOf('LadderSearch', 'rungs'), naive: await scriptOf('NaiveSearch', './contestants/naive-search.tsx') };
}

interface Typed {
  /** Longest task of the main thread, in milliseconds. */
  readonly longest: number;
  /** CPU time of all tasks of the main thread per key, in milliseconds. */
  readonly perKey: number;
}

/** Types the queries into a new page. */
async function typeInto(browser: Browser, script: string, slower: number): Promise<Typed> {
  const { page, cdp, context } = await open(browser, 'rungs', 0);
  await page.addScriptTag({ content: script });
  await painted(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] });
  await page.locator('input').focus();
  for (const text of typed) {
    await page.keyboard.type(text, { delay: pause });
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
  }
  await page.keyboard.type('team', { delay: pause });
  await page.locator('ol a').first().waitFor();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  await context.close();
  const tasks = tasksOf(traceEvents);
  const keys = typed.join('').length + 2 * typed.length + 4;
  return { longest: Math.max(...tasks), perKey: tasks.reduce((sum, task) => sum + task, 0) / keys };
}
