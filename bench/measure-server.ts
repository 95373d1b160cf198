import { l4, load } from './bundle.js';
import { another, type Content } from './content.js';
import { contestants, type Key, keys } from './contestants/index.js';
import { cpuSince, runsIn, timeOf } from './cpu.js';
import { digits, median, type Report, times } from './report.js';

interface Server {
  toString(content: Content): string;
  toStatic(content: Content): string;
}

/** Server renderers of all contestants, with the production build of React. */
export async function servers(): Promise<Record<Key, Server>> {
  const entries = keys.map(async (key) => {
    const file = `'./contestants/${contestants[key].file}'`;
    const source =
      key === 'limit'
        ? `import { html } from ${file}; export { html as toString, html as toStatic };`
        : `import { renderToStaticMarkup, renderToString } from 'react-dom/server';
           import { Page } from ${file};
           ${key === 'rungs' ? `import { renderLevel } from 'rungs/html';` : ''}
           export const toString = (content) => renderToString(<Page {...content} />);
           export const toStatic = (content) => ${
             key === 'rungs' ? 'renderLevel(content.level, { ladder: content.ladder })' : 'renderToStaticMarkup(<Page {...content} />)'
           };`;
    return [key, await load<Server>(source)] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Key, Server>;
}

const rounds = 25;

export async function measureServer(): Promise<Report> {
  const content = await l4();
  const by = await servers();

  const jobs = keys.flatMap((key) => [
    { name: `${key} toString`, run: (): unknown => by[key].toString(content) },
    { name: `${key} toStatic`, run: (): unknown => by[key].toStatic(content) },
  ]);
  const took = new Map(jobs.map(({ name }) => [name, [] as number[]]));
  const runs = jobs.map(({ run }) => runsIn(30, run));
  for (let round = 0; round < rounds; round++)
    for (const [at, { name, run }] of jobs.entries()) took.get(name)?.push(timeOf(run, runs[at] ?? 1));
  // A new level for each run, so that nothing is cached.
  let n = 0;
  for (let round = 0; round < rounds; round++) {
    const fresh = Array.from({ length: 100 }, () => another(content, n++));
    const start = process.cpuUsage();
    for (const each of fresh) by.rungs.toString(each);
    took.set('fresh', [...(took.get('fresh') ?? []), cpuSince(start) / fresh.length]);
  }

  const of = (name: string): number => median(took.get(name) ?? []);
  const markdown = of('reactMarkdown toString');
  const limit = Buffer.byteLength(by.limit.toString(content));
  const rows = keys.map((key) => {
    const html = by[key].toString(content);
    return [
      contestants[key].name,
      digits(of(`${key} toString`)),
      times(markdown / of(`${key} toString`)),
      digits(of(`${key} toStatic`)),
      times(markdown / of(`${key} toStatic`)),
      Buffer.byteLength(html).toLocaleString('en'),
      times(Buffer.byteLength(html) / limit),
    ];
  });
  const faster = markdown / of('rungs toString');
  const overRadix = of('rungs toString') / of('radix toString');
  const statically = markdown / of('rungs toStatic');
  const bytes = Buffer.byteLength(by.rungs.toString(content)) / limit;
  const staticBytes = Buffer.byteLength(by.rungs.toStatic(content)) / limit;
  return {
    tables: [
      {
        title: 'Server',
        note: `One L4 page, ms of CPU; how many times as fast as react-markdown's \`renderToString\`; bytes of HTML. A level that was never seen takes LevelView ${digits(of('fresh'))} ms, its fingerprint included. In the column of \`renderToStaticMarkup\`, LevelView is \`renderLevel\`.`,
        head: ['what', '`renderToString`', 'faster', '`renderToStaticMarkup`', 'faster', 'HTML', 'of the limit'],
        rows,
      },
    ],
    goals: [
      { what: '`LevelView`, `renderToString`, over react-markdown', goal: '≥ 22 × as fast', figure: times(faster), met: faster >= 22 },
      { what: '`LevelView`, `renderToString`, over hand-written Radix', goal: '≤ 1.1 ×', figure: times(overRadix), met: overRadix <= 1.1 },
      {
        what: '`renderLevel`, over react-markdown',
        goal: '≥ 90 × as fast',
        figure: times(statically),
        met: statically >= 90,
      },
      { what: 'HTML of `LevelView`, over the limit', goal: '≤ 1.3 ×', figure: times(bytes), met: bytes <= 1.3 },
      { what: 'HTML of `renderLevel`, over the limit', goal: '≤ 1.3 ×', figure: times(staticBytes), met: staticBytes <= 1.3 },
    ],
  };
}
