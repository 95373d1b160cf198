import { l4, load } from './bundle.js';
import { another } from './content.js';
import { cpuSince, runsIn, timeOf } from './cpu.js';
import { digits, median, type Report, times } from './report.js';

const rounds = 7;
const pages = 64;

interface Readers {
  readonly readLevel: (text: string) => { level: unknown };
  readonly readLadder: (files: readonly { path: string; text: string }[]) => { ladder: unknown };
  readonly validateLadder: (input: unknown) => unknown;
  readonly micromark: (text: string) => string;
  readonly fromMarkdown: (text: string) => unknown;
  readonly markdownIt: (text: string) => string;
  readonly remark: (text: string) => unknown;
}

const source = `
  export { validateLadder } from 'rungs';
  export { readLadder } from 'rungs/formats';
  export { readLevel } from 'rungs/markdown';
  export { micromark } from 'micromark';
  export { fromMarkdown } from 'mdast-util-from-markdown';
  import MarkdownIt from 'markdown-it';
  const it = new MarkdownIt({ html: true });
  export const markdownIt = (text) => it.render(text);
  import { unified } from 'unified';
  import remarkParse from 'remark-parse';
  const processor = unified().use(remarkParse);
  export const remark = (text) => processor.parse(text);
`;

export async function measureReading(): Promise<Report> {
  const { readLevel, readLadder, validateLadder, micromark, fromMarkdown, markdownIt, remark } = await load<Readers>(source);
  const content = await l4();
  const many = Array.from({ length: pages }, (_, n) => another(content, n));
  const page = content.markdown;
  const book = [page, ...many.slice(1).map(({ markdown }, n) => competenciesOf(markdown, n + 2))].join('\n');
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    '**readLevel**': readLevel,
    '**readLadder**, any dialect': (text) => readLadder([{ path: 'ladder.md', text }]),
    'markdown-it → HTML': markdownIt,
    'micromark → HTML': micromark,
    'mdast-util-from-markdown': fromMarkdown,
    remark,
  };
  const jobs = Object.entries(readers).flatMap(([name, read]) => [
    { name, at: 0, bytes: Buffer.byteLength(page), run: () => read(page) },
    { name, at: 1, bytes: Buffer.byteLength(book), run: () => read(book) },
  ]);
  for (const [at, contents] of [[content], many].entries()) {
    const json = JSON.stringify(contents.map(({ level }) => level));
    jobs.push({ name: 'JSON.parse of the result', at, bytes: Buffer.byteLength(json), run: () => JSON.parse(json) });
    const ladder = { ...content.ladder, levels: contents.map(({ level }) => level) };
    const bytes = Buffer.byteLength(JSON.stringify(ladder));
    jobs.push({ name: '**validateLadder**, of JSON', at, bytes, run: () => validateLadder(ladder) });
  }
  const runs = jobs.map(({ run }) => {
    const start = process.cpuUsage();
    run();
    return cpuSince(start) > 100 ? 1 : runsIn(50, run);
  });
  const took = jobs.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) for (const [at, { run }] of jobs.entries()) took[at]?.push(timeOf(run, runs[at] ?? 1));

  const speed = (name: string, at: number): number => {
    const job = jobs.findIndex((each) => each.name === name && each.at === at);
    return (jobs[job]?.bytes ?? 0) / median(took[job] ?? []) / 1000;
  };
  const ratio = (at: number, name = '**readLevel**'): number => speed(name, at) / speed('remark', at);
  const linear = speed('**readLevel**', 0) / speed('**readLevel**', 1);
  const any = '**readLadder**, any dialect';
  const anyLinear = speed(any, 0) / speed(any, 1);
  const validated = Math.min(speed('**validateLadder**, of JSON', 0), speed('**validateLadder**, of JSON', 1));
  return {
    tables: [
      {
        title: 'Reading',
        note: `MB/s, by CPU. The long text is one level with the competencies of ${pages} pages, each with a number of its own.`,
        head: ['what', 'one page', `${pages} pages in one text`],
        rows: [...new Set(jobs.map(({ name }) => name))].map((name) => [name, digits(speed(name, 0)), digits(speed(name, 1))]),
      },
    ],
    goals: [
      { what: '`readLevel`, one page, over remark', goal: '≥ 10 × as fast', figure: times(ratio(0)), met: ratio(0) >= 10 },
      {
        what: `\`readLevel\`, ${pages} pages in one text, over remark`,
        goal: '≥ 10 × as fast',
        figure: times(ratio(1)),
        met: ratio(1) >= 10,
      },
      {
        what: `\`readLevel\`, time for a byte of ${pages} pages, of that of one (linear is 1)`,
        goal: '≤ 1.5 ×',
        figure: times(linear),
        met: linear <= 1.5,
      },
      {
        what: '`readLadder` of `rungs/formats`, one page, over remark',
        goal: '≥ 10 × as fast',
        figure: times(ratio(0, any)),
        met: ratio(0, any) >= 10,
      },
      {
        what: `\`readLadder\` of \`rungs/formats\`, time for a byte of ${pages} pages, of that of one (linear is 1)`,
        goal: '≤ 1.5 ×',
        figure: times(anyLinear),
        met: anyLinear <= 1.5,
      },
      { what: '`validateLadder`, JSON', goal: '≥ 50 MB/s', figure: `${digits(validated)} MB/s`, met: validated >= 50 },
    ],
  };
}

/** Returns everything after the facts of a page, because a second title would start another level. */
const competenciesOf = (markdown: string, n: number): string => markdown.slice(markdown.indexOf('## ')).replace(/^## .*/gm, `$& ${n}`);
