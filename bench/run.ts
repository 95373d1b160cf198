/**
 * Measures rungs and other libraries: `npm run bench`, or `npm run bench -- server open` for some tasks. A run of all tasks writes
 * docs/performance.md. A run does not pass or fail, because times depend on the machine; compare ratios.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from './browser.js';
import { measureBytes } from './measure-bytes.js';
import { measureHydration } from './measure-hydration.js';
import { measureLadder } from './measure-ladder.js';
import { measureMount } from './measure-mount.js';
import { measureOpen } from './measure-open.js';
import { measureReading } from './measure-reading.js';
import { measureSearch } from './measure-search.js';
import { measureServer } from './measure-server.js';
import { measureTyping } from './measure-typing.js';
import { remarks } from './remarks.js';
import { goalTable, markdownTable, type Report } from './report.js';

const measures: Readonly<Record<string, () => Promise<Report>>> = {
  bytes: measureBytes,
  server: measureServer,
  mount: measureMount,
  open: measureOpen,
  ladder: measureLadder,
  hydration: measureHydration,
  reading: measureReading,
  search: measureSearch,
  typing: measureTyping,
};

const asked = process.argv.slice(2);
const reports: Report[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  const report = await measure();
  reports.push(report);
  console.log(`${report.tables.map(markdownTable).join('\n\n')}\n\n${name}: ${((performance.now() - start) / 1000).toFixed()} s\n`);
}
const goals = goalTable(reports.flatMap((report) => report.goals));
console.log(goals);

if (asked.length === 0) {
  const page = [
    '# Performance',
    'Written by `npm run bench`; change `bench/`, not this page.',
    await how(),
    goals,
    remarks,
    ...reports.flatMap(({ tables }) => tables.map(markdownTable)),
  ];
  mkdirSync(new URL('../docs', import.meta.url), { recursive: true });
  writeFileSync(new URL('../docs/performance.md', import.meta.url), `${page.join('\n\n')}\n`);
}

/** Describes the machine, without anything that identifies it. */
async function how(): Promise<string> {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const browser = await launch();
  const chromium = browser.version();
  await browser.close();
  const version = (name: string): string => dependencies[name] ?? '';
  return [
    `Measured in one run, all of them on the same content: the L4 level of \`rungs/data/octopus-data-engineering\`, with its title, rail, summary, facts, competencies with their counts, expectations, and collapsed examples.`,
    `Production builds by esbuild ${version('esbuild')}; Node ${process.versions.node}, Chromium ${chromium}, React ${version('react')}, Radix accordion ${version('@radix-ui/react-accordion')}, Base UI ${version('@base-ui/react')}, MUI ${version('@mui/material')}, react-markdown ${version('react-markdown')} with rehype-raw ${version('rehype-raw')}.`,
    `Except where it is said, the contestants take turns, in several rounds, each figure is the median of its own, and times are of CPU, not of the clock; read their ratios.`,
    `The limit is a page written by hand as a string (\`bench/contestants/limit.ts\`). It, \`<details>\`, Radix, Base UI and MUI share all but how a competency opens; react-markdown is given the file, and has no counts, rail or competencies that open.`,
  ].join('\n');
}
